import { levelOf } from '../people/level.ts'
import type { Person, PersonId } from '../people/person.ts'
import { minuteOf } from '../scheduling/calendar-date.ts'

/** What people are compared by: the group of each, null for whom it is not known of. */
export interface Attribute {
  readonly key: string
  readonly groupOf: (id: PersonId) => string | null
}

export const levelBands = ['starting', 'established', 'senior', 'leading'] as const
export type LevelBand = (typeof levelBands)[number]

/** Compared by what the directory and Outlook say of everybody. */
export function directoryAttributes(people: ReadonlyMap<PersonId, Person>): readonly Attribute[] {
  const by = (key: string, groupOf: (person: Person) => string | null): Attribute => ({
    key,
    groupOf: (id) => {
      const person = people.get(id)
      return person ? groupOf(person) || null : null
    },
  })
  return [
    by('department', ({ department }) => department),
    by('site', ({ site }) => site),
    by('level', ({ title }) => bandOf(levelOf(title))),
    by('workingTime', (person) => (isPartTime(person) ? 'partTime' : 'fullTime')),
  ]
}

function bandOf(level: number): LevelBand {
  return level <= 2 ? 'starting' : level === 3 ? 'established' : level === 4 ? 'senior' : 'leading'
}

/** Fewer than five days, or than 35 hours, a week. */
function isPartTime({ workingHours: { days, start, end } }: Person): boolean {
  return days.length < 5 || (days.length * (minuteOf(end) - minuteOf(start))) / 60 < 35
}
