/** 100 MB of scores; a larger pool is scored anew for every pass, which takes ten times as long as reading. */
const MOST_PAIRS = 50_000_000

/** The same rows, each made once, at the first time it is asked for. They stay valid. */
export function rememberedRows(rows: number, length: number, rowOf: (row: number) => Uint16Array): (row: number) => Uint16Array {
  if (rows * length > MOST_PAIRS) return rowOf
  const all = new Uint16Array(rows * length)
  const known = new Uint8Array(rows)
  return (row) => {
    const place = all.subarray(row * length, (row + 1) * length)
    if (known[row] === 0) {
      place.set(rowOf(row))
      known[row] = 1
    }
    return place
  }
}
