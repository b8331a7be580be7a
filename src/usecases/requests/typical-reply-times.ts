import type { Person, PersonId } from '../../domain/people/person.ts'
import { typicalReplyDays } from '../../domain/requests/reply-time.ts'
import type { Unit } from '../../ports/store.ts'

const latest = 9

/**
 * Within how many of their working days each of these mentors usually answers, by their latest requests in all programs of the tenant. Whoever is
 * not in the answer is unknown, which is never the same as fast.
 */
export async function typicalReplyTimes(unit: Unit, mentors: readonly Person[]): Promise<ReadonlyMap<PersonId, number>> {
  const replies = await unit.requests.listReplies(
    mentors.map(({ id }) => id),
    latest,
  )
  return new Map(
    mentors.flatMap((mentor) => {
      const days = typicalReplyDays(mentor, replies.get(mentor.id) ?? [])
      return days === null ? [] : [[mentor.id, days] as const]
    }),
  )
}
