import type { Tenant, User } from '../../tenant/state.ts'
import { denied } from '../admission.ts'
import { type GraphCall, GraphFault } from '../route.ts'
import { managerOf } from './manager.ts'
import { describeUser, listedProperties, type Sight } from './properties.ts'
import { sightOf } from './sight.ts'

interface Expansion {
  name: string
  levels: number
  selected: string[] | null
}

const MAX_LEVELS = 1000

/** Adds to a described user what `$expand` asks for: `manager`, `manager($levels=n;$select=…)`, `directReports($select=…)`. */
export function expander(call: GraphCall, expand: string | undefined): (user: User) => Record<string, unknown> {
  const { tenant } = call
  const wanted = expand === undefined ? [] : topLevel(expand).map((item) => expansionOf(tenant, item))
  const sight = sightOf(call)
  return (user) => {
    const added: Record<string, unknown> = {}
    for (const { name, levels, selected } of wanted) {
      if (sight(user) !== 'everything') throw denied('directory')
      if (name === 'manager') Object.assign(added, managerChain(tenant, user, { levels, selected }, sight))
      else added.directReports = directReports(tenant, user).map((report) => directoryObject(report, selected, sight(report)))
    }
    return added
  }
}

export function directReports(tenant: Tenant, manager: User): User[] {
  return [...tenant.users.values()].filter((user) => user.managerId === manager.id)
}

/** A user where Graph says directoryObject. */
export function directoryObject(user: User, selected: readonly string[] | null, sight: Sight): Record<string, unknown> {
  return { '@odata.type': '#microsoft.graph.user', ...describeUser(user, selected, sight) }
}

/** Managers nested in managers; where the line runs in a circle it ends. */
function managerChain(
  tenant: Tenant,
  user: User,
  { levels, selected }: Pick<Expansion, 'levels' | 'selected'>,
  sight: (user: User) => Sight,
  below: readonly User[] = [],
): { manager?: unknown } {
  const manager = managerOf(tenant, user)
  if (!manager || levels === below.length) return {}
  if (manager.kind === 'contact') return { manager: manager.described(selected) }
  const line = [...below, user]
  const further = line.includes(manager.user) ? {} : managerChain(tenant, manager.user, { levels, selected }, sight, line)
  return { manager: { ...directoryObject(manager.user, selected, sight(manager.user)), ...further } }
}

function expansionOf(tenant: Tenant, item: string): Expansion {
  const [, name = '', inner = ''] = /^([^(]+)(?:\((.*)\))?$/s.exec(item.trim()) ?? []
  const options = new Map(inner.split(';').filter(Boolean).map(optionIn))
  if (name !== 'manager' && name !== 'directReports')
    throw invalid(`Could not find a property named '${name}' on type 'microsoft.graph.user'.`)
  for (const option of options.keys()) {
    if (option !== '$select' && (option !== '$levels' || name !== 'manager'))
      throw invalid(`The option '${option}' is not allowed on '${name}'.`)
  }
  const levels = options.get('$levels')
  const selected = listedProperties(options.get('$select'))
  if (name === 'manager' && selected && levels === undefined && tenant.options.expandSelect === 'levelsRequired') {
    throw invalid("'$select' inside '$expand=manager' needs '$levels'.")
  }
  return { name, levels: levels === undefined ? 1 : levelCount(levels), selected }
}

function optionIn(option: string): [string, string] {
  const [key = '', ...value] = option.split('=')
  return [key.trim().toLowerCase(), value.join('=').trim()]
}

function levelCount(text: string): number {
  if (text === 'max') return MAX_LEVELS
  const levels = /^\d+$/.test(text) ? Number(text) : 0
  if (levels >= 1 && levels <= MAX_LEVELS) return levels
  throw invalid(`'${text}' is not a valid value of $levels.`)
}

/** Splits at commas outside parentheses: `a($select=x,y),b` is a and b. */
function topLevel(expand: string): string[] {
  const items = expand.match(/[^,(]+(?:\([^()]*\))?/g) ?? []
  if (items.join(',') !== expand || items.length === 0) throw invalid(`'${expand}' cannot be read.`)
  return items
}

function invalid(why: string): GraphFault {
  return new GraphFault(400, 'BadRequest', `Parsing OData Select and Expand failed: ${why}`)
}
