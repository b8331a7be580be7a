import type { PoolMentee, PoolMentor } from '../../domain/matching/pool.ts'
import type { Person, PersonId } from '../../domain/people/person.ts'
import type { MenteeProfile, Program } from '../../domain/programs/program.ts'
import { chosenSkills } from '../../domain/skills/chosen.ts'
import type { Unit } from '../../ports/store.ts'
import { matchHistories } from '../matching/match-histories.ts'
import { catalogOf } from '../skills/catalog-of.ts'

export interface WaitingPool {
  /** In the order of the profiles. */
  readonly mentees: readonly PoolMentee[]
  /** Those without a place and those who take a break among them. */
  readonly mentors: readonly PoolMentor[]
}

/** These mentees with all mentors of a program, by the rules alone: nobody's calendar decides whether somebody is allowed. */
export async function waitingPool(unit: Unit, { id }: Program, profiles: readonly MenteeProfile[]): Promise<WaitingPool> {
  const mentorProfiles = (await unit.programs.listMentors(id)).filter(({ status }) => status !== 'left')
  const people = await unit.people.findMany([...profiles, ...mentorProfiles].map(({ personId }) => personId))
  const catalog = await catalogOf(unit)
  const mentorIds = mentorProfiles.map(({ personId }) => personId)
  const taken = await unit.mentorships.placesTaken(id, mentorIds)
  const histories = await matchHistories(
    unit,
    id,
    profiles.map(({ personId }) => personId),
  )
  const mentees = profiles.flatMap((profile): PoolMentee[] => {
    const person = takingPart(people, profile.personId)
    const skillsWanted = chosenSkills(profile.skillsWanted, catalog)
    return person ? [{ person, profile: { ...profile, skillsWanted }, history: histories.get(person.id)! }] : []
  })
  const mentors = mentorProfiles.flatMap((profile): PoolMentor[] => {
    const person = takingPart(people, profile.personId)
    const offers = chosenSkills(profile.offers, catalog)
    return person ? [{ person, profile: { ...profile, offers }, placesTaken: taken.get(person.id) ?? 0 }] : []
  })
  return { mentees, mentors }
}

function takingPart(people: ReadonlyMap<PersonId, Person>, id: PersonId): Person | null {
  const person = people.get(id)
  return person?.active && person.kind === 'member' ? person : null
}
