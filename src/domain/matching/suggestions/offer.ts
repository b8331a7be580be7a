import type { ScoreRow } from '../assignment/dense-problem.ts'

/** So many mentors a mentee can look at with care. */
export const MOST_SUGGESTED = 5

/** A mentee and a mentor by their places. */
export type PlacePair = readonly [mentee: number, mentor: number]

/** Whom a program can suggest to whom, people by place. The order of the places decides between equals, so it is drawn by lot. */
export interface Offer {
  /** Scores of a mentee with every mentor; 0 where the two may not be matched. A row is done with when the next is asked for. */
  readonly rowOf: (mentee: number) => ScoreRow
  /** How many mentees each mentor may be suggested to: the places that are neither taken nor asked for. */
  readonly room: Int32Array
  /** How many requests of each mentee wait for an answer. Each stands for one of the five. */
  readonly open: readonly number[]
  /** What was shown before, the earliest first. */
  readonly shown: readonly PlacePair[]
}

/** What is suggested so far: the mentors of each mentee in the order they were given, and the room that is left of each mentor. */
export interface Given {
  readonly lists: readonly Set<number>[]
  readonly left: Int32Array
}

/** How much of the five a mentee has. */
export function countOf({ open }: Offer, { lists }: Given, mentee: number): number {
  return open[mentee]! + lists[mentee]!.size
}

export function give({ lists, left }: Given, mentee: number, mentor: number): void {
  lists[mentee]!.add(mentor)
  left[mentor]!--
}
