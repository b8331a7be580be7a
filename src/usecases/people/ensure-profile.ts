import type { Person, PersonId, TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'

const dayInMs = 86_400_000

/**
 * The person with zone, hours and skills, read app-only from the directory when the store has none or one older than a day.
 * A directory that cannot answer now does not stop anybody: what the store has is used. Null: nobody knows this person.
 */
export async function ensureProfile(world: World, tenantId: TenantId, id: PersonId): Promise<Person | null> {
  const now = world.clock.now()
  const known = await world.store.transaction(tenantId, async (unit) => ({
    person: await unit.people.find(id),
    readAt: await unit.people.profileReadAt(id),
  }))
  if (known.person && known.readAt && now.getTime() - known.readAt.getTime() < dayInMs) return known.person
  const answer = await world.directory.readPerson(id)
  if (!answer.ok) return known.person
  const person = { ...answer.value, roles: known.person?.roles ?? [] }
  await world.store.transaction(tenantId, (unit) => unit.people.save(person, now))
  return person
}
