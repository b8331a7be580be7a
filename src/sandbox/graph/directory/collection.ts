import { holds } from '../odata/filter.ts'
import { checkFilter, unsupportedQuery } from '../odata/filter-check.ts'
import { parseFilter } from '../odata/filter-parser.ts'
import { pageSize, type QueryOptions, readOptions, wantsCount } from '../odata/options.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { expander } from './expand.ts'
import { userFilters } from './filterable.ts'
import { describeListed, isUser, type Listed, listedValue } from './listed.ts'
import { readOrder } from './order.ts'
import { takePage } from './page.ts'
import { isVisible, listedProperties, propertyNamed } from './properties.ts'
import { readSearch } from './search.ts'
import { sightOf } from './sight.ts'

const SUPPORTED = ['$count', '$expand', '$filter', '$orderby', '$search', '$select', '$skiptoken', '$top'] as const
const DEFAULT_PAGE = 100
const LARGEST_PAGE = 999
const LARGEST_WITH_SIGN_INS = 500

export interface CollectionShape {
  /** Below `/v1.0`. */
  path: string
  /** After `$metadata#`. */
  context: string
  /** Objects carry their type, as where Graph says directoryObject. */
  typed: boolean
}

/** A page of users by the query options of directory collections. */
export function answerCollection(call: GraphCall, source: readonly Listed[], shape: CollectionShape): GraphReply {
  const { tenant } = call
  const options = readOptions(call.query, SUPPORTED)
  const selected = listedProperties(options.get('$select'))
  const withSignIns = [...options.values()].some((value) => value.includes('signInActivity'))
  const size = pageSize(options, DEFAULT_PAGE, withSignIns ? LARGEST_WITH_SIGN_INS : LARGEST_PAGE)
  const counted = wantsCount(options) && isEventual(call)
  const order = readOrder(options.get('$orderby'))
  const { found, advanced } = matching(call, options, source)
  const demanding = advanced ?? order.advanced ?? (options.has('$orderby') && options.has('$filter') ? '$orderby' : null)
  if (demanding) requireAdvanced(call, options, demanding)
  const expand = expander(call, options.get('$expand'))
  if (options.has('$expand') && (demanding || options.has('$search')))
    throw unsupportedQuery("'$expand' is not supported with advanced queries.")
  const page = takePage(call, options, { path: shape.path, found, size, keys: order.keys, compare: order.compare })
  const sight = sightOf(call)
  return {
    status: 200,
    body: {
      '@odata.context': `${tenant.origin}/v1.0/$metadata#${shape.context}${selected ? `(${selected.join(',')})` : ''}`,
      ...(counted && page.first ? { '@odata.count': found.length } : {}),
      ...(page.next === null ? {} : { '@odata.nextLink': page.next }),
      value: page.items.map((each) => ({
        ...(shape.typed ? { '@odata.type': isUser(each) ? '#microsoft.graph.user' : '#microsoft.graph.group' } : {}),
        ...describeListed(each, selected, isUser(each) ? sight(each) : 'everything'),
        ...(isUser(each) ? expand(each) : {}),
      })),
    },
  }
}

/** GET …/$count: the number as plain text; an advanced query by nature. */
export function answerCount(call: GraphCall, source: readonly Listed[]): GraphReply {
  if (!isEventual(call)) throw new GraphFault(400, 'Request_BadRequest', '$count is not currently supported.')
  const { found } = matching(call, readOptions(call.query, ['$filter', '$search', '$count']), source)
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from(String(found.length)) }
}

/** What passes `$filter` and `$search`, by what the caller may see; `advanced` is an operator that needs an advanced query. */
function matching(call: GraphCall, options: QueryOptions, source: readonly Listed[]): { found: Listed[]; advanced: string | null } {
  const [filter, search] = [options.get('$filter'), options.get('$search')]
  let found = [...source]
  let advanced: string | null = null
  const read = reader(call)
  if (filter !== undefined) {
    const expression = parseFilter(filter)
    advanced = checkFilter(expression, userFilters)
    found = found.filter((each) => holds(expression, (path) => read(each, path)))
  }
  if (search !== undefined) {
    if (!isEventual(call)) {
      const message =
        "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'"
      throw unsupportedQuery(message)
    }
    const passes = readSearch(search)
    found = found.filter((each) => passes((name) => read(each, name)))
  }
  return { found, advanced }
}

function reader(call: GraphCall): (listed: Listed, path: string) => unknown {
  const sight = sightOf(call)
  return (listed, path) => {
    const [first = '', ...rest] = path.split('/')
    const name = propertyNamed(first)
    if (name === undefined || (isUser(listed) && !isVisible(name, sight(listed)))) return null
    return rest.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], listedValue(listed, name))
  }
}

function isEventual(call: GraphCall): boolean {
  return call.headers.consistencylevel?.toLowerCase() === 'eventual'
}

function requireAdvanced(call: GraphCall, options: QueryOptions, operator: string): void {
  if (isEventual(call) && wantsCount(options)) return
  const hint = 'Try adding $count=true query parameter and ConsistencyLevel:eventual header.'
  throw unsupportedQuery(`Operator '${operator}' is not supported because the required parameters might be missing. ${hint}`)
}
