import { freeWeekOf } from '../../domain/matching/typical-week.ts'
import type { WeekBits } from '../../domain/matching/week-bits.ts'
import type { Person, PersonId } from '../../domain/people/person.ts'
import type { Program } from '../../domain/programs/program.ts'
import type { Unit } from '../../ports/store.ts'

/** Read every day; a calendar that could not be for so long is not known any more. */
const knownForMs = 3 * 86_400_000

/** When these people's calendars are usually free in the hours in which the program lets them meet, in UTC as of `at`; of whom that is known. */
export async function freeWeeks(
  unit: Unit,
  { rules }: Pick<Program, 'rules'>,
  people: readonly Person[],
  at: Date,
): Promise<ReadonlyMap<PersonId, WeekBits>> {
  const ids = people.map(({ id }) => id)
  const typical = await unit.typicalWeeks.findMany(ids, new Date(at.getTime() - knownForMs))
  return new Map(
    people.flatMap((person): [PersonId, WeekBits][] => {
      const week = freeWeekOf(person, typical.get(person.id), rules, at)
      return week ? [[person.id, week]] : []
    }),
  )
}
