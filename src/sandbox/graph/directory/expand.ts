import type { Tenant, User } from '../../tenant/state.ts'
import { GraphFault } from '../route.ts'
import { describeUser, selectedProperties } from './properties.ts'

interface ManagerExpansion {
  levels: number
  selected: string[] | null
}

const MAX_LEVELS = 1000

/** Adds to a described user what `$expand` asks for: `manager`, `manager($levels=n;$select=…)`, `directReports`. */
export function expander(tenant: Tenant, expand: string | null, permissions: ReadonlySet<string>) {
  const wanted = expand === null ? [] : topLevel(expand)
  return (user: User): Record<string, unknown> => {
    const added: Record<string, unknown> = {}
    for (const item of wanted) {
      const { name, options } = item
      if (name === 'manager') Object.assign(added, managerChain(tenant, user, managerOptions(options), permissions))
      else if (name === 'directReports')
        added.directReports = directReports(tenant, user).map((report) => directoryObject(report, selectIn(options), permissions))
      else
        throw new GraphFault(
          400,
          'BadRequest',
          `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.user'.`,
        )
    }
    return added
  }
}

export function directReports(tenant: Tenant, manager: User): User[] {
  return [...tenant.users.values()].filter((user) => user.managerId === manager.id)
}

/** A user where Graph says directoryObject. */
export function directoryObject(user: User, selected: readonly string[] | null, permissions: ReadonlySet<string>): Record<string, unknown> {
  return { '@odata.type': '#microsoft.graph.user', ...describeUser(user, { selected, permissions }) }
}

function managerChain(
  tenant: Tenant,
  user: User,
  { levels, selected }: ManagerExpansion,
  permissions: ReadonlySet<string>,
): { manager?: unknown } {
  const manager = user.managerId === null ? undefined : tenant.users.get(user.managerId)
  if (!manager || levels === 0) return {}
  const further = managerChain(tenant, manager, { levels: levels - 1, selected }, permissions)
  return { manager: { ...directoryObject(manager, selected, permissions), ...further } }
}

function managerOptions(options: Map<string, string>): ManagerExpansion {
  const levels = options.get('$levels')
  return { levels: levels === undefined ? 1 : levelCount(levels), selected: selectIn(options) }
}

function levelCount(text: string): number {
  if (text === 'max') return MAX_LEVELS
  const levels = Number(text)
  if (Number.isInteger(levels) && levels >= 1 && levels <= MAX_LEVELS) return levels
  throw new GraphFault(400, 'BadRequest', `'${text}' is not a valid value of $levels.`)
}

function selectIn(options: Map<string, string>): string[] | null {
  return selectedProperties(options.get('$select') ?? null)
}

/** Splits at commas outside parentheses: `a($select=x,y),b` is a and b. */
function topLevel(expand: string): { name: string; options: Map<string, string> }[] {
  return (expand.match(/[^,(]+(\([^)]*\))?/g) ?? []).map((item) => {
    const [, name = '', inner = ''] = /^([^(]+)(?:\((.*)\))?$/.exec(item.trim()) ?? []
    const options = inner
      .split(';')
      .filter(Boolean)
      .map((option): [string, string] => {
        const [key = '', ...value] = option.split('=')
        return [key.trim(), value.join('=')]
      })
    return { name: name.trim(), options: new Map(options) }
  })
}
