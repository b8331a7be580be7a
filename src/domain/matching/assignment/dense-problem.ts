/** Scores of one mentee with every mentor; 0 where the two may not be matched. */
export type ScoreRow = Uint16Array | Int32Array | Float64Array

/** Every mentee with every mentor. `rowOf` is asked for all rows in order, several times; a row is done with when the next is asked for. */
export interface DenseAssignment {
  readonly mentees: number
  readonly capacity: Int32Array
  readonly rowOf: (mentee: number) => ScoreRow
}
