import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { Person } from '../../domain/people/person.ts'
import { coverageOf } from '../../domain/programs/coverage.ts'
import { leftToInvite, mayInvite, mostADay } from '../../domain/programs/invite.ts'
import type { Program } from '../../domain/programs/program.ts'
import { type AreaCoverage, toldCoverage } from '../../domain/programs/told-coverage.ts'
import { type Invitee, whomToInvite } from '../../domain/programs/whom-to-invite.ts'
import type { Wish } from '../../domain/programs/wishes.ts'
import { oneNameFor } from '../../domain/skills/one-name.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { type PersonBasics, toBasics } from '../people/basics.ts'
import { orderProfiles } from '../people/read-profiles.ts'
import { catalogOf } from '../skills/catalog-of.ts'
import { wishesAndOffers } from './wishes-and-offers.ts'

/** In a larger organization a part of it is enough to find twenty people, and choosing them takes a fifth of a second. */
const mostConsidered = 5000

export interface CoverageView {
  programId: ProgramId
  programName: string
  /** Who look for a mentor. */
  mentees: number
  /** Places left with active mentors. */
  places: number
  areas: readonly AreaCoverage[]
  others: number | null
  invitees: (Omit<Invitee, 'personId'> & { person: PersonBasics })[]
  leftToday: number
  /** Whether more colleagues may be suggested soon. */
  reading: boolean
}

/** What is wanted in a program and not offered, and who could fill it. Never who wants what; each look is recorded. */
export async function getCoverage(world: World, actor: Actor, id: ProgramId): Promise<Outcome<CoverageView, 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const program = await unit.programs.find(id)
    if (!program) return refused('notFound')
    const now = world.clock.now()
    const catalog = await catalogOf(unit)
    const named = oneNameFor(catalog)
    const { wishes, offers } = await wishesAndOffers(unit, id, named)
    const { areas, others, gaps } = toldCoverage(coverageOf(wishes, offers), wishes, catalog)
    await unit.journal.write({ at: now, actorId: actor.personId, what: 'program.coverageRead', subjectId: id, facts: {} })
    return done({
      programId: id,
      programName: program.name,
      mentees: wishes.length,
      places: offers.reduce((sum, { places }) => sum + places, 0),
      areas,
      others,
      invitees: await inviteesFor(unit, { now, inviter: { id: actor.personId }, program, gaps, named }),
      leftToday: leftToInvite(await unit.programs.listInvitations(id), 'mentor', now),
      reading: gaps.length > 0 && (await orderProfiles(unit, actor.tenantId, now)),
    })
  })
}

interface Search {
  now: Date
  inviter: Pick<Person, 'id'>
  program: Program
  gaps: readonly Wish[]
  named: (skills: readonly string[]) => string[]
}

/** Of those who may be asked; each would have as many places as the program gives. */
async function inviteesFor(unit: Unit, { now, inviter, program, gaps, named }: Search): Promise<CoverageView['invitees']> {
  const missing = new Set(gaps.flatMap(({ skills }) => skills))
  const colleagues = (await unit.people.listActive(mostConsidered))
    .map((person) => ({ person, personId: person.id, skills: named(person.skills), places: program.capacity }))
    .filter(({ skills }) => skills.some((skill) => missing.has(skill)))
  const profiles = new Map((await unit.programs.listMentors(program.id)).map((profile) => [profile.personId, profile]))
  const ids = colleagues.map(({ personId }) => personId)
  const invitations = Map.groupBy(await unit.programs.listInvitationsToAny(ids), ({ personId }) => personId)
  const mayBeAsked = colleagues.filter(({ person }) => {
    const [status, earlier] = [profiles.get(person.id)?.status ?? 'left', invitations.get(person.id) ?? []]
    const asked = { inviter, invited: person, programId: program.id, role: 'mentor' as const, takesPart: status !== 'left' }
    return mayInvite({ ...asked, earlier, now }).ok
  })
  const people = new Map(mayBeAsked.map(({ person }) => [person.id, person]))
  return whomToInvite(gaps, mayBeAsked, mostADay).map(({ personId, skills, closes }) => ({
    person: toBasics(people.get(personId)!),
    skills,
    closes,
  }))
}
