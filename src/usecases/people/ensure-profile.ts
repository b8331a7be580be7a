import type { Person, PersonId, TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'
import { personOf } from './person-of-reading.ts'

const dayInMs = 86_400_000

/**
 * The person with zone, hours and skills, read app-only from the directory when the store has none or one older than a day.
 * A directory that cannot answer now does not stop anybody: what the store has is used. Whom it no longer has takes part no more.
 * Null: nobody knows this person.
 */
export async function ensureProfile(world: World, tenantId: TenantId, id: PersonId): Promise<Person | null> {
  const now = world.clock.now()
  const known = await world.store.transaction(tenantId, async (unit) => ({
    person: await unit.people.find(id),
    readAt: await unit.people.profileReadAt(id),
  }))
  if (known.person && known.readAt && now.getTime() - known.readAt.getTime() < dayInMs) return known.person
  const answer = await world.directory.readPerson(id)
  const person = answer.ok ? personOf(answer.value, known) : answer.refusal.kind === 'gone' ? gone(known.person) : null
  if (!person) return known.person
  await world.store.transaction(tenantId, (unit) => unit.people.save(person, now))
  return person
}

function gone(person: Person | null): Person | null {
  return person && { ...person, active: false }
}
