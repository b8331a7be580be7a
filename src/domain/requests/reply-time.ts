import type { Person } from '../people/person.ts'
import { workingDaysBetween } from '../people/working-days.ts'

/** A request and the first word of the mentor about it: yes, no or a question. Null: it expired, or was passed on, without one. */
export interface Reply {
  readonly sentAt: Date
  readonly answeredAt: Date | null
}

const leastAnswers = 3
/** A median beyond that is told as unknown: it says nothing that helps. */
const longestDays = 10

/**
 * Within how many of their working days a mentor answered at least half of these requests. Null: unknown, because fewer than three were
 * answered, or half of them were not.
 */
export function typicalReplyDays(mentor: Pick<Person, 'timeZone' | 'workingHours'>, replies: readonly Reply[]): number | null {
  const answered = replies.flatMap(({ sentAt, answeredAt }) =>
    answeredAt ? [workingDaysBetween(mentor, sentAt, answeredAt, longestDays + 1)] : [],
  )
  if (answered.length < leastAnswers) return null
  const median = answered.sort((a, b) => a - b)[Math.ceil(replies.length / 2) - 1]
  return median === undefined || median > longestDays ? null : median
}
