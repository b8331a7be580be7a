/** 100 MB of scores; a larger pool is scored anew for every pass, which takes ten times as long as reading. */
const MOST_PAIRS = 50_000_000

/** The rows that `fill` makes, each once, at the first time it is asked for. They stay valid, unless there are too many to be kept. */
export function rememberedRows(
  rows: number,
  length: number,
  fill: (row: number, scores: Uint16Array) => void,
): (row: number) => Uint16Array {
  if (rows * length > MOST_PAIRS) {
    const only = new Uint16Array(length)
    return (row) => {
      fill(row, only)
      return only
    }
  }
  const all = new Uint16Array(rows * length)
  const known = new Uint8Array(rows)
  return (row) => {
    const scores = all.subarray(row * length, (row + 1) * length)
    if (known[row] === 0) fill(row, scores)
    known[row] = 1
    return scores
  }
}
