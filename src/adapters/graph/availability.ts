import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { Availability, BusyInterval } from '../../ports/calendar.ts'

/** Documented limits of getSchedule: 20 mailboxes and less than 62 days a call. */
const mailboxesPerCall = 20
const daysPerCall = 61
const gridMinutes = 15
const minute = 60_000
const day = 86_400_000

const answer = z.object({
  value: z.array(z.object({ scheduleId: z.string(), availabilityView: z.string().nullish(), error: z.unknown().optional() })),
})
const kinds: Record<string, BusyInterval['kind'] | undefined> = { '1': 'tentative', '2': 'busy', '3': 'away' }

type Target = { id: PersonId; address: string }

/** Free/busy of many people over any window, call by call. A calendar that any call could not read is unknown as a whole. */
export async function readAvailability(
  client: Client,
  viewer: PersonId,
  people: readonly Target[],
  from: Date,
  to: Date,
): Promise<Availability[]> {
  const known = new Map<PersonId, BusyInterval[] | null>(people.map((person) => [person.id, []]))
  for (let first = 0; first < people.length; first += mailboxesPerCall) {
    const group = people.slice(first, first + mailboxesPerCall)
    for (let start = from.getTime(); start < to.getTime(); start += daysPerCall * day) {
      const end = Math.min(start + daysPerCall * day, to.getTime())
      const views = await askSchedules(client, viewer, group, start, end)
      for (const person of group) {
        const view = views.get(person.address.toLowerCase())
        const before = known.get(person.id)
        known.set(person.id, before && view !== undefined ? [...before, ...intervalsOf(view, start, end)] : null)
      }
    }
  }
  return people.map(({ id }) => ({ personId: id, busy: known.get(id) ?? null }))
}

/** The availability digits by address; an entry with an error, or none at all, is absent. */
async function askSchedules(
  client: Client,
  viewer: PersonId,
  group: readonly Target[],
  start: number,
  end: number,
): Promise<Map<string, string>> {
  const reply: unknown = await client.api(`/users/${viewer}/calendar/getSchedule`).post({
    schedules: group.map((person) => person.address),
    startTime: { dateTime: new Date(start).toISOString().slice(0, 19), timeZone: 'UTC' },
    endTime: { dateTime: new Date(end).toISOString().slice(0, 19), timeZone: 'UTC' },
    availabilityViewInterval: gridMinutes,
  })
  const slots = Math.ceil((end - start) / (gridMinutes * minute))
  const readable = answer.parse(reply).value.filter((entry) => !entry.error && entry.availabilityView?.length === slots)
  return new Map(readable.map((entry) => [entry.scheduleId.toLowerCase(), entry.availabilityView!]))
}

/** Runs of the same digit. 0 is free (or working elsewhere, which the digits cannot tell apart); an unknown digit counts as busy. */
function intervalsOf(view: string, start: number, end: number): BusyInterval[] {
  const intervals: BusyInterval[] = []
  const step = gridMinutes * minute
  for (let first = 0; first < view.length; ) {
    let last = first + 1
    while (last < view.length && view[last] === view[first]) last += 1
    if (view[first] !== '0') {
      const kind = kinds[view[first]!] ?? 'busy'
      intervals.push({ start: new Date(start + first * step), end: new Date(Math.min(start + last * step, end)), kind })
    }
    first = last
  }
  return intervals
}
