import { foldedWeek, type TypicalWeek } from '../../domain/matching/typical-week.ts'
import type { Person, TenantId } from '../../domain/people/person.ts'
import { dateOf } from '../../domain/scheduling/calendar-date.ts'
import type { World } from '../../ports/world.ts'
import { type Calendars, isOutage, readCalendars } from '../booking/read-calendars.ts'

const hour = 3_600_000
const day = 24 * hour
/** Ordered every hour, so that each calendar is read once a day. */
const readEvery = 23 * hour
const weeksAhead = 4
/** What one call of Outlook's free/busy takes. */
const peopleACall = 20
/** A job ends before it is taken for dead; the next one goes on from there. */
const callsAJob = 10

/**
 * Folds the next four weeks of everybody who takes part to a typical week: twenty people a call, each once a day, seen from a mailbox among
 * them. What was read is not kept, only the quarters of an hour that are usually free; of whoever takes part no more, nothing.
 */
export async function readTypicalWeeks(world: World, tenantId: TenantId): Promise<undefined | { again: Date }> {
  const { store, clock } = world
  const readBefore = new Date(clock.now().getTime() - readEvery)
  await store.transaction(tenantId, (unit) => unit.typicalWeeks.removeDeparted(null))
  for (let call = 0; call < callsAJob; call++) {
    const people = await store.transaction(tenantId, async (unit) => {
      const ids = await unit.typicalWeeks.listDue(readBefore, peopleACall)
      return [...(await unit.people.findMany(ids)).values()]
    })
    if (people.length === 0) return undefined
    const weeks = await weeksOf(world, people)
    if (!weeks) return undefined
    await store.transaction(tenantId, (unit) => unit.typicalWeeks.saveMany(weeks, clock.now()))
  }
  return { again: clock.now() }
}

/** Null: Outlook is out of reach for everybody, and the next hour's job tries again. */
async function weeksOf(world: World, people: readonly Person[]): Promise<TypicalWeek[] | null> {
  const firstDay = Math.floor(world.clock.now().getTime() / day) + 1
  // Local days begin up to a day before and end up to a day after those of UTC.
  const read = { readFrom: new Date((firstDay - 1) * day), readTo: new Date((firstDay + weeksAhead * 7 + 1) * day) }
  const viewers = people.map(({ id }) => id)
  const answer = await readCalendars(world, 'readAvailability', viewers, people, read)
  if (!answer.ok) world.telemetry.event('typicalWeeks.unread', { refusal: answer.refusal.kind, trace: answer.trace })
  if (!answer.ok && isOutage(answer.refusal)) return null
  const items: Calendars['items'] = answer.ok ? answer.value.items : new Map()
  const weeks = people.map((person) => weekOf(world, person, items.get(person.id) ?? null, dateOf(firstDay)))
  world.telemetry.event('typicalWeeks.read', { people: people.length, unknown: weeks.filter(({ free }) => free === null).length })
  return weeks
}

function weekOf(world: World, { id, timeZone }: Person, busy: Parameters<typeof foldedWeek>[3] | null, from: string): TypicalWeek {
  try {
    return { personId: id, timeZone, free: busy && foldedWeek(timeZone, from, weeksAhead, busy) }
  } catch (error) {
    // In a zone that no clock knows there is no week.
    if (!(error instanceof RangeError)) throw error
    world.telemetry.failure('typicalWeeks.zone', error, { timeZone })
    return { personId: id, timeZone, free: null }
  }
}
