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

const marker = /^([0-9a-f-]{36}):(\d+)$/
const farAhead = 800 * 86_400_000

/** Events that the product made, known by their marker; copies of others by the meeting they belong to. */
export function madeByProduct(tenant: Tenant): Map<string, { mentorshipId: string; version: number }> {
  const made = new Map<string, { mentorshipId: string; version: number }>()
  for (const user of tenant.users.values()) {
    for (const event of [...user.mailbox.events.values(), ...(user.mailbox.deletedEvents?.values() ?? [])]) {
      const [, mentorshipId, version] = event.extendedProperties.map(({ value }) => marker.exec(value)).find((found) => found) ?? []
      if (mentorshipId) made.set(event.iCalUId, { mentorshipId, version: Number(version) })
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
