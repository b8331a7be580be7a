import { hash } from 'node:crypto'
import type { Tenant } from '../../tenant/state.ts'
import type { QueryOptions } from '../odata/options.ts'
import { foreignToken, readToken, writeToken } from '../odata/token.ts'
import type { GraphCall } from '../route.ts'

/** Where the next page begins: after an object that may be gone by then. */
interface Position {
  /** What was asked: a token goes on with no other question. */
  question: string
  after: string[] | null
  page: number
}

export interface Page<Item> {
  items: Item[]
  first: boolean
  /** `@odata.nextLink`; null on the last page. */
  next: string | null
}

export interface Paged<Item> {
  /** Below `/v1.0`. */
  path: string
  found: readonly Item[]
  size: number
  /** What an item is ordered by; the last key is unique. */
  keys(item: Item): string[]
  compare(a: readonly string[], b: readonly string[]): number
}

/**
 * The page a `$skiptoken` stands for. Some pages have no items and go on all the same, as the tenant's options say. Throws 400 for a token
 * that is altered, or of another collection or question.
 */
export function takePage<Item>(call: GraphCall, options: QueryOptions, { path, found, size, keys, compare }: Paged<Item>): Page<Item> {
  const { tenant } = call
  const question = questionOf(options)
  const token = options.get('$skiptoken')
  const position = token === undefined ? { question, after: null, page: 1 } : readToken<Position>(tenant, path, token)
  if (position.question !== question) throw foreignToken()
  const { after, page } = position
  const keyed = found.map((item) => ({ item, keys: keys(item) })).sort((a, b) => compare(a.keys, b.keys))
  const rest = after === null ? keyed : keyed.filter((each) => compare(each.keys, after) > 0)
  const shown = isEmptyPage(tenant, page) ? [] : rest.slice(0, size)
  const state: Position = { question, after: shown.at(-1)?.keys ?? after, page: page + 1 }
  const next = rest.length > shown.length ? nextLink(call, path, writeToken(tenant, path, state)) : null
  return { items: shown.map(({ item }) => item), first: page === 1, next }
}

function isEmptyPage({ options }: Tenant, page: number): boolean {
  if (options.directoryPages === 'full') return false
  return page % (options.directoryPages === 'oftenEmpty' ? 2 : 5) === 0
}

function questionOf(options: QueryOptions): string {
  const asked = (['$filter', '$search', '$orderby'] as const).map((name) => options.get(name) ?? null)
  return hash('sha256', JSON.stringify(asked), 'base64url').slice(0, 12)
}

function nextLink({ tenant, query }: GraphCall, path: string, token: string): string {
  const kept = new URLSearchParams([...query].filter(([name]) => name.toLowerCase() !== '$skiptoken'))
  kept.set('$skiptoken', token)
  return `${tenant.origin}/v1.0${path}?${kept.toString().replaceAll('%24', '$')}`
}
