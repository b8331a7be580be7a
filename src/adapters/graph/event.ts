import type { PersonId } from '../../domain/people/person.ts'

/** Sent with everything that concerns events: an id that outlives moves between folders, and times in UTC. */
export const prefer = 'IdType="ImmutableId", outlook.timezone="UTC"'

export function eventPath(organizer: PersonId, id?: string): string {
  return `/users/${organizer}/events${id === undefined ? '' : `/${encodeURIComponent(id)}`}`
}

export function utc(at: Date): { dateTime: string; timeZone: string } {
  return { dateTime: at.toISOString().slice(0, 19), timeZone: 'UTC' }
}
