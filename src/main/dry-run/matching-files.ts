import { readFileSync } from 'node:fs'
import { ianaZone } from '../../adapters/graph/time-zones.ts'
import { type ExclusionRow, readExclusions } from '../../contract/files/exclusion-rows.ts'
import { type MenteeRow, readMentees } from '../../contract/files/mentee-rows.ts'
import { type MentorRow, readMentors } from '../../contract/files/mentor-rows.ts'
import type { PersonRow } from '../../contract/files/person-row.ts'
import type { RowsReading } from '../../contract/files/read-rows.ts'
import type { RowFault } from '../../contract/files/row-fault.ts'
import { rowFaults } from '../../messages/en/files.ts'
import { Faults, faultOf, ProblemFaults } from './problem-file.ts'

export interface MatchingFiles {
  readonly mentors: readonly MentorRow[]
  readonly mentees: readonly MenteeRow[]
  readonly exclusions: readonly ExclusionRow[]
}

type Named = 'mentors' | 'mentees' | 'exclusions'

/** Reads the files of these names; throws ProblemFaults with every bad row, as file:line. */
export function readMatchingFiles(files: Readonly<Record<Named, string | null>>): MatchingFiles {
  const mentors = readFile(files.mentors, readMentors)
  const mentees = readFile(files.mentees, readMentees)
  const exclusions = readFile(files.exclusions, readExclusions)
  const known = new Set([...mentors.rows, ...mentees.rows].map(({ address }) => address))
  const faults = new Faults()
  tell(faults, files.mentors, [...mentors.faults, ...mentors.rows.flatMap(zoneFaults)])
  tell(faults, files.mentees, [...mentees.faults, ...mentees.rows.flatMap(zoneFaults)])
  tell(faults, files.exclusions, [...exclusions.faults, ...exclusions.rows.flatMap((row) => strangers(row, known))])
  if (!faults.isEmpty()) throw new ProblemFaults(faults)
  return { mentors: mentors.rows, mentees: mentees.rows, exclusions: exclusions.rows }
}

function readFile<Row>(file: string | null, rowsOf: (text: string) => RowsReading<Row>): RowsReading<Row> {
  return file === null ? { rows: [], faults: [] } : rowsOf(textOf(file))
}

function tell(faults: Faults, file: string | null, found: readonly RowFault[]): void {
  for (const { line, column, value, problem } of found.toSorted((a, b) => a.line - b.line)) {
    const what = [column, value === null ? null : `"${value}"`].filter((part) => part !== null).join(' ')
    faults.add(`${file}:${line}: ${what === '' ? '' : `${what}: `}${rowFaults[problem]}`)
  }
}

/** Offsets like +05:30 are no zones. */
function zoneFaults({ line, 'time zone': zone }: PersonRow & { readonly line: number }): RowFault[] {
  if (zone === undefined || (!/^[+-]/.test(zone) && ianaZone(zone) !== null)) return []
  return [{ line, column: 'time zone', value: zone, problem: 'timeZone' }]
}

function strangers(row: ExclusionRow & { readonly line: number }, known: ReadonlySet<string>): RowFault[] {
  return (['mentee', 'mentor'] as const)
    .filter((column) => !known.has(row[column]))
    .map((column) => ({ line: row.line, column, value: row[column], problem: 'notOneOfThem' }))
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (reason) {
    throw faultOf(`${file}: cannot be read as UTF-8 text: ${reason instanceof Error ? reason.message : 'unknown'}`)
  }
}
