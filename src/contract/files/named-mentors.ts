import { z } from 'zod'
import { personColumns } from './person-row.ts'
import { readCsv } from './read-csv.ts'
import { type RowsReading, readRows } from './read-rows.ts'
import { address } from './row-cells.ts'

const row = z.object({ address })

/** Whom a file of mentors names. Its other columns are for a dry run: what people offer they say themselves. */
export function readNamedMentors(text: string): RowsReading<z.infer<typeof row>> {
  const reading = readCsv(text, { required: ['address'], optional: ['offers', 'capacity', ...personColumns] })
  return readRows(reading, row, ({ address: key }) => ['address', key])
}
