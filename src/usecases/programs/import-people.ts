import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { type InvitedTo, inviteColleagues } from './invite-colleagues.ts'

/** As many as are read from the directory at once. */
const askedAtOnce = 20

export interface ImportedPeople {
  /** How many people the addresses name. */
  found: number
  /** Are mentors, or mentees, of the program. */
  alreadyIn: number
  /** Have an invitation of this manager that waits for their answer: sent now, or earlier. */
  invited: number
  /** Could not be asked, or not today: another import asks them when that is possible. */
  notInvited: number
  /** Addresses that nobody has. */
  unknown: string[]
}

/**
 * Asks everybody whom these addresses name to be a mentor, or a mentee, in the program, as if each were invited by hand: nobody is either without
 * saying so, and what somebody who has joined offers or wants is theirs to change. A trial run (`dryRun`) asks nobody. Done twice it is done once.
 */
export async function importPeople(
  world: World,
  actor: Actor,
  place: InvitedTo,
  addresses: readonly string[],
  dryRun: boolean,
): Promise<Outcome<ImportedPeople, 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  const known = await world.store.transaction(actor.tenantId, async (unit) => {
    if (!(await unit.programs.find(place.programId))) return null
    const people = await unit.people.findByAddresses(addresses)
    return { people, members: await membersOf(unit, place) }
  })
  if (!known) return refused('notFound')
  const found = [...new Set(known.people.values())]
  const toAsk = found.filter((id) => !known.members.has(id))
  const invited = dryRun ? 0 : await askAll(world, actor, place, toAsk)
  return done({
    found: found.length,
    alreadyIn: found.length - toAsk.length,
    invited,
    notInvited: toAsk.length - invited,
    unknown: addresses.filter((address) => !known.people.has(address)),
  })
}

async function membersOf(unit: Unit, { programId, role }: InvitedTo): Promise<ReadonlySet<PersonId>> {
  if (role === 'mentee') return new Set((await unit.programs.listMentees(programId)).map(({ personId }) => personId))
  const mentors = await unit.programs.listMentors(programId)
  return new Set(mentors.flatMap(({ personId, status }) => (status === 'left' ? [] : [personId])))
}

/** One after the other, until as many are asked as may be in a day. */
async function askAll(world: World, actor: Actor, place: InvitedTo, ids: readonly PersonId[]): Promise<number> {
  let invited = 0
  for (let first = 0; first < ids.length; first += askedAtOnce) {
    const asked = await inviteColleagues(world, actor, place, ids.slice(first, first + askedAtOnce))
    if (!asked.ok) return invited
    invited += asked.value.invited.length
    if (asked.value.notInvited.some(({ reason }) => reason === 'enoughToday')) return invited
  }
  return invited
}
