import { GraphFault } from '../route.ts'

export type Literal = string | number | boolean | Date | null

export type Expression =
  | { kind: 'and' | 'or'; operands: Expression[] }
  | { kind: 'not'; operand: Expression }
  | { kind: 'comparison'; operator: string; property: string; value: Literal }
  | { kind: 'in'; property: string; values: Literal[] }
  | { kind: 'function'; name: string; property: string; value: string }

const TOKEN = /\s*(?:('(?:[^']|'')*')|([(),])|([^\s(),']+))/y
const OPERATORS = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le'])
const FUNCTIONS = new Set(['startswith', 'endswith', 'contains'])
const DATE = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/

/** Reads the part of OData's `$filter` that Graph serves on directory and Teams objects. Throws 400. */
export function parseFilter(text: string): Expression {
  return new FilterParser(text).whole()
}

class FilterParser {
  readonly #tokens: string[]
  #next = 0

  constructor(text: string) {
    this.#tokens = tokensOf(text)
  }

  whole(): Expression {
    const expression = this.#either()
    if (this.#peek() !== undefined) throw invalid(`unexpected '${this.#peek()}'`)
    return expression
  }

  #either(): Expression {
    const operands = [this.#both()]
    while (this.#accept('or')) operands.push(this.#both())
    return operands.length === 1 ? operands[0]! : { kind: 'or', operands }
  }

  #both(): Expression {
    const operands = [this.#single()]
    while (this.#accept('and')) operands.push(this.#single())
    return operands.length === 1 ? operands[0]! : { kind: 'and', operands }
  }

  #single(): Expression {
    if (this.#accept('not')) return { kind: 'not', operand: this.#single() }
    if (this.#accept('(')) {
      const inner = this.#either()
      this.#expect(')')
      return inner
    }
    const name = this.#take()
    return FUNCTIONS.has(name.toLowerCase()) && this.#peek() === '(' ? this.#function(name.toLowerCase()) : this.#comparison(name)
  }

  #function(name: string): Expression {
    this.#expect('(')
    const property = this.#take()
    this.#expect(',')
    const value = literal(this.#take())
    this.#expect(')')
    if (typeof value !== 'string') throw invalid(`${name} needs a text`)
    return { kind: 'function', name, property, value }
  }

  #comparison(property: string): Expression {
    const operator = this.#take().toLowerCase()
    if (operator === 'in') return { kind: 'in', property, values: this.#list() }
    if (!OPERATORS.has(operator)) throw invalid(`unknown operator '${operator}'`)
    return { kind: 'comparison', operator, property, value: literal(this.#take()) }
  }

  #list(): Literal[] {
    this.#expect('(')
    const values = [literal(this.#take())]
    while (this.#accept(',')) values.push(literal(this.#take()))
    this.#expect(')')
    return values
  }

  #peek(): string | undefined {
    return this.#tokens[this.#next]
  }

  #take(): string {
    const token = this.#peek()
    if (token === undefined) throw invalid('it ends too early')
    this.#next += 1
    return token
  }

  #accept(word: string): boolean {
    if (this.#peek()?.toLowerCase() !== word) return false
    this.#next += 1
    return true
  }

  #expect(word: string): void {
    if (!this.#accept(word)) throw invalid(`expected '${word}'`)
  }
}

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  const end = text.trimEnd().length
  while (TOKEN.lastIndex < end) {
    const found = TOKEN.exec(text)
    if (!found) throw invalid('a quote is left open')
    tokens.push((found[1] ?? found[2] ?? found[3])!)
  }
  return tokens
}

function literal(token: string): Literal {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
  if (token === 'null') return null
  if (token === 'true' || token === 'false') return token === 'true'
  if (DATE.test(token)) return new Date(token)
  const number = Number(token)
  return Number.isNaN(number) ? token : number
}

function invalid(why: string): GraphFault {
  return new GraphFault(400, 'Request_UnsupportedQuery', `Invalid filter clause: ${why}.`)
}
