import type { MentorshipId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'
import { componentsOf } from '../scheduling/components.ts'
import { planAtSlot } from '../scheduling/plan-at-slot.ts'
import { planProgram } from '../scheduling/plan-program.ts'
import { planSeries } from '../scheduling/plan-series.ts'
import type { MentorshipPlan } from '../scheduling/program-plan.ts'
import type { SeriesPlan } from '../scheduling/series-plan.ts'
import type { SeriesMember, SeriesProblem } from '../scheduling/series-problem.ts'

export interface SeriesToPlan {
  readonly mentorshipId: MentorshipId
  readonly problem: SeriesProblem
}

/**
 * Plans for series that are booked in one go, in their order: those that share people are planned jointly, the others each by itself.
 * All of them have the same window, length, notice and rules, and whoever is in several of them has one calendar.
 */
export function planTogether(all: readonly SeriesToPlan[]): SeriesPlan[] {
  const plans: SeriesPlan[] = []
  for (const group of sharingPeople(all)) {
    const series = group.map((index) => all[index]!)
    const planned = series.length === 1 ? series.map(({ problem }) => planSeries(problem)) : planShared(series)
    group.forEach((index, place) => {
      plans[index] = planned[place]!
    })
  }
  return plans
}

function sharingPeople(all: readonly SeriesToPlan[]): number[][] {
  const places = new Map<PersonId, number>()
  const placeOf = ({ id }: SeriesMember): number => {
    const place = places.get(id) ?? places.size
    places.set(id, place)
    return place
  }
  const members = all.map(({ problem }) => problem.members.map(placeOf))
  return componentsOf(members, places.size)
}

function planShared(series: readonly SeriesToPlan[]): SeriesPlan[] {
  const { from, weeks, durationMinutes, rules, notBefore } = series[0]!.problem
  const people = new Map(series.flatMap(({ problem }) => problem.members.map((member) => [member.id, member] as const)))
  const { plans } = planProgram({
    from,
    weeks,
    durationMinutes,
    gridMinutes: 15,
    rules,
    people: [...people.values()],
    mentorships: series.map(({ mentorshipId, problem: { cadence, organizerId, members } }) => ({
      id: mentorshipId,
      cadence,
      organizerId,
      memberIds: members.map(({ id }) => id),
    })),
    ...(notBefore !== undefined && { notBefore }),
  })
  return series.map(({ problem }, place) => {
    const plan = plans[place]!
    return plan.slot ? planAtSlot(problem, plan.slot, plan.occurrences) : planSeries(around(problem, series, plans))
  })
}

/** For the one that got no slot beside the others: is there none at all, and why? */
function around(problem: SeriesProblem, series: readonly SeriesToPlan[], plans: readonly MentorshipPlan[]): SeriesProblem {
  const holdsOf = ({ id }: SeriesMember) =>
    series.flatMap(({ problem: other }, place) => {
      if (!other.members.some((member) => member.id === id)) return []
      return plans[place]!.occurrences.flatMap(({ start, end }) => (start === null ? [] : [{ start, end, kind: 'hold' as const }]))
    })
  return { ...problem, members: problem.members.map((member) => ({ ...member, busy: [...member.busy, ...holdsOf(member)] })) }
}
