import type { User } from '../../tenant/state.ts'
import { unsupportedQuery } from '../odata/filter.ts'

const SEARCHABLE = new Set(['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'mailNickname', 'jobTitle', 'department'])

/** Reads `$search`: `"property:words"` clauses joined by AND or OR. Each word must begin a word of the property. Throws 400. */
export function readSearch(text: string): (user: User) => boolean {
  const alternatives = text.trim().split(/\s+OR\s+/)
  const tests = alternatives.map((alternative) => alternative.split(/\s+AND\s+/).map(clause))
  return (user) => tests.some((all) => all.every((test) => test(user)))
}

function clause(text: string): (user: User) => boolean {
  const [, property = '', words = ''] = /^"(\w+):([^"]+)"$/.exec(text.trim()) ?? []
  if (property === '') throw unsupportedQuery(`The $search clause ${text} is not "property:value".`)
  if (!SEARCHABLE.has(property)) throw unsupportedQuery(`Property '${property}' is not searchable.`)
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return (user) => {
    const value = String(user[property as keyof User] ?? '').toLowerCase()
    const starts = [value, ...value.split(/[\s@._-]+/)]
    return wanted.every((word) => starts.some((start) => start.startsWith(word)))
  }
}
