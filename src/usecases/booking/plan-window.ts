import { bookingProblem, type MemberCalendar } from '../../domain/booking/booking-problem.ts'
import { planTogether } from '../../domain/booking/plan-together.ts'
import { readingFor } from '../../domain/booking/window.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import { planSeries } from '../../domain/scheduling/plan-series.ts'
import type { SeriesPlan } from '../../domain/scheduling/series-plan.ts'
import type { World } from '../../ports/world.ts'
import { keepPlan } from './keep-plan.ts'
import { type Known, readOrWait } from './read-or-wait.ts'
import type { Ready } from './ready-to-plan.ts'
import { waitOf, waitToPlan } from './wait-for.ts'

/** How often a series is planned again around what somebody else has just taken. */
const rounds = 3

type Holds = Map<PersonId, { start: Date; end: Date }[]>

/**
 * Plans and keeps series that have the same window. What takes over from a booked version is planned by itself, on calendars without that
 * version's check-ins; the others jointly. Answers how many are left to be planned again, because their times were taken meanwhile.
 */
export async function planWindow(world: World, tenantId: TenantId, all: readonly Ready[]): Promise<number> {
  const first = all.filter(({ older }) => older.length === 0)
  const next = all.filter(({ older }) => older.length > 0)
  const firstKnown = await readOrWait(world, tenantId, 'readAvailability', first)
  const nextKnown = await readOrWait(world, tenantId, 'readBusyItems', next)
  world.step('P3 calendars read')
  const holds = await holdsOf(world, tenantId, firstKnown)
  let left = 0
  for (const group of alike(firstKnown)) {
    const plans = planned(world, group, holds)
    for (const [place, booking] of group.entries()) left += (await keepOrPlanAgain(world, tenantId, booking, plans?.[place])) ? 0 : 1
  }
  for (const booking of nextKnown) left += (await keepOrPlanAgain(world, tenantId, booking)) ? 0 : 1
  return left
}

/** What can be planned jointly has one length; a single conversation is planned by itself. */
function alike(all: readonly Known[]): Known[][] {
  return [...Map.groupBy(all, ({ series: { id, cadence, lengthMinutes } }) => (cadence === 'once' ? id : `${lengthMinutes}`)).values()]
}

/** The plans of all, whose times count as taken for whoever is planned next. Undefined where one of them cannot be planned: then each is for itself. */
function planned(world: World, group: readonly Known[], holds: Holds): SeriesPlan[] | undefined {
  try {
    const plans = planTogether(group.map((each) => ({ mentorshipId: each.mentorship.id, problem: problemOf(each, holds) })))
    for (const [place, { members }] of group.entries())
      for (const { id } of members) holds.set(id, [...(holds.get(id) ?? []), ...timesOf(plans[place]!)])
    return plans
  } catch (error) {
    world.telemetry.failure('series.unplannable', error, { together: group.length })
    return undefined
  }
}

/** False: taken again and again; what is left is planned in another run. */
async function keepOrPlanAgain(world: World, tenantId: TenantId, booking: Known, first?: SeriesPlan): Promise<boolean> {
  const { series, members, program, window } = booking
  let plan = first
  for (let round = 0; round < rounds; round++) {
    plan ??= await planAlone(world, tenantId, booking)
    if (!plan) {
      await waitToPlan(world, tenantId, series.id, waitOf('calendar', world.clock.now()))
      return true
    }
    const kept = await keepPlan(world, tenantId, { series, members, plan, rules: program.rules, from: window.from })
    if (kept !== 'taken') return true
    plan = undefined
  }
  return false
}

/** Around everything that is held by now. Undefined: nobody can plan this, as with a zone that no clock knows. */
async function planAlone(world: World, tenantId: TenantId, booking: Known): Promise<SeriesPlan | undefined> {
  const holds = await holdsOf(world, tenantId, [booking])
  try {
    return planSeries(problemOf(booking, holds))
  } catch (error) {
    world.telemetry.failure('series.unplannable', error, { series: booking.series.id })
    return undefined
  }
}

function problemOf({ series, window, program, members, items, older }: Known, holds: Holds) {
  const calendars = members.map(
    (person): MemberCalendar => ({ person, items: items.get(person.id) ?? null, holds: holds.get(person.id) ?? [] }),
  )
  return bookingProblem(series, window, program.rules, calendars, older)
}

/** Times held for their members by series of other mentorships. */
async function holdsOf(world: World, tenantId: TenantId, bookings: readonly Known[]): Promise<Holds> {
  const holds: Holds = new Map()
  const reading = readingFor(bookings.map(({ window }) => window))
  if (!reading) return holds
  const people = [...new Set(bookings.flatMap(({ members }) => members.map(({ id }) => id)))]
  const own = bookings.flatMap(({ series, older }) => [series.id, ...older.map((version) => version.series.id)])
  const found = await world.store.transaction(tenantId, (unit) => unit.series.listHolds(people, reading.readFrom, reading.readTo, own))
  for (const { personId, start, end } of found) holds.set(personId, [...(holds.get(personId) ?? []), { start, end }])
  return holds
}

function timesOf({ occurrences }: SeriesPlan): { start: Date; end: Date }[] {
  return occurrences.flatMap(({ start, end }) => (start === null ? [] : [{ start: new Date(start), end: new Date(end) }]))
}
