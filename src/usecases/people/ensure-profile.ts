import type { Person, PersonId, TenantId } from '../../domain/people/person.ts'
import type { Answer, Reading } from '../../ports/directory.ts'
import type { World } from '../../ports/world.ts'
import { catalogOf } from '../skills/catalog-of.ts'
import { personOf } from './person-of-reading.ts'

const dayInMs = 86_400_000

/** What the store has of a person, and when their profile was last read. */
interface Known {
  readonly id: PersonId
  readonly person: Person | null
  readonly readAt: Date | null
}

/**
 * The person with zone, hours and skills, read app-only from the directory when the store has none or one older than a day.
 * A directory that cannot answer now does not stop anybody: what the store has is used. Whom it no longer has takes part no more.
 * Null: nobody knows this person.
 */
export async function ensureProfile(world: World, tenantId: TenantId, id: PersonId): Promise<Person | null> {
  const [known] = await look(world, tenantId, [id])
  if (!known || isFresh(known, world.clock.now())) return known?.person ?? null
  return keep(world, tenantId, known, await world.directory.readPerson(id))
}

/** The same for several people, with the directory asked once for all of them. In the order of the ids. */
export async function ensureProfiles(world: World, tenantId: TenantId, ids: readonly PersonId[]): Promise<(Person | null)[]> {
  const known = await look(world, tenantId, ids)
  const stale = known.filter((each) => !isFresh(each, world.clock.now()))
  const answers = stale.length > 0 ? await world.directory.readPeople(stale.map(({ id }) => id)) : new Map<PersonId, Answer<Reading>>()
  const people: (Person | null)[] = []
  for (const each of known) {
    const answer = answers.get(each.id)
    people.push(answer ? await keep(world, tenantId, each, answer) : each.person)
  }
  return people
}

function look(world: World, tenantId: TenantId, ids: readonly PersonId[]): Promise<Known[]> {
  return world.store.transaction(tenantId, async (unit) => {
    const known: Known[] = []
    for (const id of ids) known.push({ id, person: await unit.people.find(id), readAt: await unit.people.profileReadAt(id) })
    return known
  })
}

function isFresh({ person, readAt }: Known, now: Date): boolean {
  return person !== null && readAt !== null && now.getTime() - readAt.getTime() < dayInMs
}

async function keep(world: World, tenantId: TenantId, known: Known, answer: Answer<Reading>): Promise<Person | null> {
  if (!answer.ok && answer.refusal.kind !== 'gone') {
    world.telemetry.event('profile.unread', { refusal: answer.refusal.kind, trace: answer.trace })
    return known.person
  }
  return world.store.transaction(tenantId, async (unit) => {
    const person = answer.ok ? personOf(answer.value, known, await catalogOf(unit)) : gone(known.person)
    if (person) await unit.people.save(person, world.clock.now())
    return person
  })
}

function gone(person: Person | null): Person | null {
  return person && { ...person, active: false }
}
