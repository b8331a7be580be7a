import type { PersonId } from '../people/person.ts'
import type { Agenda } from './agenda.ts'
import { componentsOf } from './components.ts'
import { feasiblePeriods } from './place-occurrences.ts'
import { planComponent } from './plan-component.ts'
import type { MentorshipPlan, ProgramPlan } from './program-plan.ts'
import type { ProgramProblem } from './program-problem.ts'
import { ProgramTables } from './program-tables.ts'

/**
 * The series of a whole program at once. Hard rules hold everywhere; then the most occurrences kept at their slots, exactly for each group of
 * mentorships that share people; then, those given, the most others moved within their periods; then the worst-off mentorships and the
 * preferred hours. Optional people need not be free. Throws a RangeError for a problem nobody may pose.
 */
export function planProgram(problem: ProgramProblem): ProgramPlan {
  const tables = new ProgramTables(problem)
  const places = new Map(problem.people.map(({ id }, index) => [id, index]))
  const members = problem.mentorships.map(({ memberIds }) =>
    memberIds.map((id) => placeOf(places, id)).filter((place) => !problem.people[place]!.optional),
  )
  const plans: MentorshipPlan[] = []
  const sums = { kept: 0, moved: 0, skipped: 0, upperBound: 0, feasible: 0, components: 0, proved: 0, movesProved: 0 }
  for (const component of componentsOf(members, problem.people.length)) {
    const agendas = new Map<number, Agenda>()
    const agendaOf = (person: number): Agenda => {
      const agenda = agendas.get(person) ?? tables.agendaOf(problem.people[person]!)
      agendas.set(person, agenda)
      return agenda
    }
    const contenders = component.map((index) => tables.contenderOf(problem.mentorships[index]!, members[index]!.map(agendaOf)))
    const planned = planComponent(tables, contenders)
    for (let at = 0; at < component.length; at++) {
      const { slot, occurrences } = planned.plans[at]!
      const index = component[at]!
      plans[index] = { mentorshipId: problem.mentorships[index]!.id, slot, occurrences }
      for (const { status } of occurrences) sums[status === 'planned' ? 'kept' : status] += 1
      sums.upperBound += contenders[at]!.best
      sums.feasible += feasiblePeriods(contenders[at]!.times)
    }
    sums.components += 1
    if (planned.proved) sums.proved += 1
    if (planned.movesProved) sums.movesProved += 1
    tables.clearDesk()
  }
  return { plans, ...sums }
}

function placeOf(places: ReadonlyMap<PersonId, number>, id: PersonId): number {
  const place = places.get(id)
  if (place === undefined) throw new RangeError(`program problem: ${id} is none of the people`)
  return place
}
