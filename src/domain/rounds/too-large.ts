import type { RoundAim } from './round.ts'

interface Size {
  readonly mentees: number
  readonly pairs: number
}

/**
 * The most points are found in the scores as they lie, two bytes a pair. Every other aim needs a list of all pairs, and weighs them so that
 * one aim outdoes the sum of another: sums stay whole numbers up to here.
 */
const LIMITS: Readonly<Record<RoundAim, Size>> = {
  best: { mentees: 10_000, pairs: 40_000_000 },
  stable: { mentees: 5_000, pairs: 5_000_000 },
  fairest: { mentees: 5_000, pairs: 5_000_000 },
  most: { mentees: 5_000, pairs: 5_000_000 },
}

export function isTooLarge(mentees: number, mentors: number, aim: RoundAim): boolean {
  return mentees > LIMITS[aim].mentees || mentees * mentors > LIMITS[aim].pairs
}

/** Whether so many pairs are searched where they lie; fewer are listed, which leaves out those that are not allowed. */
export function isLarge({ mentees, mentors }: { readonly mentees: readonly unknown[]; readonly mentors: readonly unknown[] }): boolean {
  return isTooLarge(mentees.length, mentors.length, 'most')
}
