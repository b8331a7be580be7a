import type { Motive } from '../programs/program.ts'

/** What each soft term is worth, in integers, so that sums compare exactly. */

export function skillPoints(shared: number, wanted: number): number {
  return shared === 0 ? 0 : Math.round((500 * shared) / wanted) + 20 * Math.min(shared, 5)
}

/** Ten shared hours a week are plenty; below two, finding a slot is luck. */
export function hoursPoints(sharedHours: number): number {
  return sharedHours <= 0 ? -300 : Math.round(20 * Math.min(sharedHours, 10))
}

/**
 * By hours that are free in both calendars, which are scarcer: of two people half of whose hours are taken, a quarter of the hours in common
 * is free for both. Five a week hold any check-in, so that they count as much as ten working hours, and none as little as none.
 */
export function calendarPoints(freeHours: number): number {
  return freeHours <= 0 ? -300 : Math.round(40 * Math.min(freeHours, 5))
}

/** One to three steps ahead is near enough to remember and far enough to help; a mentor behind the mentee helps least with a career. */
export function experiencePoints(ahead: number): number {
  if (ahead >= 1 && ahead <= 3) return 150
  return ahead > 3 ? 60 : ahead < 0 ? -100 : 0
}

/** Somebody outside the own department opens doors; network seekers gain most from it. */
export function departmentPoints(own: string | null, other: string | null, motive: Motive): number {
  if (!own || !other || own === other) return 0
  return motive === 'network' ? 120 : 60
}

/** Whoever has had a mentor sees most of the company with one from where none was before. */
export function rotationPoints(before: readonly string[], department: string | null): number {
  return before.length > 0 && department && !before.includes(department) ? 80 : 0
}

export function interestPoints(shared: number): number {
  return 30 * Math.min(shared, 3)
}

export function sitePoints(own: string | null, other: string | null): number {
  return other && own === other ? 40 : 0
}

/** Stands for points where a rule rules the pair out: no points of others make up for it, and four of them still are a small integer. */
export const RULED_OUT = -(2 ** 28)

/**
 * The score of a pair from its points times their percentages: rounded once, never under 1, but 0 for a pair that is ruled out. Far below
 * 65,535, which a row can hold. Shifts make masks, as a branch that goes either way takes more time than all else together.
 */
export function scoreOf(percentPoints: number): number {
  const aboveLeast = percentPoints - 100
  const counted = aboveLeast & ~(aboveLeast >> 31)
  const isRuledOut = (percentPoints - RULED_OUT / 2) >> 31
  return ((counted + 150) / 100) & ~isRuledOut
}
