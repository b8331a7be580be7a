import { z } from 'zod'
import { readCsv } from './read-csv.ts'
import { type RowsReading, readRows } from './read-rows.ts'
import { address } from './row-cells.ts'

const row = z
  .object({ mentee: address, mentor: address })
  .refine(({ mentee, mentor }) => mentee !== mentor, { error: 'samePerson', path: ['mentor'] })
export type ExclusionRow = z.infer<typeof row>

/** Two people who are never to be matched, whoever of them would be the mentor. */
export function readExclusions(text: string): RowsReading<ExclusionRow> {
  const reading = readCsv(text, { required: ['mentee', 'mentor'], optional: ['note'] })
  return readRows(reading, row, ({ mentee, mentor }) => ['mentor', [mentee, mentor].toSorted().join(' ')])
}
