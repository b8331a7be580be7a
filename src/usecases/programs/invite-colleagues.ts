import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Invitation } from '../../domain/programs/invitation.ts'
import { type InviteRefusal, leftToInvite } from '../../domain/programs/invite.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { ensureProfiles } from '../people/ensure-profile.ts'
import { askColleague } from './ask-colleague.ts'

/** Where colleagues would take part, and as what. */
export type InvitedTo = Pick<Invitation, 'programId' | 'role'>

/** What a program manager is told of a colleague who was not asked: never whether, when or what they answered before. */
export type NotAsked = 'askedAlready' | 'takesPart' | 'notReachable' | 'enoughToday'

export interface AskedColleagues {
  invited: PersonId[]
  notInvited: { personId: PersonId; reason: NotAsked }[]
}

/**
 * Asks colleagues to be mentors, or mentees, in a program, one after the other until today's number is reached. Whom this manager has asked already and who has
 * not answered counts as invited and gets no second card, so that asking twice is asking once.
 */
export async function inviteColleagues(
  world: World,
  actor: Actor,
  place: InvitedTo,
  personIds: readonly PersonId[],
): Promise<Outcome<AskedColleagues, 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  const known = await world.store.transaction(actor.tenantId, (unit) => unit.programs.find(place.programId))
  if (!known) return refused('notFound')
  const ids = [...new Set(personIds)]
  await ensureProfiles(world, actor.tenantId, [actor.personId, ...ids])
  return world.store.transaction(actor.tenantId, async (unit) => {
    // Held, so that two calls at the same moment share one day's number.
    if (!(await unit.programs.lock(place.programId))) return refused('notFound')
    return done(await askAll(world, unit, actor, place, ids))
  })
}

async function askAll(
  world: World,
  unit: Unit,
  actor: Actor,
  { programId, role }: InvitedTo,
  ids: readonly PersonId[],
): Promise<AskedColleagues> {
  const people = await unit.people.lockMany(ids)
  let left = leftToInvite(await unit.programs.listInvitations(programId), role, world.clock.now())
  const answer: AskedColleagues = { invited: [], notInvited: [] }
  for (const personId of ids) {
    const invited = people.get(personId)
    const last = await unit.programs.findInvitationOf(programId, personId)
    if (last?.status === 'waiting' && last.role === role && last.invitedBy === actor.personId) answer.invited.push(personId)
    else if (!invited) answer.notInvited.push({ personId, reason: 'notReachable' })
    else if (left === 0) answer.notInvited.push({ personId, reason: 'enoughToday' })
    else {
      const asked = await askColleague(world, unit, actor, { programId, role, inviter: { id: actor.personId }, invited })
      if (asked.ok) {
        left--
        answer.invited.push(personId)
      } else answer.notInvited.push({ personId, reason: toldReason(asked.reason) })
    }
  }
  return answer
}

function toldReason(reason: InviteRefusal): NotAsked {
  switch (reason) {
    case 'alreadyInvited':
    case 'askedLately':
    case 'notNow':
    case 'never':
      return 'askedAlready'
    case 'alreadyMentor':
    case 'alreadyMentee':
      return 'takesPart'
    case 'self':
    case 'notReachable':
      return 'notReachable'
  }
}
