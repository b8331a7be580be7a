import { writeCsv } from './write-csv.ts'

/** What speaks for a pair: a kind, and what it is about in further fields. */
interface Reason {
  readonly kind: string
}

/** A mentee with their mentor, or with the reason why there is none. */
export interface MatchLine {
  readonly mentee: string
  readonly menteeName?: string
  readonly mentor: string | null
  readonly mentorName?: string | null
  readonly score: number | null
  readonly reasons: string
  readonly request?: string | null
  readonly unmatched: string | null
}

/** The results of matching as CSV: the columns that have a heading, in the order of the headings. */
export function writeMatches(lines: readonly MatchLine[], headings: Readonly<Partial<Record<keyof MatchLine, string>>>): string {
  const columns = Object.keys(headings) as (keyof MatchLine)[]
  return writeCsv(
    Object.values(headings),
    lines.map((line) => columns.map((column) => line[column] ?? null)),
  )
}

/** Reasons in one cell, each with its label and what it is about. */
export function reasonsCell<Kind extends string>(
  reasons: readonly (Reason & { readonly kind: Kind })[],
  labels: Readonly<Record<Kind, string>>,
): string {
  return reasons
    .map(({ kind, ...about }) => ({ label: labels[kind], values: Object.values(about) as (string | number | readonly string[])[] }))
    .map(({ label, values }) => (values.length === 0 ? label : `${label}: ${values.flat().join(', ')}`))
    .join('; ')
}
