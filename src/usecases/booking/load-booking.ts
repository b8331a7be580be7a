import type { Series, Session } from '../../domain/booking/series.ts'
import { isLive } from '../../domain/booking/versions.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { Person, PersonId, TenantId } from '../../domain/people/person.ts'
import type { Program } from '../../domain/programs/program.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { ensureProfiles } from '../people/ensure-profile.ts'

/** A series that is to be planned, and what has to be known for it. */
export interface Booking {
  readonly series: Series
  readonly mentorship: Mentorship
  readonly program: Program
  /** With zones and hours as the directory tells them today; null for whom neither store nor directory knows. */
  readonly members: readonly (Person | null)[]
  /** Older versions that may stand in Outlook: they make way once this one's plan is kept. */
  readonly older: readonly { readonly series: Series; readonly sessions: readonly Session[] }[]
}

type Found = Omit<Booking, 'members'>

/** The series of a program that wait to be planned, at most `limit`. */
export async function loadUnplanned(world: World, tenantId: TenantId, programId: ProgramId, limit: number): Promise<Booking[]> {
  const found = await world.store.transaction(tenantId, async (unit) => {
    const program = await unit.programs.find(programId)
    if (!program) return []
    const bookings: Found[] = []
    for (const series of await unit.series.takeUnplanned(programId, limit)) {
      const mentorship = await unit.mentorships.find(series.mentorshipId)
      if (mentorship) bookings.push({ series, mentorship, program, older: await olderOf(unit, series) })
    }
    return bookings
  })
  const ids = [...new Set(found.flatMap(({ mentorship }) => mentorship.members.map(({ personId }) => personId)))]
  const people = await ensureProfiles(world, tenantId, ids)
  const known = new Map<PersonId, Person | null>(ids.map((id, place) => [id, people[place] ?? null]))
  return found.map((booking) => ({ ...booking, members: booking.mentorship.members.map(({ personId }) => known.get(personId) ?? null) }))
}

async function olderOf(unit: Unit, series: Series): Promise<Booking['older']> {
  if (series.version === 1) return []
  const versions = await unit.series.listByMentorship(series.mentorshipId)
  const live = versions.filter((version) => version.version < series.version && isLive(version))
  return Promise.all(live.map(async (version) => ({ series: version, sessions: await unit.sessions.listBySeries(version.id) })))
}
