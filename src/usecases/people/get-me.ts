import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { Person, WorkingHours } from '../../domain/people/person.ts'
import type { Actor } from '../../ports/actor.ts'
import type { GraphRefusal } from '../../ports/directory.ts'
import type { World } from '../../ports/world.ts'
import { catalogOf } from '../skills/catalog-of.ts'
import { type PersonBasics, toBasics } from './basics.ts'
import { ensureProfile } from './ensure-profile.ts'
import { personOf } from './person-of-reading.ts'

const hourInMs = 3_600_000

export interface Me {
  person: PersonBasics
  givenName: string
  manager: PersonBasics | null
  workingHours: WorkingHours
  skills: readonly string[]
  interests: readonly string[]
  roles: Person['roles']
  mailbox: boolean
}

/**
 * Who the reader is, from Graph on their behalf, at most once an hour. When Graph is away, the store's last reading serves;
 * a missing consent or sign-in is told, because only the person can mend it.
 */
export async function getMe(
  world: World,
  actor: Actor,
  assertion: string,
): Promise<Outcome<Me, 'consentNeeded' | 'signInNeeded' | 'unavailable'> & { claims?: string | null }> {
  const now = world.clock.now()
  const known = await world.store.transaction(actor.tenantId, async (unit) => {
    const person = await unit.people.find(actor.personId)
    if (person && String(person.roles) !== String(actor.roles)) await unit.people.saveRoles(actor.personId, actor.roles)
    const manager = person?.managerId ? await unit.people.find(person.managerId) : null
    return { person, manager, readAt: await unit.people.profileReadAt(actor.personId) }
  })
  let person = known.person
  if (!person || !known.readAt || now.getTime() - known.readAt.getTime() > hourInMs) {
    const answer = await world.directory.readMyself(assertion)
    if (answer.ok) {
      person = await world.store.transaction(actor.tenantId, async (unit) => {
        const fresh = { ...personOf(answer.value, known, await catalogOf(unit)), roles: actor.roles }
        await unit.people.save(fresh, now)
        return fresh
      })
    } else {
      const mendable = whatThePersonCanMend(answer.refusal)
      if (mendable) return mendable
      world.telemetry.event('profile.unread', { refusal: answer.refusal.kind, trace: answer.trace })
    }
  }
  if (!person) return refused('unavailable')
  const knowsManager = known.manager !== null && known.manager.id === person.managerId
  const manager = knowsManager || !person.managerId ? known.manager : await ensureProfile(world, actor.tenantId, person.managerId)
  return done({
    person: toBasics(person),
    givenName: person.givenName,
    manager: person.managerId && manager ? toBasics(manager) : null,
    workingHours: person.workingHours,
    skills: person.skills,
    interests: person.interests,
    roles: actor.roles,
    mailbox: person.mailbox,
  })
}

type Mendable = ReturnType<typeof refused<'consentNeeded' | 'signInNeeded'>> & { claims: string | null }

/** Null: nothing that the reader could do about it; the last reading serves. */
function whatThePersonCanMend(refusal: GraphRefusal): Mendable | null {
  switch (refusal.kind) {
    case 'consentNeeded':
      return { ...refused(refusal.kind), claims: null }
    case 'signInNeeded':
      return { ...refused(refusal.kind), claims: refusal.claims }
    case 'gone':
    case 'notAllowed':
    case 'mailboxUnavailable':
    case 'throttledUntil':
    case 'unknownOutcome':
    case 'unavailable':
    case 'tokenless':
    case 'rejected':
      return null
  }
}
