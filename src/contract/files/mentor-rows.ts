import { z } from 'zod'
import { type PersonRow, personColumns, personShape } from './person-row.ts'
import { readCsv } from './read-csv.ts'
import { type RowsReading, readRows } from './read-rows.ts'
import { list, whole } from './row-cells.ts'

const row = z.object({ ...personShape, offers: list, capacity: whole(0, 99).optional() })
export type MentorRow = z.infer<typeof row> & PersonRow

/** Mentors with what they offer; `capacity` is how many mentees each takes. */
export function readMentors(text: string): RowsReading<MentorRow> {
  const reading = readCsv(text, { required: ['address', 'offers'], optional: ['capacity', ...personColumns] })
  return readRows(reading, row, ({ address }) => ['address', address])
}
