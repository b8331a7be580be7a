import type { Tenant, User } from '../../tenant/state.ts'
import { holds } from '../odata/filter.ts'
import { type Expression, parseFilter } from '../odata/filter-parser.ts'
import { readToken, writeToken } from '../odata/token.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { DEFAULT_PROPERTIES, describeUser, isSharePointBacked, selectedProperties } from './properties.ts'

const PAGE = 100
const TOKEN_LIFETIME_MS = 7 * 86_400_000

/** One round of synchronization; query options of its first call travel in the tokens. */
interface Round {
  select: string | null
  filter: string | null
  /** Where in the log the round began: what happens later belongs to the next. */
  upTo: number
  /** Where the round before began; null in the first. */
  from: number | null
  offset: number
  at: string
}

/** GET /users/delta. Directory tokens live seven days by the sandbox clock, then 410. */
export function answerDelta(call: GraphCall): GraphReply {
  const { tenant } = call
  const round = roundOf(call)
  const selected = selectedProperties(round.select)
  if (selected?.some(isSharePointBacked)) throw new GraphFault(501, 'NotImplemented', 'This operation target is not yet supported.')
  const everything = optionOf(call, '$deltatoken') === 'latest' ? [] : items(call, round, selected)
  const size = pageSize(call)
  const value = everything.slice(round.offset, round.offset + size)
  const more = round.offset + size < everything.length
  const link = more
    ? { '@odata.nextLink': linkTo(tenant, '$skiptoken', { ...round, offset: round.offset + size }) }
    : { '@odata.deltaLink': linkTo(tenant, '$deltatoken', { ...round, from: round.upTo, offset: 0, at: tenant.clock.now().toISOString() }) }
  const context = `${tenant.origin}/v1.0/$metadata#users${selected ? `(${selected.join(',')})` : ''}`
  return { status: 200, body: { '@odata.context': context, ...link, value } }
}

function roundOf(call: GraphCall): Round {
  const { tenant, query } = call
  for (const name of ['$top', '$expand', '$orderby', '$search', '$skip']) {
    if (query.has(name)) throw new GraphFault(400, 'Request_UnsupportedQuery', `'${name}' is not supported by the delta function.`)
  }
  const upTo = tenant.directoryLog.position
  const skip = optionOf(call, '$skiptoken')
  if (skip !== null) return fresh(tenant, readToken<Round>(skip))
  const delta = optionOf(call, '$deltatoken')
  if (delta !== null && delta !== 'latest') return { ...fresh(tenant, readToken<Round>(delta)), upTo }
  return { select: query.get('$select'), filter: query.get('$filter'), upTo, from: null, offset: 0, at: tenant.clock.now().toISOString() }
}

function fresh(tenant: Tenant, round: Round): Round {
  if (tenant.clock.now().getTime() - Date.parse(round.at) <= TOKEN_LIFETIME_MS) return round
  const location = `${tenant.origin}/v1.0/users/delta?$deltatoken=`
  throw new GraphFault(410, 'syncStateNotFound', 'The sync state generation is not found; the sync must be restarted.', { location })
}

function items({ tenant, headers, permissions }: GraphCall, round: Round, selected: string[] | null): Record<string, unknown>[] {
  const filter = round.filter === null ? null : parseFilter(round.filter)
  const shown = (user: User) => described(user, selected, permissions, headers.prefer)
  if (round.from === null) return [...tenant.users.values()].filter((user) => passes(filter, user)).map(shown)
  return tenant.directoryLog
    .since(round.from)
    .filter(({ id }) => passes(filter, { id }))
    .flatMap(({ id, change }) => {
      if (change === 'gone') return [{ id, '@removed': { reason: 'deleted' } }]
      if (change === 'softDeleted') return [{ id, '@removed': { reason: 'changed' } }]
      const user = tenant.users.get(id)
      return user ? [shown(user)] : []
    })
}

function passes(filter: Expression | null, candidate: object): boolean {
  return filter === null || holds(filter, candidate)
}

/** Properties never set are absent; the manager comes as a relation change. */
function described(
  user: User,
  selected: string[] | null,
  permissions: ReadonlySet<string>,
  prefer: string | undefined,
): Record<string, unknown> {
  const names = [...new Set([...(selected ?? DEFAULT_PROPERTIES), 'id'])].filter((name) => name !== 'manager')
  const values = Object.entries(describeUser(user, { selected: names, permissions })).filter(([, value]) => value !== null)
  const related = selected?.includes('manager') && user.managerId && !prefer?.includes('return=minimal')
  return {
    ...Object.fromEntries(values),
    ...(related ? { 'manager@delta': [{ '@odata.type': '#microsoft.graph.user', id: user.managerId }] } : {}),
  }
}

function pageSize({ headers }: GraphCall): number {
  const wished = Number(/odata\.maxpagesize=(\d+)/.exec(headers.prefer ?? '')?.[1] ?? PAGE)
  return Math.min(Math.max(1, wished), 999)
}

/** Documented as `$deltatoken`, written `$deltaToken` in places. */
function optionOf({ query }: GraphCall, name: string): string | null {
  for (const [key, value] of query) if (key.toLowerCase() === name) return value
  return null
}

function linkTo(tenant: Tenant, option: string, round: Round): string {
  return `${tenant.origin}/v1.0/users/delta?${option}=${writeToken(round)}`
}
