import type { CalendarWatch } from '../../domain/booking/calendar-watch.ts'
import { isCompared } from '../../domain/booking/compare-series.ts'
import type { Series, Session } from '../../domain/booking/series.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { Person, PersonId, TenantId } from '../../domain/people/person.ts'
import type { Program } from '../../domain/programs/program.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'

export interface BookedSeries {
  readonly series: Series
  readonly mentorship: Mentorship
  readonly program: Program
  readonly members: readonly Person[]
  /** Those of interest (`isCompared`), as they were before Outlook was read. */
  readonly sessions: readonly Session[]
}

/** What one person organizes, and how far the changes of their mailbox have been read; null: nobody watches it. */
export interface OrganizerCalendar {
  readonly organizerId: PersonId
  readonly watch: CalendarWatch | null
  readonly booked: readonly BookedSeries[]
}

const day = 86_400_000

/** Everything that is booked in these mailboxes. A series whose mentorship is over, or of whose members one is unknown, is left to others. */
export async function loadComparison(world: World, tenantId: TenantId, organizers: readonly PersonId[]): Promise<OrganizerCalendar[]> {
  return world.store.transaction(tenantId, async (unit) => {
    const now = world.clock.now()
    const calendars: OrganizerCalendar[] = []
    for (const organizerId of organizers) {
      const series = await unit.series.listBookedBy(organizerId)
      const booked: BookedSeries[] = []
      for (const each of series) booked.push(...(await loadSeries(unit, each, now)))
      if (booked.length > 0) calendars.push({ organizerId, watch: await unit.calendarWatches.find(organizerId), booked })
    }
    return calendars
  })
}

async function loadSeries(unit: Unit, series: Series, now: Date): Promise<BookedSeries[]> {
  const mentorship = await unit.mentorships.find(series.mentorshipId)
  if (mentorship?.status !== 'active' || series.eventId === null) return []
  const program = await unit.programs.find(mentorship.programId)
  const people = await unit.people.findMany(mentorship.members.map(({ personId }) => personId))
  const members = mentorship.members.flatMap(({ personId }) => people.get(personId) ?? [])
  if (!program || members.length < mentorship.members.length) return []
  const sessions = (await unit.sessions.listBySeries(series.id)).filter((session) => isCompared(session, now))
  return [{ series, mentorship, program, members, sessions }]
}

/** All that may stand ahead in Outlook, also where somebody moved it far away: a single conversation anywhere. */
export function spanInOutlook({ cadence }: Series, sessions: readonly Session[], now: Date): { from: Date; to: Date } {
  const reach = cadence === 'once' ? 730 : 62
  const times = sessions.flatMap(({ start, slotStart, outlookStart }) => [start, slotStart, outlookStart].map((at) => at?.getTime() ?? 0))
  return { from: new Date(now.getTime() - 8 * day), to: new Date(Math.max(now.getTime(), ...times) + reach * day) }
}
