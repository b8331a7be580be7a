import { hasCell } from '../scheduling/grid.ts'
import { QUARTERS_A_WEEK, type WeekBits } from './week-bits.ts'

/** Counts end here: more is said of nobody. */
export const MOST_QUARTERS = 32

/** For each quarter of an hour one bit a person, and one quarter more, in which nobody is free. */
const COLUMN = QUARTERS_A_WEEK + 1
const NEVER = QUARTERS_A_WEEK
const AT_ONCE = 8
const PEOPLE_A_WORD = 32
/** The lowest bit of each byte. */
const LOW_BITS = 0x01010101

/**
 * How many quarters of an hour a week shares with that of each of many people: exact below 32, from there on any number from 32 to 63.
 * A person whose week is null shares none. The counts are those of the last call.
 *
 * For 32 people at a time, eight quarters at a time are added to counters that lie upright, a bit of each person's count in a word of
 * its own (carry-save): measured for 10,000 × 4,000 at an eighth of what counting the bits of each pair takes.
 */
export function freeTimeWith(weeks: readonly (WeekBits | null)[]): (week: WeekBits) => Uint8Array {
  const words = Math.ceil(weeks.length / PEOPLE_A_WORD)
  const people = peopleByQuarter(weeks, words)
  const counts = new Uint8Array(words * PEOPLE_A_WORD)
  const quarters = new Uint16Array(QUARTERS_A_WEEK + AT_ONCE)
  return (week) => {
    let length = 0
    for (let quarter = 0; quarter < QUARTERS_A_WEEK; quarter++) if (hasCell(week, quarter)) quarters[length++] = quarter
    while (length % AT_ONCE > 0) quarters[length++] = NEVER
    for (let word = 0; word < words; word++) count(people, word * COLUMN, quarters, length, counts, word * PEOPLE_A_WORD)
    return counts
  }
}

/** Person 0 to 31 of a word at the bits 0, 8, 16, 24, 1, 9 …, so that four counts come out as the bytes of one number. */
function peopleByQuarter(weeks: readonly (WeekBits | null)[], words: number): Uint32Array {
  const people = new Uint32Array(words * COLUMN)
  for (const [place, week] of weeks.entries()) {
    if (!week) continue
    const column = Math.floor(place / PEOPLE_A_WORD) * COLUMN
    const bit = 1 << (((place % PEOPLE_A_WORD) >> 2) + 8 * (place & 3))
    for (let quarter = 0; quarter < QUARTERS_A_WEEK; quarter++) if (hasCell(week, quarter)) people[column + quarter]! |= bit
  }
  return people
}

function count(people: Uint32Array, column: number, quarters: Uint16Array, length: number, counts: Uint8Array, first: number): void {
  let ones = 0
  let twos = 0
  let fours = 0
  let eights = 0
  let sixteens = 0
  let more = 0
  for (let next = 0; next < length; next += AT_ONCE) {
    const a = people[column + quarters[next]!]!
    const b = people[column + quarters[next + 1]!]!
    const c = people[column + quarters[next + 2]!]!
    const d = people[column + quarters[next + 3]!]!
    const e = people[column + quarters[next + 4]!]!
    const f = people[column + quarters[next + 5]!]!
    const g = people[column + quarters[next + 6]!]!
    const h = people[column + quarters[next + 7]!]!
    const twosOfB = majority(ones, a, b)
    ones ^= a ^ b
    const twosOfD = majority(ones, c, d)
    ones ^= c ^ d
    const twosOfF = majority(ones, e, f)
    ones ^= e ^ f
    const twosOfH = majority(ones, g, h)
    ones ^= g ^ h
    const foursOfD = majority(twos, twosOfB, twosOfD)
    twos ^= twosOfB ^ twosOfD
    const foursOfH = majority(twos, twosOfF, twosOfH)
    twos ^= twosOfF ^ twosOfH
    const carried = majority(fours, foursOfD, foursOfH)
    fours ^= foursOfD ^ foursOfH
    more |= sixteens & eights & carried
    sixteens ^= eights & carried
    eights ^= carried
  }
  for (let bit = 0; bit < 8; bit++) {
    const four =
      ((ones >>> bit) & LOW_BITS) |
      (((twos >>> bit) & LOW_BITS) << 1) |
      (((fours >>> bit) & LOW_BITS) << 2) |
      (((eights >>> bit) & LOW_BITS) << 3) |
      (((sixteens >>> bit) & LOW_BITS) << 4) |
      (((more >>> bit) & LOW_BITS) << 5)
    const place = first + 4 * bit
    counts[place] = four & 255
    counts[place + 1] = (four >>> 8) & 255
    counts[place + 2] = (four >>> 16) & 255
    counts[place + 3] = four >>> 24
  }
}

/** What adding three bits carries. */
function majority(a: number, b: number, c: number): number {
  return (a & b) | ((a ^ b) & c)
}
