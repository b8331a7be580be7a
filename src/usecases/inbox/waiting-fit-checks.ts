import { partnerOf } from '../../domain/mentorships/members.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { Waiting } from './waiting.ts'

const day = 86_400_000
const askedFor = 14 * day

/** Whether the two suit each other, asked after their first check-in and for two weeks. */
export async function waitingFitChecks(unit: Unit, personId: PersonId, now: Date): Promise<Waiting[]> {
  const waiting: Waiting[] = []
  for (const { mentorshipId, askedAt } of await unit.fitChecks.listUnanswered(personId)) {
    const mentorship = askedAt.getTime() > now.getTime() - askedFor ? await unit.mentorships.find(mentorshipId) : null
    if (!mentorship) continue
    const { programId } = mentorship
    const from = partnerOf(mentorship, personId)
    waiting.push({ kind: 'fit', subject: mentorshipId, mentorshipId, programId, from, at: askedAt, dueAt: null })
  }
  return waiting
}
