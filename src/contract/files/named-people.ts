import { z } from 'zod'
import { personColumns } from './person-row.ts'
import { readCsv } from './read-csv.ts'
import { type RowsReading, readRows } from './read-rows.ts'
import { address } from './row-cells.ts'

const row = z.object({ address })
/** For a dry run: what people offer or want they say themselves. */
const unread = { mentors: ['offers', 'capacity'], mentees: ['wants', 'motive'] }

/** Whom a file of mentors, or of mentees, names. */
export function readNamedPeople(text: string, kind: keyof typeof unread): RowsReading<z.infer<typeof row>> {
  const reading = readCsv(text, { required: ['address'], optional: [...unread[kind], ...personColumns] })
  return readRows(reading, row, ({ address: key }) => ['address', key])
}
