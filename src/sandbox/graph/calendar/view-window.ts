import { type GraphCall, GraphFault } from '../route.ts'
import { instantOfParameter } from './zoned-time.ts'

const day = 86_400_000
const mostDays = 1825

/** Window of a view (UTC ms): both bounds are required, their offsets count, and it spans at most five years. */
export function windowOf(call: GraphCall): { from: number; to: number } {
  const [from, to] = [boundOf(call, 'startDateTime'), boundOf(call, 'endDateTime')]
  if (to < from) throw new GraphFault(400, 'ErrorInvalidRequest', 'The end of the time window is before its start.')
  if (to - from > mostDays * day) {
    throw new GraphFault(400, 'ErrorInvalidRequest', `The requested date range is too large. Maximum number of days: ${mostDays}.`)
  }
  return { from, to }
}

function boundOf(call: GraphCall, name: string): number {
  const text = queryParameter(call, name)
  if (!text) {
    const message = 'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.'
    throw new GraphFault(400, 'ErrorInvalidParameter', message)
  }
  // A plus sign that a client did not encode arrives as a space.
  const instant = instantOfParameter(text.replace(' ', '+'))
  if (instant === null) throw new GraphFault(400, 'ErrorInvalidParameter', `The value of the parameter '${name}' is invalid.`)
  return instant
}

/** A query parameter by its name, without regard to case; null when it was not sent. */
export function queryParameter(call: GraphCall, name: string): string | null {
  for (const [sent, value] of call.query) if (sent.toLowerCase() === name.toLowerCase()) return value
  return null
}
