import type { z } from 'zod'
import type { CsvReading, CsvRow } from './read-csv.ts'
import type { Problem, RowFault } from './row-fault.ts'

export interface RowsReading<Row> {
  /** Each with the line it begins on. */
  readonly rows: readonly (Row & { readonly line: number })[]
  readonly faults: readonly RowFault[]
}

/** The rows that fit a schema whose messages are Problems, and what is wrong with the others. `keyOf`: what no two rows may share, by column. */
export function readRows<Row extends object>(
  reading: CsvReading,
  schema: z.ZodType<Row>,
  keyOf: (row: Row) => readonly [column: string, key: string],
): RowsReading<Row> {
  const seen = new Set<string>()
  const faults: RowFault[] = [...reading.faults]
  const rows = reading.rows.flatMap((raw) => {
    const parsed = schema.safeParse(raw.cells)
    if (!parsed.success) {
      faults.push(...parsed.error.issues.map((issue) => faultOf(raw, issue)))
      return []
    }
    const [column, key] = keyOf(parsed.data)
    if (seen.has(key)) {
      faults.push({ line: raw.line, column, value: raw.cells[column] ?? null, problem: 'twice' })
      return []
    }
    seen.add(key)
    return [{ ...parsed.data, line: raw.line }]
  })
  return { rows, faults: faults.toSorted((a, b) => a.line - b.line) }
}

function faultOf({ line, cells }: CsvRow, { path, message }: z.core.$ZodIssue): RowFault {
  const column = String(path[0] ?? '') || null
  const value = column === null ? null : (cells[column] ?? null)
  return { line, column, value, problem: value === null ? 'required' : (message as Problem) }
}
