/** What can be wrong with a row of a file. The words for each are in the catalog of messages. */
export type Problem =
  | 'quote'
  | 'columnMissing'
  | 'columnUnknown'
  | 'columnTwice'
  | 'tooManyCells'
  | 'required'
  | 'address'
  | 'number'
  | 'tooLong'
  | 'text'
  | 'motive'
  | 'hours'
  | 'timeZone'
  | 'twice'
  | 'samePerson'
  | 'notFound'
  | 'notOneOfThem'

/** One thing wrong with a file: the line its row begins on (the header is line 1), and where in the row it is. */
export interface RowFault {
  readonly line: number
  readonly column: string | null
  readonly value: string | null
  readonly problem: Problem
}
