import { unsupportedQuery } from '../odata/filter-check.ts'
import { type Listed, listedValue } from './listed.ts'
import { propertyNamed } from './properties.ts'

const ADVANCED = new Map([
  ['displayName', false],
  ['userPrincipalName', false],
  ['createdDateTime', true],
  ['deletedDateTime', true],
])

export interface Order {
  /** The option, when it needs an advanced query. */
  advanced: string | null
  /** The id comes last, so that no two people are equal; without `$orderby` it is all there is. */
  keys(listed: Listed): string[]
  compare(a: readonly string[], b: readonly string[]): number
}

/** Reads `$orderby`: `property [asc|desc]`, several joined by commas. Throws 400 for what users are not sorted by. */
export function readOrder(text: string | undefined): Order {
  const sorts = text === undefined ? [] : text.split(',').map(sortOf)
  return {
    advanced: sorts.some(({ property }) => ADVANCED.get(property)) ? '$orderby' : null,
    keys: (listed) => [...sorts.map(({ property }) => String(listedValue(listed, property) ?? '').toLowerCase()), listed.id],
    compare: (a, b) => {
      const differs = a.findIndex((key, index) => key !== b[index])
      if (differs < 0) return 0
      return (sorts[differs]?.sign ?? 1) * (a[differs]! < b[differs]! ? -1 : 1)
    },
  }
}

function sortOf(text: string): { property: string; sign: 1 | -1 } {
  const [, given = '', direction] = /^([\w/]+)(?:\s+(asc|desc))?$/i.exec(text.trim()) ?? []
  const property = propertyNamed(given) ?? ''
  if (!ADVANCED.has(property)) throw unsupportedQuery(`Unsupported sort property '${given || text}' for 'User'.`)
  return { property, sign: direction?.toLowerCase() === 'desc' ? -1 : 1 }
}
