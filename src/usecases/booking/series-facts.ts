import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import { versionsOf } from '../../domain/mentorships/standing.ts'
import type { Unit } from '../../ports/store.ts'
import type { SeriesFacts } from './series-view.ts'

/** All versions of a mentorship's series with their sessions. Null: none was ordered yet. */
export async function loadSeries(unit: Unit, mentorship: Mentorship, now: Date): Promise<SeriesFacts | null> {
  const all = await unit.series.listByMentorship(mentorship.id)
  const versions = versionsOf(all)
  if (!versions) return null
  const organizer = await unit.people.find(versions.standing.organizerId)
  const sessions = await unit.sessions.listByMentorship(mentorship.id)
  return { ...versions, mentorship, all, sessions, timeZone: organizer?.timeZone ?? 'UTC', now }
}
