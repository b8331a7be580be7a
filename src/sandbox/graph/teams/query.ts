import { holds } from '../odata/filter.ts'
import { parseFilter } from '../odata/filter-parser.ts'
import { GraphFault } from '../route.ts'

/** What a client asks of something Teams lists. */
export interface Reading {
  keeps(candidate: object): boolean
  /** Properties it wants; null: all. */
  select: string[] | null
  expand: string[]
}

interface Readable {
  /** Names of the options the call knows, e.g. `$filter`. */
  options: readonly string[]
  /** An object with everything that can be filtered by, selected or expanded. */
  example: object
  navigation: readonly string[]
}

/** Reads the query. Throws 400 for an option, a property or a syntax the call does not know. */
export function readQuery(query: URLSearchParams, { options, example, navigation }: Readable): Reading {
  for (const name of query.keys())
    if (name.startsWith('$') && !options.includes(name)) throw badQuery(`Query option '${name.slice(1)}' is not allowed.`)
  const keeps = readFilter(query.get('$filter'))
  keeps(example)
  const expand = listed(query.get('$expand')).map((name) => name.replace(/\(.*\)$/, ''))
  for (const name of expand) if (!navigation.includes(name)) throw badQuery(`Could not find a property named '${name}' to expand.`)
  const select = query.has('$select') ? listed(query.get('$select')) : null
  for (const name of select ?? []) property(example, name)
  return { keeps, select, expand }
}

/** The object as the client asked for it: navigation properties only when expanded. */
export function shown<Whole extends object>(whole: Whole, navigation: readonly string[], { select, expand }: Reading): Partial<Whole> {
  const wanted = ([name]: [string, unknown]) => (navigation.includes(name) ? expand.includes(name) : (select?.includes(name) ?? true))
  return Object.fromEntries(Object.entries(whole).filter(wanted)) as Partial<Whole>
}

/** Comma-separated names; commas inside parentheses belong to the name. */
function listed(text: string | null): string[] {
  return (text ?? '')
    .split(/,(?![^(]*\))/)
    .map((name) => name.trim())
    .filter(Boolean)
}

function readFilter(text: string | null): Reading['keeps'] {
  if (text === null) return () => true
  const expression = parseFilter(text)
  return (candidate) => holds(expression, (path) => property(candidate, path))
}

function property(whole: object, path: string): unknown {
  let at: unknown = whole
  for (const name of path.split('/')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) throw badQuery(`Could not find a property named '${name}'.`)
    at = (at as Record<string, unknown>)[name]
  }
  return at
}

function badQuery(message: string): GraphFault {
  return new GraphFault(400, 'BadRequest', message)
}
