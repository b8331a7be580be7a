import { z } from 'zod'
import { motive } from '../fields.ts'
import { type PersonRow, personColumns, personShape } from './person-row.ts'
import { readCsv } from './read-csv.ts'
import { type RowsReading, readRows } from './read-rows.ts'
import { list } from './row-cells.ts'

const motiveCell = z.string().toLowerCase().pipe(z.enum(motive.options, 'motive'))
const row = z.object({ ...personShape, wants: list, motive: motiveCell.optional() })
export type MenteeRow = z.infer<typeof row> & PersonRow

/** Mentees with what they want to learn, and why. */
export function readMentees(text: string): RowsReading<MenteeRow> {
  const reading = readCsv(text, { required: ['address', 'wants'], optional: ['motive', ...personColumns] })
  return readRows(reading, row, ({ address }) => ['address', address])
}
