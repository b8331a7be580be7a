import type { Comparator, Expression, Literal, TextFunction } from './expression.ts'
import { invalidFilter, type Token, tokensOf } from './filter-tokens.ts'

const COMPARATORS = new Set<string>(['eq', 'ne', 'gt', 'ge', 'lt', 'le'] satisfies Comparator[])
const FUNCTIONS = new Set<string>(['startswith', 'endswith', 'contains'] satisfies TextFunction[])
const DEEPEST = 100

/** Reads the part of OData's `$filter` that Graph serves on directory and Teams objects; operators in any case. Throws 400. */
export function parseFilter(text: string): Expression {
  return new FilterParser(text).whole()
}

class FilterParser {
  readonly #tokens: Token[]
  #next = 0
  #depth = 0

  constructor(text: string) {
    this.#tokens = tokensOf(text)
  }

  whole(): Expression {
    const expression = this.#either()
    const left = this.#peek()
    if (left) throw invalidFilter(`Unexpected '${left.text}'`)
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
    this.#depth += 1
    if (this.#depth > DEEPEST) throw invalidFilter('The node count limit has been exceeded')
    const expression = this.#bare()
    this.#depth -= 1
    return expression
  }

  #bare(): Expression {
    if (this.#accept('not')) return { kind: 'not', operand: this.#single() }
    if (this.#accept('(')) {
      const inner = this.#either()
      this.#expect(')')
      return inner
    }
    const name = this.#name()
    if (!this.#accept('(')) return this.#comparison(name)
    const quantified = /^(.+)\/(any|all)$/i.exec(name)
    return quantified ? this.#lambda(quantified[1]!, quantified[2]!.toLowerCase()) : this.#function(name.toLowerCase())
  }

  #function(name: string): Expression {
    if (!FUNCTIONS.has(name)) throw invalidFilter(`An unknown function with name '${name}' was found`)
    const property = this.#name()
    this.#expect(',')
    const value = this.#literal()
    this.#expect(')')
    if (typeof value !== 'string') throw invalidFilter(`No function signature for the function with name '${name}' matches`)
    return { kind: 'function', name: name as TextFunction, property, value }
  }

  #lambda(property: string, quantifier: string): Expression {
    if (quantifier === 'any' && this.#accept(')')) return { kind: 'lambda', quantifier, property, variable: '', test: null }
    const variable = this.#name()
    this.#expect(':')
    const test = this.#either()
    this.#expect(')')
    return { kind: 'lambda', quantifier: quantifier === 'any' ? 'any' : 'all', property, variable, test }
  }

  #comparison(property: string): Expression {
    const operator = this.#name().toLowerCase()
    if (operator === 'in') return { kind: 'in', property, values: this.#list() }
    if (!COMPARATORS.has(operator)) throw invalidFilter(`Syntax error: '${operator}' is no operator`)
    return { kind: 'comparison', operator: operator as Comparator, property, value: this.#literal() }
  }

  #list(): Literal[] {
    this.#expect('(')
    const values = [this.#literal()]
    while (this.#accept(',')) values.push(this.#literal())
    this.#expect(')')
    return values
  }

  #name(): string {
    const token = this.#take()
    if (token.kind !== 'name') throw invalidFilter(`Expected a name in place of '${token.text}'`)
    return token.text
  }

  #literal(): Literal {
    const token = this.#take()
    if (token.kind !== 'literal') throw invalidFilter(`Expected a value in place of '${token.text}'`)
    return token.value
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next]
  }

  #take(): Token {
    const token = this.#peek()
    if (!token) throw invalidFilter('Expression expected at the end')
    this.#next += 1
    return token
  }

  #accept(word: string): boolean {
    const token = this.#peek()
    if (!token || token.kind === 'literal' || token.text.toLowerCase() !== word) return false
    this.#next += 1
    return true
  }

  #expect(mark: string): void {
    if (!this.#accept(mark)) throw invalidFilter(`'${mark}' expected in place of '${this.#peek()?.text ?? 'the end'}'`)
  }
}
