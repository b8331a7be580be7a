import { readingFor } from '../../domain/booking/window.ts'
import type { Person, PersonId, TenantId } from '../../domain/people/person.ts'
import type { BusyInterval } from '../../domain/scheduling/series-problem.ts'
import type { Calendar, Unread } from '../../ports/calendar.ts'
import type { World } from '../../ports/world.ts'
import { readCalendars } from './read-calendars.ts'
import type { Ready } from './ready-to-plan.ts'
import { afterRefusal, type Refused, type Wait, waitOf, waitToPlan } from './wait-for.ts'

/** A series all of whose members' calendars have been read. */
export interface Known extends Ready {
  readonly items: ReadonlyMap<PersonId, readonly BusyInterval[] | null>
}

/** Reads the calendars of everybody in these series, which share a window, at once. Where one is unknown its series waits, and the others go on. */
export async function readOrWait(
  world: World,
  tenantId: TenantId,
  how: keyof Pick<Calendar, 'readAvailability' | 'readBusyItems'>,
  bookings: readonly Ready[],
): Promise<Known[]> {
  const reading = readingFor(bookings.map(({ window }) => window))
  if (!reading) return []
  const people = [...new Map(bookings.flatMap(({ members }) => members.map((member): [PersonId, Person] => [member.id, member]))).values()]
  const viewers = bookings.map(({ organizer }) => organizer.id)
  const answer = await readCalendars(world, how, viewers, people, reading)
  const known: Known[] = []
  for (const booking of bookings) {
    const wait = answer.ok ? unknownOf(booking, answer.value.because, world.clock.now()) : afterRefused(world, answer)
    if (wait) await waitToPlan(world, tenantId, booking.series.id, wait)
    else if (answer.ok) known.push({ ...booking, items: answer.value.items })
  }
  return known
}

function unknownOf({ members }: Ready, because: ReadonlyMap<PersonId, Unread>, now: Date): Wait | null {
  const reason = members.map(({ id }) => because.get(id)).find((unread) => unread !== undefined)
  if (!reason) return null
  return reason.kind === 'unreadable' ? waitOf('calendar', now) : afterRefusal(reason, now)
}

function afterRefused(world: World, { refusal, trace }: Refused): Wait {
  return { ...afterRefusal(refusal, world.clock.now()), trace }
}
