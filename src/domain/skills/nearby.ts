import type { SkillCatalog, Spelling } from './catalog.ts'

const shortest = 4
/** From this length on a second slip is forgiven. */
const long = 9

/**
 * Spellings that one or two slips after the first letter would turn into what is typed, the nearest first, one for each skill.
 * Only ever to be offered, never taken as meant.
 */
export function nearbySpellings(typed: string, catalog: SkillCatalog): Spelling[] {
  if (typed.length < shortest) return []
  const most = typed.length < long ? 1 : 2
  const found: { spelling: Spelling; slips: number }[] = []
  for (const spelling of catalog.spellings.values()) {
    if (spelling.key[0] !== typed[0] || spelling.key.length < shortest || Math.abs(spelling.key.length - typed.length) > most) continue
    const slips = slipsBetween(typed, spelling.key, most)
    if (slips <= most) found.push({ spelling, slips })
  }
  const nearest = found.toSorted((a, b) => a.slips - b.slips).map(({ spelling }) => spelling)
  return nearest.filter(({ skill }, i) => nearest.findIndex((other) => other.skill === skill) === i)
}

/**
 * Letters missing, added, wrong or swapped with their neighbor between two texts (optimal string alignment);
 * above `most`, only that it is more. So letters further apart than that are never compared.
 */
function slipsBetween(a: string, b: string, most: number): number {
  const more = most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(more)
    row[0] = i
    let fewest = more
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const wrong = last[j - 1]! + Number(a[i - 1] !== b[j - 1])
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? beforeLast[j - 2]! + 1 : wrong
      const slips = Math.min(wrong, swapped, last[j]! + 1, row[j - 1]! + 1)
      row[j] = slips
      if (slips < fewest) fewest = slips
    }
    if (fewest > most) return more
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
