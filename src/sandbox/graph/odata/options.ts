import { GraphFault } from '../route.ts'

export type QueryOption =
  | '$count'
  | '$expand'
  | '$filter'
  | '$orderby'
  | '$search'
  | '$select'
  | '$skiptoken'
  | '$top'
  | '$deltatoken'
  | '$skip'

export type QueryOptions = ReadonlyMap<QueryOption, string>

/** The system query options of a request, in whatever case they came. Throws 400 for one that is not supported here, or given twice. */
export function readOptions(query: URLSearchParams, supported: readonly QueryOption[]): QueryOptions {
  const options = new Map<QueryOption, string>()
  for (const [given, value] of query) {
    const name = given.toLowerCase() as QueryOption
    if (!name.startsWith('$') || given.toLowerCase() === '$format') continue
    if (!supported.includes(name)) throw badRequest(`'${given}' is not supported by the service.`)
    if (options.has(name)) throw badRequest(`Query option '${given}' was specified more than once, but it must be specified at most once.`)
    options.set(name, value)
  }
  return options
}

/** `$count=true`. Throws 400 for what is no boolean. */
export function wantsCount(options: QueryOptions): boolean {
  const count = options.get('$count')
  if (count !== undefined && count !== 'true' && count !== 'false')
    throw badRequest(`Invalid value '${count}' for $count query option found.`)
  return count === 'true'
}

/** `$top` from 1 to `largest`; `usual` when absent. Throws 400. */
export function pageSize(options: QueryOptions, usual: number, largest: number): number {
  const top = options.get('$top')
  if (top === undefined) return usual
  const size = /^\d+$/.test(top) ? Number(top) : 0
  if (size >= 1 && size <= largest) return size
  const message = `Invalid page size specified: '${top}'. Must be between 1 and ${largest} inclusive.`
  throw new GraphFault(400, 'Request_UnsupportedQuery', message)
}

function badRequest(message: string): GraphFault {
  return new GraphFault(400, 'Request_BadRequest', message)
}
