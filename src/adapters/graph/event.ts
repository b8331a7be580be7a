import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'

/** Sent with everything that concerns events: an id that outlives moves between folders, and times in UTC. */
export const prefer = 'IdType="ImmutableId", outlook.timezone="UTC"'

export function eventPath(organizer: PersonId, id?: string): string {
  return `/users/${organizer}/events${id === undefined ? '' : `/${encodeURIComponent(id)}`}`
}

export function utc(at: Date): { dateTime: string; timeZone: string } {
  return { dateTime: at.toISOString().slice(0, 19), timeZone: 'UTC' }
}

export const instant = z
  .string()
  .transform((text) => new Date(text))
  .refine((date) => !Number.isNaN(date.getTime()))

/** Other zones than the preferred one would be a mistake of Graph's that we must not misread. */
export const inUtc = z
  .object({
    dateTime: z
      .string()
      .transform((text) => `${text.slice(0, 19)}Z`)
      .pipe(instant),
    timeZone: z.literal('UTC'),
  })
  .transform(({ dateTime }) => dateTime)

export const onlineMeeting = z.object({ joinUrl: z.string().nullish() }).nullish()
