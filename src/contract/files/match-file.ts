import { writeCsv } from './write-csv.ts'

/** What a pair has in its favor: a label and what it is about. */
export interface ReasonPart {
  readonly label: string
  readonly about: readonly (string | number)[]
}

/** One line of the results. Without a mentor it says why there is none. */
export interface MatchLine {
  readonly mentee: string
  readonly mentor: string | null
  readonly score: number | null
  readonly reasons: readonly ReasonPart[]
  readonly unmatched: string | null
}

export type MatchHeading = 'mentee' | 'mentor' | 'score' | 'reasons' | 'unmatched'

/** The results of matching as CSV, a line for each mentee. */
export function writeMatches(lines: readonly MatchLine[], headings: Readonly<Record<MatchHeading, string>>): string {
  const { mentee, mentor, score, reasons, unmatched } = headings
  return writeCsv(
    [mentee, mentor, score, reasons, unmatched],
    lines.map((line) => [line.mentee, line.mentor, line.score, line.reasons.map(partOf).join('; '), line.unmatched]),
  )
}

function partOf({ label, about }: ReasonPart): string {
  return about.length === 0 ? label : `${label}: ${about.join(', ')}`
}
