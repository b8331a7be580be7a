import type { PersonId } from '../../src/domain/people/person.ts'
import { occurrencesBetween } from '../../src/sandbox/graph/calendar/occurrences.ts'
import type { CalendarEvent, Tenant } from '../../src/sandbox/tenant/state.ts'

/** One appearance of an event that the product made, in one person's calendar. */
export interface Appearance {
  readonly mentorshipId: string
  readonly version: number
  readonly iCalUId: string
  readonly owner: PersonId
  readonly organized: boolean
  readonly start: number
  readonly end: number
  /** Where its series puts it; null for a single event. */
  readonly slotStart: number | null
}

const marker = /\b([0-9a-f]{8}-[0-9a-f-]{27}):(\d+)\b/
const farAhead = 800 * 86_400_000

/** The mentorship and version that a text names, as events of ours do. */
export function markerIn(text: string): { mentorshipId: string; version: number } | null {
  const [, mentorshipId, version] = marker.exec(text) ?? []
  return mentorshipId ? { mentorshipId, version: Number(version) } : null
}

/** Events that the product made, known by their marker; copies of others by the meeting they belong to. */
export function madeByProduct(tenant: Tenant): Map<string, { mentorshipId: string; version: number }> {
  const made = new Map<string, { mentorshipId: string; version: number }>()
  for (const user of tenant.users.values()) {
    for (const event of [...user.mailbox.events.values(), ...(user.mailbox.deletedEvents?.values() ?? [])]) {
      const found = event.extendedProperties.map(({ value }) => markerIn(value)).find((named) => named !== null)
      if (found) made.set(event.iCalUId, found)
    }
  }
  return made
}

/** What of ours stands in anybody's calendar from `from` on, called off or not at all left out. */
export function appearances(tenant: Tenant, from: number): Appearance[] {
  const made = madeByProduct(tenant)
  return [...tenant.users.values()].flatMap((user) =>
    [...user.mailbox.events.values()].flatMap((event) => {
      const of = made.get(event.occurrenceOf?.iCalUId ?? event.iCalUId)
      if (!of || event.isCancelled) return []
      return standing(event, from).map(({ start, end, originalStart }) => ({
        ...of,
        iCalUId: event.iCalUId,
        owner: user.id as PersonId,
        organized: event.isOrganizer,
        start,
        end,
        slotStart: originalStart,
      }))
    }),
  )
}

function standing(event: CalendarEvent, from: number) {
  return occurrencesBetween(event, from, from + farAhead).filter(
    ({ start, change }) => start >= from && change?.changes.isCancelled !== true,
  )
}
