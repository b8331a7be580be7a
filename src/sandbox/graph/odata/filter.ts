import type { Comparator, Expression, Literal, TextFunction } from './expression.ts'

/** Gives the value of a property path. */
export type Read = (path: string) => unknown

/** Whether `$filter` holds for an object whose properties are read by path; text compares without regard to case. */
export function holds(expression: Expression, read: Read): boolean {
  switch (expression.kind) {
    case 'and':
      return expression.operands.every((operand) => holds(operand, read))
    case 'or':
      return expression.operands.some((operand) => holds(operand, read))
    case 'not':
      return !holds(expression.operand, read)
    case 'in':
      return expression.values.some((value) => order(valueAt(read, expression.property), value) === 0)
    case 'function':
      return textTest(expression.name, valueAt(read, expression.property), expression.value)
    case 'comparison':
      return compare(expression.operator, valueAt(read, expression.property), expression.value)
    case 'lambda':
      return quantified(expression, read)
  }
}

function quantified({ quantifier, property, variable, test }: Extract<Expression, { kind: 'lambda' }>, read: Read): boolean {
  const elements: unknown = valueAt(read, property)
  if (!Array.isArray(elements)) return false
  if (!test) return elements.length > 0
  const passes = (element: unknown) =>
    holds(test, (path) => (isAbout(path, variable) ? valueAtPath({ [variable]: element }, path) : read(path)))
  return quantifier === 'any' ? elements.some(passes) : elements.every(passes)
}

/** Whether a path begins with a lambda's variable. */
export function isAbout(path: string, variable: string): boolean {
  return path === variable || path.startsWith(`${variable}/`)
}

function valueAt(read: Read, path: string): unknown {
  const [, collection] = /^(.+)\/\$count$/.exec(path) ?? []
  if (collection === undefined) return read(path) ?? null
  const elements = read(collection)
  return Array.isArray(elements) ? elements.length : 0
}

/** The value at a path (`a/b`) inside an object. */
export function valueAtPath(candidate: object, path: string): unknown {
  let value: unknown = candidate
  for (const name of path.split('/'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
  return value
}

function textTest(name: TextFunction, actual: unknown, wanted: string): boolean {
  if (typeof actual !== 'string') return false
  const [text, part] = [actual.toLowerCase(), wanted.toLowerCase()]
  if (name === 'startswith') return text.startsWith(part)
  return name === 'endswith' ? text.endsWith(part) : text.includes(part)
}

function compare(operator: Comparator, actual: unknown, wanted: Literal): boolean {
  const ordered = order(actual, wanted)
  if (operator === 'eq') return ordered === 0
  if (operator === 'ne') return ordered !== 0
  if (ordered === null) return false
  if (operator === 'gt') return ordered > 0
  if (operator === 'ge') return ordered >= 0
  return operator === 'lt' ? ordered < 0 : ordered <= 0
}

/** Negative, zero or positive; null when the two cannot be ordered. */
function order(actual: unknown, wanted: Literal): number | null {
  if (actual === null || wanted === null) return actual === wanted ? 0 : null
  if (typeof wanted === 'number') return typeof actual === 'number' ? actual - wanted : null
  if (typeof wanted === 'boolean') return typeof actual === 'boolean' ? Number(actual) - Number(wanted) : null
  if (typeof actual !== 'string') return null
  if (wanted instanceof Date) {
    const at = Date.parse(actual)
    return Number.isNaN(at) ? null : at - wanted.getTime()
  }
  const [a, b] = [actual.toLowerCase(), (typeof wanted === 'string' ? wanted : wanted.guid).toLowerCase()]
  return a < b ? -1 : a > b ? 1 : 0
}
