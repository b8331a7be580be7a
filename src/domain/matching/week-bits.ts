import { CELLS_A_DAY } from '../scheduling/grid.ts'

/** One bit for each quarter of an hour of a week, 672 in 21 words; Monday's midnight is the lowest bit of the first. */
export type WeekBits = Uint32Array

export const QUARTERS_A_WEEK = 7 * CELLS_A_DAY
export const WORDS_A_WEEK = QUARTERS_A_WEEK / 32

export function emptyWeek(): WeekBits {
  return new Uint32Array(WORDS_A_WEEK)
}

/** The quarters that both have. */
export function common(a: WeekBits, b: WeekBits): WeekBits {
  return a.map((word, place) => word & b[place]!)
}

export function sharedQuarters(a: WeekBits, b: WeekBits): number {
  let shared = 0
  for (let place = 0; place < WORDS_A_WEEK; place++) shared += bitsIn(a[place]! & b[place]!)
  return shared
}

/** The same moments on a clock that is so many quarters ahead (behind, where negative); what passes Sunday's end comes back on Monday. */
export function turned(week: WeekBits, quarters: number): WeekBits {
  const from = (((-quarters % QUARTERS_A_WEEK) + QUARTERS_A_WEEK) % QUARTERS_A_WEEK) | 0
  const [words, bits] = [from >>> 5, from & 31]
  return week.map((_, place) => {
    const low = week[(place + words) % WORDS_A_WEEK]!
    return bits === 0 ? low : (low >>> bits) | (week[(place + words + 1) % WORDS_A_WEEK]! << (32 - bits))
  })
}

/** How many bits of a word are set. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
