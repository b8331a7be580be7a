import type { User } from '../../tenant/state.ts'
import { holds, isAdvanced, propertiesIn, unsupportedQuery } from '../odata/filter.ts'
import { parseFilter } from '../odata/filter-parser.ts'
import { readToken, writeToken } from '../odata/token.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { expander } from './expand.ts'
import { describeUser, isSharePointBacked, isStored, selectedProperties } from './properties.ts'
import { readSearch } from './search.ts'

const DEFAULT_PAGE = 100
const LARGEST_PAGE = 999
const SORTED_BY_DEFAULT = new Set(['displayName', 'userPrincipalName'])

export interface CollectionShape {
  /** After `$metadata#`. */
  context: string
  /** Objects carry their type, as where Graph says directoryObject. */
  typed: boolean
}

interface Position {
  last: string
  offset: number
}

/** A page of users by the query options of directory collections. */
export function answerCollection(call: GraphCall, source: readonly User[], shape: CollectionShape): GraphReply {
  const { tenant, query } = call
  const selected = selectedProperties(query.get('$select'))
  refuseUnsupported(query, selected)
  const found = matching(call, source)
  const size = pageSize(query.get('$top'))
  const start = startOf(found, query.get('$skiptoken'))
  const page = found.slice(start, start + size)
  const expand = expander(tenant, query.get('$expand'), call.permissions)
  const described = { selected: selected && [...new Set([...selected, 'id'])], permissions: call.permissions }
  const value = page.map((user) => ({
    ...(shape.typed ? { '@odata.type': '#microsoft.graph.user' } : {}),
    ...describeUser(user, selected ? described : { selected, permissions: call.permissions }),
    ...expand(user),
  }))
  const more = start + size < found.length
  const counted = isEventual(call) && query.get('$count') === 'true' && !query.has('$skiptoken')
  return {
    status: 200,
    body: {
      '@odata.context': `${tenant.origin}/v1.0/$metadata#${shape.context}${selected ? `(${selected.join(',')})` : ''}`,
      ...(counted ? { '@odata.count': found.length } : {}),
      ...(more ? { '@odata.nextLink': nextLink(call, shape, { last: page.at(-1)!.id, offset: start + size }) } : {}),
      value,
    },
  }
}

/** GET …/$count: the number as plain text; an advanced query by nature. */
export function answerCount(call: GraphCall, source: readonly User[]): GraphReply {
  if (call.headers.consistencylevel?.toLowerCase() !== 'eventual')
    throw new GraphFault(400, 'Request_BadRequest', '$count is not currently supported.')
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from(String(matching(call, source).length)) }
}

function matching(call: GraphCall, source: readonly User[]): User[] {
  const [filter, search, orderBy] = ['$filter', '$search', '$orderby'].map((name) => call.query.get(name))
  let found = [...source]
  if (filter) {
    const expression = parseFilter(filter)
    for (const name of propertiesIn(expression))
      if (!isStored(name)) throw unsupportedQuery(`Unsupported or invalid query filter clause specified for property '${name}'.`)
    if (isAdvanced(expression)) requireAdvanced(call)
    found = found.filter((user) => holds(expression, user))
  }
  if (search) {
    if (!isEventual(call))
      throw unsupportedQuery(
        'Request with $search query parameter only works through MSGraph with a special request header: ConsistencyLevel: eventual',
      )
    found = found.filter(readSearch(search))
  }
  if (orderBy) {
    if (filter) requireAdvanced(call)
    found = sorted(call, found, orderBy)
  }
  return found
}

function sorted(call: GraphCall, users: User[], orderBy: string): User[] {
  const [, property = '', direction] = /^(\w+)(?:\s+(asc|desc))?$/.exec(orderBy.trim()) ?? []
  if (!isStored(property)) throw unsupportedQuery(`Unsupported sort property '${property || orderBy}' for 'User'.`)
  if (!SORTED_BY_DEFAULT.has(property)) requireAdvanced(call)
  const sign = direction === 'desc' ? -1 : 1
  const key = (user: User) => String(user[property as keyof User] ?? '').toLowerCase()
  return users.sort((a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

function isEventual(call: GraphCall): boolean {
  return call.headers.consistencylevel?.toLowerCase() === 'eventual'
}

function requireAdvanced(call: GraphCall): void {
  if (isEventual(call) && call.query.get('$count') === 'true') return
  throw unsupportedQuery('Unsupported Query. This query needs the header ConsistencyLevel: eventual and $count=true.')
}

function refuseUnsupported(query: URLSearchParams, selected: readonly string[] | null): void {
  if (query.has('$skip')) throw new GraphFault(400, 'Request_BadRequest', "'$skip' is not supported by the service.")
  if (selected?.some(isSharePointBacked)) throw new GraphFault(501, 'NotImplemented', 'This operation target is not yet supported.')
}

function pageSize(top: string | null): number {
  if (top === null) return DEFAULT_PAGE
  const size = Number(top)
  if (Number.isInteger(size) && size >= 1 && size <= LARGEST_PAGE) return size
  throw unsupportedQuery(`Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`)
}

/** The next page begins after the last object seen, wherever that is by now. */
function startOf(found: readonly User[], token: string | null): number {
  if (token === null) return 0
  const { last, offset } = readToken<Position>(token)
  const index = found.findIndex((user) => user.id === last)
  return index < 0 ? offset : index + 1
}

function nextLink(call: GraphCall, shape: CollectionShape, position: Position): string {
  const query = new URLSearchParams(call.query)
  query.set('$skiptoken', writeToken(position))
  const path = shape.typed ? `/users/${call.target.id}/directReports` : '/users'
  return `${call.tenant.origin}/v1.0${path}?${query.toString().replaceAll('%24', '$')}`
}
