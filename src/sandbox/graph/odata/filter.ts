import { GraphFault } from '../route.ts'
import { type Expression, parseFilter } from './filter-parser.ts'

/** Whether an object passes `$filter`; properties are read by path (`a/b`), text compares without regard to case. */
export function readFilter(text: string | null): (candidate: object) => boolean {
  if (text === null) return () => true
  const expression = parseFilter(text)
  return (candidate) => holds(expression, candidate)
}

export function holds(expression: Expression, candidate: object): boolean {
  switch (expression.kind) {
    case 'and':
      return expression.operands.every((operand) => holds(operand, candidate))
    case 'or':
      return expression.operands.some((operand) => holds(operand, candidate))
    case 'not':
      return !holds(expression.operand, candidate)
    case 'in':
      return expression.values.some((value) => order(read(candidate, expression.property), value) === 0)
    case 'function':
      return textTest(expression.name, read(candidate, expression.property), expression.value)
    case 'comparison':
      return compare(expression.operator, read(candidate, expression.property), expression.value)
  }
}

function read(candidate: object, path: string): unknown {
  let value: unknown = candidate
  for (const name of path.split('/'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
  return value ?? null
}

function textTest(name: string, actual: unknown, wanted: string): boolean {
  if (typeof actual !== 'string') return false
  const [text, part] = [actual.toLowerCase(), wanted.toLowerCase()]
  if (name === 'startswith') return text.startsWith(part)
  return name === 'endswith' ? text.endsWith(part) : text.includes(part)
}

function compare(operator: string, actual: unknown, wanted: unknown): boolean {
  const ordered = order(actual, wanted)
  if (operator === 'eq') return ordered === 0
  if (operator === 'ne') return ordered !== 0
  if (ordered === null) return false
  if (operator === 'gt') return ordered > 0
  if (operator === 'ge') return ordered >= 0
  return operator === 'lt' ? ordered < 0 : ordered <= 0
}

/** Negative, zero or positive; null when the two cannot be ordered. */
function order(actual: unknown, wanted: unknown): number | null {
  if (actual === null || wanted === null) return actual === wanted ? 0 : null
  if (typeof actual === 'number' && typeof wanted === 'number') return actual - wanted
  if (typeof actual === 'boolean' || typeof wanted === 'boolean') return actual === wanted ? 0 : null
  if (Array.isArray(actual)) return actual.some((one) => order(one, wanted) === 0) ? 0 : null
  if (wanted instanceof Date) {
    const at = Date.parse(String(actual))
    return Number.isNaN(at) ? null : at - wanted.getTime()
  }
  const [a, b] = [String(actual).toLowerCase(), String(wanted).toLowerCase()]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Property paths an expression reads. */
export function propertiesIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.operands.flatMap(propertiesIn)
    case 'not':
      return propertiesIn(expression.operand)
    default:
      return [expression.property]
  }
}

/** Whether Graph serves the expression only as an advanced query on directory objects. */
export function isAdvanced(expression: Expression): boolean {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.operands.some(isAdvanced)
    case 'not':
      return true
    case 'comparison':
      return expression.operator === 'ne'
    case 'function':
      return expression.name === 'endswith'
    case 'in':
      return false
  }
}

export function unsupportedQuery(message: string): GraphFault {
  return new GraphFault(400, 'Request_UnsupportedQuery', message)
}
