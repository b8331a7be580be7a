import { GraphFault } from '../route.ts'
import type { Expression, Literal } from './expression.ts'
import { isAbout } from './filter.ts'
import { invalidFilter } from './filter-tokens.ts'

export type PropertyType = 'text' | 'boolean' | 'instant' | 'guid' | 'number' | 'texts' | 'objects'

/** What `$filter` can do with a property: operators served as they are, and those that make it an advanced query. */
export interface Filterable {
  type: PropertyType
  plain: ReadonlySet<string>
  advanced: ReadonlySet<string>
  /** Of the elements, where the type is `objects`. */
  members?: Readonly<Record<string, PropertyType>>
}

export interface FilterSchema {
  /** As messages name it, e.g. `User`. */
  resource: string
  /** By path; undefined: the type has no such property; null: it has one that no filter may name. */
  find(path: string): Filterable | null | undefined
}

/** Elements a lambda's variable stands for. */
interface Variable {
  name: string
  of: string
  property: Filterable
}

/**
 * Holds an expression against what the resource serves. Throws 400 for unknown properties, wrong types and operators it does not serve.
 * Answers the first operator that needs an advanced query, else null.
 */
export function checkFilter(expression: Expression, schema: FilterSchema, variable: Variable | null = null): string | null {
  const inner = (operand: Expression) => checkFilter(operand, schema, variable)
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.operands.reduce<string | null>((found, operand) => inner(operand) ?? found, null)
    case 'not':
      inner(expression.operand)
      return 'not'
    case 'lambda':
      return checkLambda(expression, schema, variable)
    case 'function':
      return checkOperator(expression.property, expression.name, [expression.value], schema, variable)
    case 'in':
      return checkOperator(expression.property, 'in', expression.values, schema, variable)
    case 'comparison':
      return checkOperator(expression.property, expression.operator, [expression.value], schema, variable)
  }
}

function checkLambda(
  { property, quantifier, variable: name, test }: Extract<Expression, { kind: 'lambda' }>,
  schema: FilterSchema,
  outer: Variable | null,
): string | null {
  if (outer) throw unsupported(schema, property)
  const collection = required(schema, property)
  if (collection.type !== 'texts' && collection.type !== 'objects')
    throw invalidFilter(`'${quantifier}' needs a collection, not '${property}'`)
  if (quantifier === 'all') throw unsupported(schema, property)
  return test ? checkFilter(test, schema, { name, of: property, property: collection }) : null
}

function checkOperator(
  path: string,
  operator: string,
  values: readonly Literal[],
  schema: FilterSchema,
  variable: Variable | null,
): string | null {
  const counted = /^(.+)\/\$count$/.exec(path)?.[1]
  if (counted !== undefined) return checkCount(counted, operator, values, schema)
  const { property, type } =
    variable && isAbout(path, variable.name) ? element(path, variable) : { property: required(schema, path), type: null }
  const actual = type ?? property.type
  for (const value of values) if (!agrees(actual, value)) throw mismatch(actual, value, operator)
  const base = operator === 'ne' ? 'eq' : operator
  if (!property.plain.has(base) && !property.advanced.has(base)) throw unsupported(schema, variable?.of ?? path)
  return operator === 'ne' || !property.plain.has(base) ? operator : null
}

function element(path: string, { name, property, of }: Variable): { property: Filterable; type: PropertyType } {
  if (property.type === 'texts' && path === name) return { property, type: 'text' }
  const type = property.members?.[path.slice(name.length + 1)]
  if (!type) throw invalidFilter(`Could not find a property named '${path}' in '${of}'`)
  return { property, type }
}

function checkCount(collection: string, operator: string, values: readonly Literal[], schema: FilterSchema): string {
  const { type } = required(schema, collection)
  if (type !== 'texts' && type !== 'objects') throw invalidFilter(`'$count' needs a collection, not '${collection}'`)
  for (const value of values) if (typeof value !== 'number') throw mismatch('number', value, operator)
  if (operator !== 'eq' && operator !== 'ne') throw unsupported(schema, collection)
  return '$count'
}

function required(schema: FilterSchema, path: string): Filterable {
  const found = schema.find(path)
  if (found === undefined)
    throw invalidFilter(`Could not find a property named '${path}' on type 'microsoft.graph.${schema.resource.toLowerCase()}'`)
  if (found === null) throw unsupported(schema, path)
  return found
}

function agrees(type: PropertyType, value: Literal): boolean {
  if (value === null) return type !== 'texts' && type !== 'objects'
  if (type === 'text') return typeof value === 'string'
  if (type === 'boolean') return typeof value === 'boolean'
  if (type === 'number') return typeof value === 'number'
  if (type === 'instant') return value instanceof Date
  return type === 'guid' && typeof value === 'object' && 'guid' in value
}

function mismatch(type: PropertyType, value: Literal, operator: string): GraphFault {
  const given =
    value === null ? 'null' : value instanceof Date ? 'Edm.DateTimeOffset' : typeof value === 'object' ? 'Edm.Guid' : typeof value
  return invalidFilter(`A binary operator with incompatible types was detected. Found '${type}' and '${given}' for operator '${operator}'`)
}

function unsupported(schema: FilterSchema, path: string): GraphFault {
  return unsupportedQuery(`Unsupported or invalid query filter clause specified for property '${path}' of resource '${schema.resource}'.`)
}

export function unsupportedQuery(message: string): GraphFault {
  return new GraphFault(400, 'Request_UnsupportedQuery', message)
}
