import { lookedAheadDays } from '../../domain/booking/compare-series.ts'
import type { Person, PersonId, TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'
import { keepComparison } from './keep-comparison.ts'
import type { KnownCalendars } from './known-calendars.ts'
import { loadComparison, type OrganizerCalendar } from './load-comparison.ts'
import { pauseForAbsence } from './pause-for-absence.ts'
import { readCalendars } from './read-calendars.ts'
import { readOutlook } from './read-outlook.ts'

const hour = 3_600_000
const day = 24 * hour
/** Mailboxes asked at the same time. */
const atOnce = 8

/** Holds all series of these organizers against Outlook and their members' calendars, read in one go for all of them. */
export async function compareCalendars(world: World, tenantId: TenantId, organizers: readonly PersonId[], told: boolean): Promise<void> {
  const calendars = await loadComparison(world, tenantId, organizers)
  if (calendars.length === 0) return
  const readFrom = new Date(Math.floor(world.clock.now().getTime() / hour) * hour)
  const read = { readFrom, readTo: new Date(readFrom.getTime() + (lookedAheadDays + 4) * day) }
  const busy = await readCalendars(world, 'readBusyItems', organizers, membersOf(calendars), read)
  if (!busy.ok) world.telemetry.event('comparison.calendars.unread', { refusal: busy.refusal.kind, trace: busy.trace })
  const items = busy.ok ? busy.value.items : new Map()
  const waiting = [...calendars]
  const compareNext = async (): Promise<void> => {
    for (let calendar = waiting.shift(); calendar; calendar = waiting.shift())
      await compareCalendar(world, tenantId, calendar, { ...read, items }, told)
  }
  await Promise.all(Array.from({ length: atOnce }, compareNext))
}

/** One mailbox that cannot be read leaves its series as they are: whether something is gone is only known from a mailbox that is there. */
async function compareCalendar(
  world: World,
  tenantId: TenantId,
  calendar: OrganizerCalendar,
  known: KnownCalendars,
  told: boolean,
): Promise<void> {
  const outlook = await readOutlook(world, calendar, told)
  if (!outlook.ok) {
    world.telemetry.event('comparison.unread', { refusal: outlook.refusal.kind, trace: outlook.trace })
    return
  }
  let complete = true
  for (const booked of calendar.booked) {
    const kept = await keepComparison(world, tenantId, booked, outlook.value.standing.get(booked.series.id), known)
    complete &&= kept !== 'left'
    if (typeof kept === 'object') await pauseForAbsence(world, tenantId, booked.series, kept.pauseUntil)
  }
  const { place } = outlook.value
  if (!place || !complete) return
  await world.store.transaction(tenantId, async (unit) => {
    const watch = await unit.calendarWatches.lock(calendar.organizerId)
    // Somebody who reads at the same time may be further, or have been told to start over.
    if (watch && watch.changesFrom === calendar.watch?.changesFrom) await unit.calendarWatches.save({ ...watch, ...place })
  })
}

function membersOf(calendars: readonly OrganizerCalendar[]): Person[] {
  const members = calendars.flatMap(({ booked }) => booked.flatMap((each) => each.members))
  return [...new Map(members.map((person) => [person.id, person])).values()]
}
