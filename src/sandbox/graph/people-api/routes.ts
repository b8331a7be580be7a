import { holds, valueAtPath } from '../odata/filter.ts'
import { checkFilter, type Filterable, type FilterSchema } from '../odata/filter-check.ts'
import { parseFilter } from '../odata/filter-parser.ts'
import { pageSize, type QueryOptions, readOptions } from '../odata/options.ts'
import { type GraphCall, GraphFault, type GraphReply, type GraphRoute } from '../route.ts'
import { describePerson } from './describe-person.ts'
import { acquaintancesOf } from './relevance.ts'

type Person = Record<string, unknown>

const DEFAULT_PAGE = 10
const LARGEST_PAGE = 1000
const ANY = new Set(['eq', 'in', 'startswith', 'endswith', 'contains'])
const TEXT: Filterable = { type: 'text', plain: ANY, advanced: new Set() }
const TEXTS = `displayName givenName surname jobTitle department companyName officeLocation userPrincipalName imAddress profession
  personType/class personType/subclass`.split(/\s+/)
const FILTERS = new Map<string, Filterable>([
  ...TEXTS.map((name): [string, Filterable] => [name, TEXT]),
  ['isFavorite', { type: 'boolean', plain: ANY, advanced: new Set() }],
  ['scoredEmailAddresses', { type: 'objects', plain: ANY, advanced: new Set(), members: { address: 'text' } }],
])
const personFilters: FilterSchema = { resource: 'Person', find: (path) => FILTERS.get(path) }

export const peopleRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: '/users/{user}/people',
    permissions: { application: ['People.Read.All'], delegated: ['People.Read', 'People.Read.All'] },
    service: 'exchange',
    handle: listPeople,
  },
]

/** Who is relevant to a person, page by page. */
function listPeople(call: GraphCall): GraphReply {
  const { tenant, target } = call
  const options = readOptions(call.query, ['$filter', '$orderby', '$search', '$select', '$skip', '$top'])
  const size = pageSize(options, DEFAULT_PAGE, LARGEST_PAGE)
  const skip = skipped(options)
  const found = acquaintancesOf(tenant, target).map(describePerson).filter(filtered(options)).filter(searched(call, options))
  if (options.has('$orderby')) sort(found, options.get('$orderby')!)
  const page = found.slice(skip, skip + size)
  // A search is one page: `$skip` does not go with it.
  const more = skip + size < found.length && !options.has('$search') ? { '@odata.nextLink': nextLink(call, skip + size) } : {}
  const context = `${tenant.origin}/v1.0/$metadata#users('${target.id}')/people`
  return { status: 200, body: { '@odata.context': context, ...more, value: page.map(selected(options)) } }
}

function filtered(options: QueryOptions): (person: Person) => boolean {
  const filter = options.get('$filter')
  if (filter === undefined) return () => true
  const expression = parseFilter(filter)
  checkFilter(expression, personFilters)
  return (person) => holds(expression, (path) => valueAtPath(person, path))
}

/** By the beginnings of words in name and address; for the signed-in person only. */
function searched({ user, target }: GraphCall, options: QueryOptions): (person: Person) => boolean {
  const search = options.get('$search')
  if (search === undefined) return () => true
  if (user !== target) throw refused('$search works for the people of the signed-in user only.')
  if (options.has('$skip')) throw refused("'$skip' is not supported with '$search'.")
  const words = search.replaceAll('"', '').toLowerCase().split(/\s+/).filter(Boolean)
  return ({ displayName, scoredEmailAddresses }) => {
    const addresses = (scoredEmailAddresses as { address: string }[]).map(({ address }) => address)
    const parts = [String(displayName), ...addresses].flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    return words.every((word) => parts.some((part) => part.startsWith(word)))
  }
}

function sort(people: Person[], orderBy: string): void {
  const [, direction = 'asc'] = /^displayName(?:\s+(asc|desc))?$/i.exec(orderBy.trim()) ?? [null, null]
  if (direction === null) throw refused(`The people cannot be ordered by '${orderBy}'.`)
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1
  people.sort((a, b) => sign * (String(a.displayName).toLowerCase() < String(b.displayName).toLowerCase() ? -1 : 1))
}

function selected(options: QueryOptions): (person: Person) => Person {
  const names = options
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
  return (person) => {
    if (!names) return person
    const unknown = names.find((name) => !Object.hasOwn(person, name))
    if (unknown !== undefined) throw refused(`Could not find a property named '${unknown}' on type 'microsoft.graph.person'.`)
    return Object.fromEntries(Object.entries(person).filter(([name]) => name === 'id' || names.includes(name)))
  }
}

function skipped(options: QueryOptions): number {
  const skip = options.get('$skip') ?? '0'
  if (!/^\d+$/.test(skip)) throw refused(`Invalid value '${skip}' for $skip query option found.`)
  return Number(skip)
}

function nextLink({ tenant, target, query }: GraphCall, skip: number): string {
  const kept = new URLSearchParams([...query].filter(([name]) => name.toLowerCase() !== '$skip'))
  kept.set('$skip', String(skip))
  return `${tenant.origin}/v1.0/users/${target.id}/people?${kept.toString().replaceAll('%24', '$')}`
}

function refused(message: string): GraphFault {
  return new GraphFault(400, 'ErrorInvalidRequest', message)
}
