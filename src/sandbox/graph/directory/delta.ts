import type { Tenant } from '../../tenant/state.ts'
import { type QueryOptions, readOptions } from '../odata/options.ts'
import { readToken, writeToken } from '../odata/token.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { describeChange, describeNow, describeRemoval } from './delta-item.ts'
import { idsInFilter } from './id-filter.ts'
import { listedProperties } from './properties.ts'
import { refuseGuests } from './sight.ts'

const PAGE = 100
const LARGEST_PAGE = 999
const TOKEN_LIFETIME_MS = 7 * 86_400_000
const HONORED = /^(return\s*=\s*minimal|odata\.maxpagesize\s*=\s*\d+)$/i
const PURPOSE = 'users/delta'

/** One round of synchronization; query options of its first call travel in the tokens. */
interface Round {
  select: string | null
  filter: string | null
  /** Where in the log the round began: what happens later belongs to the next. */
  upTo: number
  /** Where the round before began; null in the first. */
  from: number | null
  /** In the first round the last id shown, in later ones how many entries. */
  after: string | number | null
  page: number
  at: string
}

/** GET /users/delta. Directory tokens live seven days by the sandbox clock, then 410. */
export function answerDelta(call: GraphCall): GraphReply {
  const { tenant } = call
  refuseGuests(call)
  const options = readOptions(call.query, ['$deltatoken', '$filter', '$select', '$skiptoken'])
  const round = roundOf(tenant, options)
  const selected = listedProperties(round.select)
  const ids = round.filter === null ? null : idsInFilter(round.filter)
  const latest = options.get('$deltatoken') === 'latest'
  const { value, after, more } = latest ? { value: [], after: null, more: false } : items(call, round, selected, ids)
  const link = more
    ? { '@odata.nextLink': nextLink(tenant, { ...round, after, page: round.page + 1 }) }
    : { '@odata.deltaLink': deltaLink(tenant, round) }
  const context = `${tenant.origin}/v1.0/$metadata#users${selected ? `(${selected.join(',')})` : ''}`
  return { status: 200, headers: applied(call), body: { '@odata.context': context, ...link, value } }
}

function roundOf(tenant: Tenant, options: QueryOptions): Round {
  const upTo = tenant.directoryLog.position
  const skip = options.get('$skiptoken')
  if (skip !== undefined) return fresh(tenant, readToken<Round>(tenant, PURPOSE, skip))
  const delta = options.get('$deltatoken')
  // A Location after 410 carries an empty token: the same as none.
  if (delta !== undefined && delta !== '' && delta !== 'latest') return { ...fresh(tenant, readToken<Round>(tenant, PURPOSE, delta)), upTo }
  const asked = { select: options.get('$select') ?? null, filter: options.get('$filter') ?? null }
  return { ...asked, upTo, from: null, after: null, page: 1, at: tenant.clock.now().toISOString() }
}

/** Throws 410 or 400 for a token past its time, or of a log that an older snapshot did not keep. */
function fresh(tenant: Tenant, round: Round): Round {
  const young = tenant.clock.now().getTime() - Date.parse(round.at) <= TOKEN_LIFETIME_MS
  if (young && round.upTo <= tenant.directoryLog.position) return round
  const message = 'The sync state generation is not found; the sync must be restarted.'
  if (tenant.options.expiredDelta === 'badRequest') throw new GraphFault(400, 'syncStateNotFound', message)
  const again = (['select', 'filter'] as const).flatMap((name) =>
    round[name] === null ? [] : [`$${name}=${encodeURIComponent(round[name])}&`],
  )
  throw new GraphFault(410, 'syncStateNotFound', message, { location: `${tenant.origin}/v1.0/users/delta?${again.join('')}$deltatoken=` })
}

interface Items {
  value: Record<string, unknown>[]
  after: string | number | null
  more: boolean
}

function items(call: GraphCall, round: Round, selected: string[] | null, ids: ReadonlySet<string> | null): Items {
  const { tenant } = call
  const empty = tenant.options.directoryPages === 'oftenEmpty' ? round.page % 2 === 0 : round.page % 5 === 0
  const size = empty && tenant.options.directoryPages !== 'full' ? 0 : pageSize(call)
  return round.from === null ? firstItems(call, round, selected, ids, size) : laterItems(call, round, selected, ids, size)
}

/** Everybody, by id, so that who comes or goes between two pages shifts nobody. */
function firstItems(call: GraphCall, round: Round, selected: string[] | null, ids: ReadonlySet<string> | null, size: number): Items {
  const { tenant } = call
  const left = tenant.options.directoryDelta === 'untidy' ? [...tenant.deletedUsers.keys()] : []
  const wanted = [...tenant.users.keys(), ...left].filter((id) => !ids || ids.has(id)).sort()
  const rest = round.after === null ? wanted : wanted.filter((id) => id > String(round.after))
  const page = rest.slice(0, size)
  const value = page.map((id) => {
    const user = tenant.users.get(id)
    return user ? describeNow(tenant, user, selected, call) : describeRemoval(id, 'changed')
  })
  return { value, after: page.at(-1) ?? round.after, more: rest.length > page.length }
}

function laterItems(call: GraphCall, round: Round, selected: string[] | null, ids: ReadonlySet<string> | null, size: number): Items {
  const { directoryLog, options } = call.tenant
  const from = round.from ?? 0
  const histories =
    options.directoryDelta === 'tidy' ? directoryLog.between(from, round.upTo) : directoryLog.apart(Math.max(0, from - 1), round.upTo)
  const wanted = histories.filter(({ id }) => !ids || ids.has(id))
  const start = Number(round.after ?? 0)
  const value = wanted.slice(start, start + size).flatMap((history) => describeChange(call, history, selected))
  return { value, after: start + size, more: wanted.length > start + size }
}

function pageSize({ headers }: GraphCall): number {
  const wished = Number(/odata\.maxpagesize\s*=\s*(\d+)/i.exec(headers.prefer ?? '')?.[1] ?? PAGE)
  return Math.min(Math.max(1, wished), LARGEST_PAGE)
}

/** Echoes the preferences that were honored. */
function applied({ headers }: GraphCall): Record<string, string> {
  const honored = (headers.prefer ?? '')
    .split(',')
    .map((preference) => preference.trim())
    .filter((preference) => HONORED.test(preference))
  return honored.length > 0 ? { 'preference-applied': honored.join(', ') } : {}
}

function nextLink(tenant: Tenant, round: Round): string {
  return `${tenant.origin}/v1.0/users/delta?$skiptoken=${writeToken(tenant, PURPOSE, round)}`
}

function deltaLink(tenant: Tenant, round: Round): string {
  const next: Round = { ...round, from: round.upTo, after: null, page: 1, at: tenant.clock.now().toISOString() }
  return `${tenant.origin}/v1.0/users/delta?$deltatoken=${writeToken(tenant, PURPOSE, next)}`
}
