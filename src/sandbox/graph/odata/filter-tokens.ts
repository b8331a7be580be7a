import { GraphFault } from '../route.ts'
import type { Literal } from './expression.ts'

export type Token = { kind: 'mark'; text: string } | { kind: 'name'; text: string } | { kind: 'literal'; text: string; value: Literal }

const date = '\\d{4}-\\d{2}-\\d{2}'
const TOKEN = new RegExp(
  [
    '\\s*(?:',
    "(?<text>'(?:[^']|'')*')",
    '|(?<guid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\b',
    `|(?<instant>${date}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2}))?)(?![\\w:.])`,
    '|(?<number>-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)(?![\\w:.-])',
    '|(?<mark>[(),:])',
    '|(?<name>[a-z_@$][\\w.@$-]*(?:/[a-z_@$][\\w.@$-]*)*)',
    ')',
  ].join(''),
  'iy',
)

/** Splits `$filter` into names, literals and marks; throws 400 at what is none of them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex
    const found = TOKEN.exec(text)?.groups
    if (!found) throw invalidFilter(`Syntax error at position ${at} in '${text}'`)
    tokens.push(tokenOf(found))
  }
  return tokens
}

function tokenOf({ text, guid, instant, number, mark, name }: Record<string, string | undefined>): Token {
  if (text !== undefined) return { kind: 'literal', text, value: text.slice(1, -1).replaceAll("''", "'") }
  if (guid !== undefined) return { kind: 'literal', text: guid, value: { guid } }
  if (instant !== undefined) return { kind: 'literal', text: instant, value: instantOf(instant) }
  if (number !== undefined) return { kind: 'literal', text: number, value: Number(number) }
  if (mark !== undefined) return { kind: 'mark', text: mark }
  const word = name!
  if (word === 'null') return { kind: 'literal', text: word, value: null }
  if (word === 'true' || word === 'false') return { kind: 'literal', text: word, value: word === 'true' }
  return { kind: 'name', text: word }
}

function instantOf(text: string): Date {
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime())) throw invalidFilter(`Unrecognized 'Edm.DateTimeOffset' literal '${text}'`)
  return instant
}

export function invalidFilter(why: string): GraphFault {
  return new GraphFault(400, 'BadRequest', `Invalid filter clause: ${why}.`)
}
