import { type CsvError, parse } from 'csv-parse/sync'
import type { RowFault } from './row-fault.ts'

export interface Columns {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

/** A row with the line it begins on and its cells by column; empty cells are left out. */
export interface CsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface CsvReading {
  readonly rows: readonly CsvRow[]
  readonly faults: readonly RowFault[]
}

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

const DELIMITERS = [',', ';', '\t']

/**
 * The rows of a CSV text under a header line, separated by comma, semicolon or tab. Headings are known in any case and with any spacing.
 * What cannot be read is a fault with its line; the rows around it are read all the same.
 */
export function readCsv(text: string, columns: Columns): CsvReading {
  const faults: RowFault[] = []
  const [header, ...lines] = linesOf(text.replaceAll(/\r\n?/g, '\n'), faults)
  const headings = headingsOf(header, columns, faults)
  if (headings === null) return { rows: [], faults }
  const rows = lines.flatMap(({ line, cells }) => {
    const extra = cells.slice(headings.length).find((cell) => cell !== '')
    if (extra !== undefined) {
      faults.push({ line, column: null, value: extra, problem: 'tooManyCells' })
      return []
    }
    const named = headings.flatMap((heading, place) => (heading && cells[place] ? [[heading, cells[place]] as const] : []))
    return [{ line, cells: Object.fromEntries(named) }]
  })
  return { rows, faults: faults.toSorted((a, b) => a.line - b.line) }
}

/** A row with a quote that breaks it is left out, and reading goes on with the line behind it. */
function linesOf(text: string, faults: RowFault[]): Line[] {
  const raw = text.split('\n')
  const delimiter = delimiterOf(raw.find((line) => line.trim() !== '') ?? '')
  const found: Line[] = []
  for (let start = 0; start < raw.length; ) {
    let next = start
    const keep = (cells: string[], { lines }: { lines: number }) => {
      if (cells.some((cell) => cell !== '')) found.push({ line: filledLine(raw, next) + 1, cells })
      next = start + lines
      return null
    }
    try {
      parse(raw.slice(start).join('\n'), {
        delimiter,
        bom: true,
        trim: true,
        relax_quotes: true,
        relax_column_count: true,
        skip_empty_lines: true,
        on_record: keep,
      })
      return found
    } catch (error) {
      if (!(error as CsvError).code?.startsWith('CSV_')) throw error
      const broken = filledLine(raw, next)
      faults.push({ line: broken + 1, column: null, value: raw[broken]?.trim().slice(0, 80) ?? null, problem: 'quote' })
      start = broken + 1
    }
  }
  return found
}

function filledLine(raw: readonly string[], from: number): number {
  const ahead = raw.slice(from).findIndex((line) => line.trim() !== '')
  return ahead < 0 ? from : from + ahead
}

/** The one that the header has most of. */
function delimiterOf(header: string): string {
  const times = (delimiter: string) => header.split(delimiter).length
  return DELIMITERS.toSorted((a, b) => times(b) - times(a))[0]!
}

/** The column of each heading; null where a required one is missing, as no row can be read then. */
function headingsOf(header: Line | undefined, { required, optional }: Columns, faults: RowFault[]): (string | null)[] | null {
  const line = header?.line ?? 1
  const known = new Map([...required, ...optional].map((column) => [plain(column), column]))
  const headings: (string | null)[] = []
  for (const value of header?.cells ?? []) {
    const column = known.get(plain(value)) ?? null
    const twice = column !== null && headings.includes(column)
    if (twice || (column === null && value !== ''))
      faults.push({ line, column: null, value, problem: twice ? 'columnTwice' : 'columnUnknown' })
    headings.push(twice ? null : column)
  }
  const missing = required.filter((column) => !headings.includes(column))
  for (const column of missing) faults.push({ line, column, value: null, problem: 'columnMissing' })
  return missing.length > 0 ? null : headings
}

function plain(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}
