import { type CsvError, type Options, parse } from 'csv-parse/sync'
import type { Report } from './import/problem.ts'

/** One record: the line it begins on, and its values by column. */
export interface Row {
  line: number
  values: ReadonlyMap<string, string>
}

export interface Table {
  columns: ReadonlySet<string>
  rows: Row[]
}

/**
 * Rows of a CSV text (LF line ends) under a header line; comma, semicolon or tab. A record that cannot be read is reported at the line
 * it begins on and reading goes on with the next line. `nameOf` gives the column of a heading; null: report it, leave it out.
 */
export function readCsv(text: string, nameOf: (heading: string) => string | null, report: Report): Table {
  const records = recordsOf(text, report)
  const header = records.shift()
  if (!header) {
    report(1, 'the file is empty')
    return { columns: new Set(), rows: [] }
  }
  const columns = header.fields.map((heading) => nameOf(heading))
  for (const [index, column] of columns.entries()) {
    if (column === null && header.fields[index] !== '')
      report(header.line, `column "${header.fields[index]}" is not known and was left out`)
  }
  const rows = records.flatMap(({ line, fields }) => {
    if (fields.length > columns.length && fields.slice(columns.length).some((field) => field !== '')) {
      report(line, `${fields.length} values under ${columns.length} columns; row not loaded`)
      return []
    }
    const values = new Map<string, string>()
    for (const [index, column] of columns.entries()) if (column !== null && fields[index]) values.set(column, fields[index])
    return [{ line, values }]
  })
  return { columns: new Set(columns.filter((column) => column !== null)), rows }
}

interface Record {
  line: number
  fields: string[]
}

function recordsOf(text: string, report: Report): Record[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  const delimiter = delimiterOf(lines.find((line) => line.trim() !== '') ?? '')
  const records: Record[] = []
  let first = 0
  while (first < lines.length) {
    /** Index of the line after the last whole record. */
    let next = first
    const options: Options = {
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (fields: string[], { lines: read }) => {
        const begin = afterBlanks(lines, next)
        next = first + read
        if (fields.some((field) => field !== '')) records.push({ line: begin + 1, fields })
        return null
      },
    }
    try {
      parse(lines.slice(first).join('\n'), options)
      return records
    } catch (error) {
      const bad = afterBlanks(lines, next)
      report(bad + 1, `${reasonOf(error)}; row not loaded`)
      first = bad + 1
    }
  }
  return records
}

function afterBlanks(lines: readonly string[], from: number): number {
  let index = from
  while (index < lines.length && lines[index]!.trim() === '') index += 1
  return index
}

function delimiterOf(header: string): string {
  const count = (candidate: string) => header.split(candidate).length
  return [',', ';', '\t'].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best))
}

function reasonOf(error: unknown): string {
  const code = (error as CsvError).code
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote is opened and never closed'
  if (code === 'CSV_INVALID_CLOSING_QUOTE') return 'text follows a closing quote'
  throw error
}
