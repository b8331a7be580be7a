import { levelOf } from '../people/level.ts'
import type { Person } from '../people/person.ts'

/** Whom of those enrolled a round considers; an empty list leaves everybody in. */
export interface PoolFilter {
  readonly departments: readonly string[]
  readonly sites: readonly string[]
  readonly levels: readonly number[]
}

export interface PoolFilters {
  readonly mentees: PoolFilter
  readonly mentors: PoolFilter
}

const nobodyLeftOut: PoolFilter = { departments: [], sites: [], levels: [] }
export const everybody: PoolFilters = { mentees: nobodyLeftOut, mentors: nobodyLeftOut }

type Described = Pick<Person, 'department' | 'site' | 'title'>

export function passes({ departments, sites, levels }: PoolFilter, person: Described): boolean {
  return isIn(departments, person.department) && isIn(sites, person.site) && (levels.length === 0 || levels.includes(levelOf(person.title)))
}

function isIn(names: readonly string[], name: string | null): boolean {
  return names.length === 0 || (name !== null && names.includes(name))
}

export interface FilterChoice {
  readonly name: string
  readonly mentees: number
  readonly mentors: number
}

export interface FilterChoices {
  readonly departments: readonly FilterChoice[]
  readonly sites: readonly FilterChoice[]
  readonly levels: readonly FilterChoice[]
}

/** What can be chosen by, with how many of either side it is true of; in the order of names. */
export function filterChoices(mentees: readonly Described[], mentors: readonly Described[]): FilterChoices {
  const by = (nameOf: (person: Described) => string | null) => countsBy(mentees, mentors, nameOf)
  return {
    departments: by(({ department }) => department),
    sites: by(({ site }) => site),
    levels: by(({ title }) => String(levelOf(title))),
  }
}

function countsBy(
  mentees: readonly Described[],
  mentors: readonly Described[],
  nameOf: (person: Described) => string | null,
): readonly FilterChoice[] {
  const [ofMentees, ofMentors] = [Map.groupBy(mentees, nameOf), Map.groupBy(mentors, nameOf)]
  return [...new Set([...ofMentees.keys(), ...ofMentors.keys()])]
    .filter((name) => name !== null)
    .sort()
    .map((name) => ({ name, mentees: ofMentees.get(name)?.length ?? 0, mentors: ofMentors.get(name)?.length ?? 0 }))
}
