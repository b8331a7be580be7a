import type { PoolMentee, PoolMentor } from '../../domain/matching/pool.ts'
import type { Person, PersonId } from '../../domain/people/person.ts'
import type { Program } from '../../domain/programs/program.ts'
import { type FilterChoices, filterChoices, type PoolFilters, passes } from '../../domain/rounds/pool-filter.ts'
import { chosenSkills } from '../../domain/skills/chosen.ts'
import type { Unit } from '../../ports/store.ts'
import { freeWeeks } from '../matching/free-weeks.ts'
import { matchHistories } from '../matching/match-histories.ts'
import { catalogOf } from '../skills/catalog-of.ts'
import { matchedMentees } from './matched-mentees.ts'

export interface Pool {
  readonly mentees: readonly PoolMentee[]
  readonly mentors: readonly PoolMentor[]
  readonly people: ReadonlyMap<PersonId, Person>
  /** Of everybody who could take part, whatever the filters. */
  readonly choices: FilterChoices
}

/**
 * Enrolled mentees without a mentorship or an open request in this program, or all but those in `away`, and mentors with a free place, as far as the
 * filters let them; their calendars as of `at`.
 */
export async function gatherPool(
  unit: Unit,
  program: Program,
  filters: PoolFilters,
  at: Date,
  away?: ReadonlySet<PersonId>,
): Promise<Pool> {
  const { id } = program
  const [menteeProfiles, mentorProfiles] = [await unit.programs.listMentees(id), await unit.programs.listMentors(id)]
  const people = await unit.people.findMany([...menteeProfiles, ...mentorProfiles].map(({ personId }) => personId))
  const weeks = await freeWeeks(unit, program, [...people.values()], at)
  const freeWeekOf = (personId: PersonId) => ({ freeWeek: weeks.get(personId) ?? null })
  const catalog = await catalogOf(unit)
  const matched = away ?? (await matchedMentees(unit, id))
  const taken = await unit.mentorships.placesTaken(
    id,
    mentorProfiles.map(({ personId }) => personId),
  )
  const histories = await matchHistories(
    unit,
    id,
    menteeProfiles.map(({ personId }) => personId),
  )
  const mentees = menteeProfiles.flatMap((profile): PoolMentee[] => {
    const person = people.get(profile.personId)
    if (!person || !takesPart(person) || matched.has(person.id)) return []
    const skillsWanted = chosenSkills(profile.skillsWanted, catalog)
    return [{ person, profile: { ...profile, skillsWanted }, history: histories.get(person.id)!, ...freeWeekOf(person.id) }]
  })
  const mentors = mentorProfiles.flatMap((profile): PoolMentor[] => {
    const person = people.get(profile.personId)
    const placesTaken = taken.get(profile.personId) ?? 0
    if (!person || !takesPart(person) || profile.status !== 'active' || placesTaken >= profile.capacity) return []
    return [{ person, profile: { ...profile, offers: chosenSkills(profile.offers, catalog) }, placesTaken, ...freeWeekOf(person.id) }]
  })
  return {
    mentees: mentees.filter(({ person }) => passes(filters.mentees, person)),
    mentors: mentors.filter(({ person }) => passes(filters.mentors, person)),
    people,
    choices: filterChoices(
      mentees.map(({ person }) => person),
      mentors.map(({ person }) => person),
    ),
  }
}

function takesPart({ active, kind }: Person): boolean {
  return active && kind === 'member'
}
