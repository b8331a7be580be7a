/** 100 MB of scores; a larger pool is scored anew for every pass, which takes ten times as long as reading. */
const MOST_PAIRS = 50_000_000

/** Room for all scores of a pool, row by row, and which rows are in it. */
export interface RowMemory {
  readonly scores: Uint16Array
  /** 1 for a row that was scored. */
  readonly known: Uint8Array
}

export function emptyRows(rows: number, length: number): RowMemory {
  return { scores: new Uint16Array(rows * length), known: new Uint8Array(rows) }
}

/**
 * The rows that `fill` makes, each once, at the first time it is asked for, unless it is in the memory by then. They stay valid, except
 * where there are too many to be kept and no memory is given.
 */
export function rememberedRows(
  rows: number,
  length: number,
  fill: (row: number, scores: Uint16Array) => void,
  memory: RowMemory | null,
): (row: number) => Uint16Array {
  if (!memory && rows * length > MOST_PAIRS) {
    const only = new Uint16Array(length)
    return (row) => {
      fill(row, only)
      return only
    }
  }
  const { scores, known } = memory ?? emptyRows(rows, length)
  return (row) => {
    const own = scores.subarray(row * length, (row + 1) * length)
    if (known[row] === 0) fill(row, own)
    known[row] = 1
    return own
  }
}
