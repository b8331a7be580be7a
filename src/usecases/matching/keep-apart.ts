import { memberOf, partnerOf } from '../../domain/mentorships/members.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'

/** In the transaction at hand: this member is not matched with the other again. Without a reason, a message or an entry in the journal. */
export async function keepApart(unit: Unit, mentorship: Mentorship, personId: PersonId, saidAt: Date): Promise<void> {
  const saidBy = memberOf(mentorship, personId)?.role
  if (!saidBy) throw new Error(`${personId} is no member of mentorship ${mentorship.id}`)
  await unit.matching.sayNever({ between: [personId, partnerOf(mentorship, personId)], saidBy, personId, saidAt })
}
