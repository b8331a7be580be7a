import type { ProgramId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'
import { dateOf, dayOf, firstDayOfMonth, monthOf } from '../scheduling/calendar-date.ts'

/** What was before between a mentee and mentors. Ids, words and dates (`YYYY-MM-DD`, UTC) alone, so that it can be kept as it is. */
export interface MatchHistory {
  /** With whom there is to be no mentorship again, whoever of the two, or of the office, said so. */
  readonly never: readonly PersonId[]
  /** Mentors in this program, and when it ended; null: it goes on. */
  readonly mentors: readonly { readonly personId: PersonId; readonly endedOn: string | null }[]
  /** Where the mentors of all programs work. */
  readonly departments: readonly string[]
}

export const noHistory: MatchHistory = { never: [], mentors: [], departments: [] }

/** A mentee with a mentor of a mentorship, past or present, in any program. */
export interface PastPair {
  readonly menteeId: PersonId
  readonly mentorId: PersonId
  readonly mentorDepartment: string | null
  readonly programId: ProgramId
  readonly endedAt: Date | null
}

/** In either order. */
export type ApartPair = readonly [PersonId, PersonId]

/** The history of each of these mentees, for a match in this program. */
export function historiesOf(
  menteeIds: readonly PersonId[],
  programId: ProgramId,
  past: readonly PastPair[],
  apart: readonly ApartPair[],
): ReadonlyMap<PersonId, MatchHistory> {
  const pastOf = Map.groupBy(past, ({ menteeId }) => menteeId)
  const apartFrom = Map.groupBy(
    apart.flatMap(([one, other]) => [
      { one, other },
      { one: other, other: one },
    ]),
    ({ one }) => one,
  )
  return new Map(
    menteeIds.map((id) => {
      const pairs = pastOf.get(id) ?? []
      const never = new Set((apartFrom.get(id) ?? []).map(({ other }) => other))
      const here = pairs.filter((pair) => pair.programId === programId)
      const departments = new Set(pairs.flatMap(({ mentorDepartment }) => mentorDepartment || []))
      const mentors = here.map(({ mentorId, endedAt }) => ({ personId: mentorId, endedOn: endedAt ? dateAt(endedAt) : null }))
      return [id, { never: [...never], mentors, departments: [...departments] }]
    }),
  )
}

/** From which day on the two may be matched again, `until: null` while their mentorship goes on; null when nothing bars them. */
export function repeatOf(
  { mentors }: MatchHistory,
  mentorId: PersonId,
  months: number,
  at: Date,
): { readonly until: string | null } | null {
  const ends = mentors.flatMap(({ personId, endedOn }) => (personId === mentorId ? [endedOn] : []))
  if (ends.includes(null)) return { until: null }
  const until = ends.map((endedOn) => monthsAfter(endedOn!, months)).reduce((last, day) => (day > last ? day : last), '')
  return until > dateAt(at) ? { until } : null
}

/** All mentors whom this history bars today. */
export function barredMentors(history: MatchHistory, months: number, at: Date): readonly PersonId[] {
  const repeated = history.mentors.filter(({ personId }) => repeatOf(history, personId, months, at) !== null)
  return [...history.never, ...repeated.map(({ personId }) => personId)]
}

/** The same day of a later month, or the last one of a month that is too short for it. */
function monthsAfter(date: string, months: number): string {
  const day = dayOf(date)
  const month = monthOf(day) + months
  const last = firstDayOfMonth(month + 1) - 1
  return dateOf(Math.min(firstDayOfMonth(month) + day - firstDayOfMonth(monthOf(day)), last))
}

function dateAt(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}
