import type { Series } from '../../domain/booking/series.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { Person, PersonId, TenantId } from '../../domain/people/person.ts'
import type { Program } from '../../domain/programs/program.ts'
import type { World } from '../../ports/world.ts'
import { ensureProfiles } from '../people/ensure-profile.ts'

export interface Booking {
  series: Series
  mentorship: Mentorship
  program: Program
  members: Person[]
  organizer: Person
}

/** What booking needs to know, with members' zones and hours as the directory tells them today. Null: there is nothing to book any more. */
export async function loadBooking(world: World, tenantId: TenantId, id: SeriesId): Promise<Booking | null> {
  const found = await world.store.transaction(tenantId, async (unit) => {
    const series = await unit.series.find(id)
    const mentorship = series && (await unit.mentorships.find(series.mentorshipId))
    const program = mentorship && (await unit.programs.find(mentorship.programId))
    return series && mentorship && program ? { series, mentorship, program } : null
  })
  if (found?.mentorship.status !== 'active') return null
  const members = await memberProfiles(
    world,
    tenantId,
    found.mentorship.members.map(({ personId }) => personId),
  )
  const organizer = members.find((member) => member.id === found.series.organizerId)
  if (!organizer) throw new Error(`series ${id} is organized by somebody who is not a member`)
  return { ...found, members, organizer }
}

async function memberProfiles(world: World, tenantId: TenantId, ids: readonly PersonId[]): Promise<Person[]> {
  const people = await ensureProfiles(world, tenantId, ids)
  return people.map((person, place) => {
    if (!person) throw new Error(`member ${ids[place]} is unknown to store and directory`)
    return person
  })
}
