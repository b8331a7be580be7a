import { clockOf, dateOf } from './calendar-date.ts'
import type { ClockShift } from './series-plan.ts'
import type { SharedTimes } from './shared-times.ts'
import { localDayAt, localMinuteAt, type Zone } from './time-zone.ts'

/** When the slot changes its local time for a member whose clocks are not the slot's own: in order of date. */
export function clockShiftsOf({ members, optional, frame }: SharedTimes, slotStarts: readonly (number | null)[]): ClockShift[] {
  const starts = slotStarts.filter((start) => start !== null)
  const shifts = [...members, ...optional]
    .filter(({ zone }) => zone.name !== frame.zone.name)
    .flatMap(({ id, zone }) =>
      starts.slice(1).flatMap((start, index) => {
        const earlier = starts[index]!
        const before = localMinuteAt(zone, earlier)
        const now = localMinuteAt(zone, start)
        if (before === now) return []
        const from = dateOfChange([frame.zone, zone], earlier, start)
        return [{ personId: id, timeZone: zone.name, from, before: clockOf(before), time: clockOf(now) }]
      }),
    )
  return shifts.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** The local date, where the clocks change, of the last change between two instants. */
function dateOfChange(zones: readonly Zone[], after: number, upTo: number): string {
  const changes = zones.flatMap((zone) => zone.changes.filter((at) => at > after && at <= upTo).map((at) => ({ at, zone })))
  const last = changes.reduce((a, b) => (b.at > a.at ? b : a))
  return dateOf(localDayAt(last.zone, last.at))
}
