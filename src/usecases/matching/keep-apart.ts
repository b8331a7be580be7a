import type { ApartPair } from '../../domain/matching/history.ts'
import { memberOf, partnerOf } from '../../domain/mentorships/members.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeBetween } from '../requests/close-between.ts'

/** In the transaction at hand: this member is not matched with the other again, and what is open between them ends. Of the reason nothing is kept or told. */
export async function keepApart(world: World, unit: Unit, { tenantId, personId }: Actor, mentorship: Mentorship): Promise<void> {
  const saidBy = memberOf(mentorship, personId)?.role
  if (!saidBy) throw new Error(`${personId} is no member of mentorship ${mentorship.id}`)
  const between: ApartPair = [personId, partnerOf(mentorship, personId)]
  await unit.matching.sayNever({ between, saidBy, personId, saidAt: world.clock.now() })
  await closeBetween(world, unit, tenantId, between, personId)
}
