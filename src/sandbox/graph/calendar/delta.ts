import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { EventPrinter } from './event-query.ts'
import { idFormOf, idIn } from './id-form.ts'
import { answer, preferencesOf } from './prefer.ts'
import { knownRound, nextRound, type Round, rememberRound } from './sync-round.ts'
import { readSyncToken, type SyncToken, writeSyncToken } from './sync-token.ts'
import { queryParameter, windowOf } from './view-window.ts'

const defaultPage = 10
const refusedOptions = ['$select', '$expand', '$filter', '$orderby', '$search']

/** `GET …/calendarView/delta`: the window's events, later what changed in it; anything else that changed comes as removed. */
export function calendarDelta(call: GraphCall): GraphReply {
  const preferences = preferencesOf(call)
  checkOptions(call)
  const { name, round, offset, first } = openRound(call)
  const size = first && call.tenant.options.deltaFirstPage === 'empty' ? 0 : (preferences.pageSize ?? defaultPage)
  const end = offset + size
  return answer(
    200,
    { ...preferences, applied: ['odata.track-changes', ...preferences.applied] },
    {
      '@odata.context': `${call.tenant.origin}/v1.0/$metadata#Collection(event)`,
      ...(end < round.told.length || size === 0
        ? { '@odata.nextLink': linkOf(call, { kind: 'skip', round: name, offset: end }) }
        : { '@odata.deltaLink': linkOf(call, { kind: 'delta', round: name, offset: 0 }) }),
      value: print(call, round.told.slice(offset, end)),
    },
  )
}

function checkOptions(call: GraphCall): void {
  const sent = [...call.query.keys()].filter((name) => refusedOptions.includes(name.toLowerCase()))
  if (sent.length === 0) return
  const message = `The following parameters are not supported with change tracking over the 'CalendarView' resource: '${sent.join(', ')}'.`
  throw new GraphFault(400, 'ErrorInvalidUrlQuery', message)
}

function openRound(call: GraphCall): { name: string; round: Round; offset: number; first: boolean } {
  const skipToken = queryParameter(call, '$skiptoken')
  if (skipToken !== null) {
    const { round: name, offset } = readSyncToken(call, 'skip', skipToken)
    return { name, round: knownRound(call, name), offset, first: false }
  }
  const deltaToken = queryParameter(call, '$deltatoken')
  const earlier = deltaToken === null ? null : knownRound(call, readSyncToken(call, 'delta', deltaToken).round)
  const round = nextRound(call, earlier ?? windowOf(call), earlier)
  return { name: rememberRound(call, round), round, offset: 0, first: earlier === null }
}

function linkOf(call: GraphCall, token: SyncToken): string {
  return `${call.tenant.origin}/v1.0/users/${call.target.id}/calendarView/delta?$${token.kind}token=${writeSyncToken(call, token)}`
}

const thinProperties = ['@odata.etag', 'seriesMasterId', 'type', 'start', 'end', 'id'] as const

/** Occurrences that are nothing but their series' come as thin as the real service sends them; everything else in full. */
function print(call: GraphCall, told: Round['told']): object[] {
  const printer = new EventPrinter(call)
  const form = idFormOf(call)
  const thin = call.tenant.options.deltaOccurrences === 'thin'
  return told.map((entry) => {
    if ('removed' in entry) return { '@removed': { reason: 'deleted' }, id: idIn(form, entry.removed) }
    const whole = printer.print(entry.item)
    const shown = thin && whole.type === 'occurrence' ? Object.fromEntries(thinProperties.map((name) => [name, whole[name]])) : whole
    return { '@odata.type': '#microsoft.graph.event', ...shown }
  })
}
