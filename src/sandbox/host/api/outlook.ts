import { RouteTable } from '../../graph/match.ts'
import { GraphFault } from '../../graph/route.ts'
import { graphRoutes } from '../../graph/routes.ts'
import type { Tenant, User } from '../../tenant/state.ts'
import type { CalendarDeed, Outcome, Span } from '../wire.ts'

const table = new RouteTable(graphRoutes)
const OUTLOOK = 'outlook'
const permissions: ReadonlySet<string> = new Set(['Calendars.ReadWrite'])

/** Does in a person's mailbox what they did in Outlook, by the same rules as Graph; no app's request, so not in the journal. */
export async function perform(tenant: Tenant, person: User, deed: CalendarDeed): Promise<Outcome> {
  const [method, path, body] = requestFor(deed)
  try {
    const { route, params } = table.match(method, `/users/${person.id}${path}`)
    const asked = { app: OUTLOOK, user: person, permissions, target: person, params, query: new URLSearchParams(), headers: {}, body }
    await route.handle({ tenant, ...asked })
  } catch (reason) {
    if (reason instanceof GraphFault) return { kind: 'refused', text: reason.message }
    throw reason
  }
  return { kind: 'done' }
}

function requestFor(deed: CalendarDeed): [method: string, path: string, body: unknown] {
  if (deed.deed === 'block') return ['POST', '/events', { subject: deed.subject, showAs: deed.showAs, ...zoned(deed.span) }]
  const event = `/events/${encodeURIComponent(deed.id)}`
  if (deed.deed === 'delete') return ['DELETE', event, undefined]
  if (deed.deed === 'cancel') return ['POST', `${event}/cancel`, { comment: deed.comment }]
  if (deed.deed === 'move') return ['PATCH', event, zoned(deed.to)]
  const proposal = deed.proposal ? { proposedNewTime: zoned(deed.proposal) } : {}
  return ['POST', `${event}/${deed.answer}`, { comment: deed.comment, sendResponse: true, ...proposal }]
}

function zoned({ start, end }: Span): Record<'start' | 'end', { dateTime: string; timeZone: string }> {
  const utc = (instant: string) => ({ dateTime: instant.replace(/(\.\d+)?Z$/, ''), timeZone: 'UTC' })
  return { start: utc(start), end: utc(end) }
}
