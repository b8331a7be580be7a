import { type SeriesWindow, seriesWindow } from '../../domain/booking/window.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import { planSeries } from '../../domain/scheduling/plan-series.ts'
import type { SeriesPlan } from '../../domain/scheduling/series-plan.ts'
import type { BusyInterval } from '../../domain/scheduling/series-problem.ts'
import type { Availability } from '../../ports/calendar.ts'
import type { World } from '../../ports/world.ts'
import type { Booking } from './load-booking.ts'
import type { Refused } from './wait-for.ts'

export type Planned = { kind: 'plan'; plan: SeriesPlan } | { kind: 'refused'; refused: Refused }

/** P3: reads both calendars and our own holds, and finds the best slot over the whole series. */
export async function planBooking(world: World, tenantId: TenantId, { series, program, members, organizer }: Booking): Promise<Planned> {
  const window = seriesWindow(organizer.timeZone, program.weeks, world.clock.now())
  const answer = await world.calendar.readAvailability(organizer.id, members, window.readFrom, window.readTo)
  if (!answer.ok) return { kind: 'refused', refused: answer }
  world.step('P3 calendars read')
  const holds = await world.store.transaction(tenantId, (unit) =>
    unit.series.listHolds(
      members.map((member) => member.id),
      window.readFrom,
      window.readTo,
      [series.id],
    ),
  )
  const plan = planSeries({
    from: window.from,
    weeks: window.weeks,
    durationMinutes: series.lengthMinutes,
    gridMinutes: 15,
    cadence: series.cadence,
    organizerId: organizer.id,
    members: members.map((member) => ({
      id: member.id,
      timeZone: member.timeZone,
      workingHours: member.workingHours,
      busy: [
        ...busyOf(answer.value, member.id, window),
        ...holds
          .filter((hold) => hold.personId === member.id)
          .map((hold) => ({ start: hold.start.getTime(), end: hold.end.getTime(), kind: 'hold' as const })),
      ],
    })),
    rules: program.rules,
    notBefore: window.notBefore.getTime(),
  })
  return { kind: 'plan', plan }
}

/** A calendar that was not answered for is unknown from end to end, and unknown is never free. */
function busyOf(all: readonly Availability[], personId: PersonId, window: SeriesWindow): BusyInterval[] {
  const busy = all.find((availability) => availability.personId === personId)?.busy ?? null
  if (!busy) return [{ start: window.readFrom.getTime(), end: window.readTo.getTime(), kind: 'unknown' }]
  return busy.map(({ start, end, kind }) => ({ start: start.getTime(), end: end.getTime(), kind: kind === 'away' ? 'oof' : kind }))
}
