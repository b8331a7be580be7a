/** A number from 0 to 1 for each pair, always the same, that spreads people who score alike over all mentors. */
export function lot(mentee: number, mentor: number): number {
  const mixed = Math.imul(Math.imul(mentee + 1, 0x9e3779b1) ^ Math.imul(mentor + 1, 0x85ebca6b), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}
