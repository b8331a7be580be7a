import { GraphFault } from '../route.ts'
import { searchableProperty } from './event-properties.ts'
import { checkExtendedPropertyIds } from './extended-property.ts'
import { parseDateTime } from './zoned-time.ts'

type Scope = Record<string, unknown>
type Test = (scope: Scope) => boolean
type Value = (scope: Scope) => unknown

const token = /\s*('(?:[^']|'')*'|[(),:]|[A-Za-z_@][\w.@-]*(?:\/[A-Za-z_@][\w.@-]*)*|-?\d[\w:.+-]*)/y

/** `$filter` over events: and, or, not, comparisons, startsWith, endsWith, contains, any(). Throws what Graph answers for others. */
export function readEventFilter(text: string): (event: Scope) => boolean {
  if (/singleValueExtendedProperties/i.test(text)) checkExtendedPropertyIds(text)
  return new Parser(text, searchableProperty).all()
}

/** `$filter` over what is expanded inside an event: extended properties, extensions. */
export function readPropertyFilter(text: string): (property: Scope) => boolean {
  return new Parser(text, (name) => name).all()
}

class Parser {
  readonly #tokens: string[] = []
  readonly #property: (name: string) => string
  readonly #variables = new Set<string>()
  #at = 0

  /** `property`: the name under which a scope has what the text names. */
  constructor(text: string, property: (name: string) => string) {
    this.#property = property
    let at = 0
    while (at < text.trimEnd().length) {
      token.lastIndex = at
      const match = token.exec(text)
      if (!match) throw syntaxFault(text.slice(at))
      this.#tokens.push(match[1]!)
      at = token.lastIndex
    }
  }

  all(): Test {
    const test = this.#or()
    if (this.#at < this.#tokens.length) throw syntaxFault(this.#tokens[this.#at]!)
    return test
  }

  #or(): Test {
    let test = this.#and()
    while (this.#take('or')) test = either(test, this.#and())
    return test
  }

  #and(): Test {
    let test = this.#not()
    while (this.#take('and')) test = both(test, this.#not())
    return test
  }

  #not(): Test {
    if (!this.#take('not')) return this.#primary()
    const test = this.#not()
    return (scope) => !test(scope)
  }

  #primary(): Test {
    if (this.#take('(')) {
      const test = this.#or()
      this.#expect(')')
      return test
    }
    const first = this.#next()
    if (/\/any$/i.test(first) && this.#take('(')) return this.#any(first.slice(0, -'/any'.length))
    if (/^(startswith|endswith|contains)$/i.test(first) && this.#take('(')) return this.#textTest(first.toLowerCase())
    return this.#comparison(this.#operand(first))
  }

  #any(path: string): Test {
    const items = this.#operand(path)
    const variable = this.#next()
    this.#variables.add(variable)
    this.#expect(':')
    const test = this.#or()
    this.#expect(')')
    return (scope) => {
      const list = items(scope)
      return Array.isArray(list) && list.some((item: unknown) => test({ ...scope, [variable]: item }))
    }
  }

  #textTest(name: string): Test {
    const left = this.#operand(this.#next())
    this.#expect(',')
    const right = this.#operand(this.#next())
    this.#expect(')')
    return (scope) => {
      const [text, part] = [String(left(scope) ?? '').toLowerCase(), String(right(scope)).toLowerCase()]
      return name === 'contains' ? text.includes(part) : name === 'startswith' ? text.startsWith(part) : text.endsWith(part)
    }
  }

  #comparison(left: Value): Test {
    const operator = this.#next()
    const compare = comparisons.get(operator)
    if (!compare) throw syntaxFault(operator)
    const right = this.#operand(this.#next())
    return (scope) => compare(left(scope), right(scope))
  }

  #operand(text: string): Value {
    if (text.startsWith("'")) {
      const literal = text.slice(1, -1).replaceAll("''", "'")
      return () => literal
    }
    if (text === 'true' || text === 'false') return () => text === 'true'
    if (text === 'null') return () => null
    if (/^-?\d/.test(text)) return () => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text)
    if (!/^[A-Za-z_@]/.test(text)) throw syntaxFault(text)
    const [root = '', ...rest] = text.split('/')
    const path = [this.#variables.has(root) ? root : this.#property(root), ...rest]
    return (scope) => path.reduce<unknown>((value, key) => (value as Scope | null | undefined)?.[key], scope)
  }

  #next(): string {
    const next = this.#tokens[this.#at]
    if (next === undefined) throw syntaxFault('the end')
    this.#at += 1
    return next
  }

  #take(expected: string): boolean {
    if (this.#tokens[this.#at] !== expected) return false
    this.#at += 1
    return true
  }

  #expect(expected: string): void {
    if (!this.#take(expected)) throw syntaxFault(this.#tokens[this.#at] ?? 'the end')
  }
}

const comparisons: ReadonlyMap<string, (left: unknown, right: unknown) => boolean> = new Map([
  ['eq', (left, right) => order(left, right) === 0],
  ['ne', (left, right) => order(left, right) !== 0],
  ['gt', (left, right) => order(left, right) > 0],
  ['ge', (left, right) => order(left, right) >= 0],
  ['lt', (left, right) => order(left, right) < 0],
  ['le', (left, right) => order(left, right) <= 0],
])

/** NaN where the two cannot be compared, so that every comparison but `ne` is false. */
function order(left: unknown, right: unknown): number {
  if (left === right || (left ?? null) === (right ?? null)) return 0
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left !== 'string' || typeof right !== 'string') return Number.NaN
  const [leftTime, rightTime] = [parseDateTime(left), parseDateTime(right)]
  if (leftTime && rightTime) return leftTime.ms - rightTime.ms
  return left < right ? -1 : left > right ? 1 : 0
}

function both(left: Test, right: Test): Test {
  return (scope) => left(scope) && right(scope)
}

function either(left: Test, right: Test): Test {
  return (scope) => left(scope) || right(scope)
}

function syntaxFault(place: string): GraphFault {
  return new GraphFault(400, 'BadRequest', `Invalid filter clause: syntax error near '${place}'.`)
}
