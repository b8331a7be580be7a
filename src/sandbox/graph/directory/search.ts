import { unsupportedQuery } from '../odata/filter-check.ts'
import { userFilters } from './filterable.ts'
import { propertyNamed } from './properties.ts'

type Read = (property: string) => unknown
type Test = (read: Read) => boolean

/** Reads `$search`: `"property:words"` clauses, joined by AND or OR in capitals, AND binding closer; parentheses. Throws 400. */
export function readSearch(text: string): Test {
  const parts = text.match(/"(?:[^"\\]|\\.)*"|[()]|[^\s()"]+/g) ?? []
  const next = { at: 0 }
  const test = either(parts, next)
  if (next.at < parts.length) throw malformed(text)
  return test
}

function either(parts: readonly string[], next: { at: number }): Test {
  const tests = [both(parts, next)]
  while (accept(parts, next, 'OR')) tests.push(both(parts, next))
  return (read) => tests.some((test) => test(read))
}

function both(parts: readonly string[], next: { at: number }): Test {
  const tests = [single(parts, next)]
  while (accept(parts, next, 'AND')) tests.push(single(parts, next))
  return (read) => tests.every((test) => test(read))
}

function single(parts: readonly string[], next: { at: number }): Test {
  if (accept(parts, next, '(')) {
    const inner = either(parts, next)
    if (!accept(parts, next, ')')) throw malformed(parts.join(' '))
    return inner
  }
  const part = parts[next.at] ?? ''
  next.at += 1
  return clause(part)
}

function accept(parts: readonly string[], next: { at: number }, word: string): boolean {
  if (parts[next.at] !== word) return false
  next.at += 1
  return true
}

function clause(text: string): Test {
  const [, given = '', value = ''] = /^"(\w+):(.+)"$/s.exec(text) ?? []
  if (given === '') throw malformed(text)
  const property = propertyNamed(given)
  const type = property && userFilters.find(property)?.type
  if (!property || type !== 'text') throw unsupportedQuery(`Property '${given}' is not searchable.`)
  const wanted = value.replaceAll(/\\(.)/g, '$1')
  if (property !== 'displayName')
    return (read) =>
      String(read(property) ?? '')
        .toLowerCase()
        .startsWith(wanted.toLowerCase())
  const words = tokens(wanted)
  return (read) => {
    const present = tokens(String(read(property) ?? ''))
    return words.every((word) => present.some((token) => token.startsWith(word)))
  }
}

/** Words as the service takes them apart: at spaces, symbols, digits and where small letters turn to capitals; and joined over symbols. */
function tokens(text: string): string[] {
  return text.split(/\s+/).flatMap((chunk) => {
    const parts = chunk.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').match(/\p{L}+|\p{N}+/gu) ?? []
    return [...parts, ...(parts.length > 1 ? [parts.join('')] : [])].map((part) => part.toLowerCase())
  })
}

function malformed(text: string) {
  return unsupportedQuery(`Syntax error in $search: ${text} is not "property:value".`)
}
