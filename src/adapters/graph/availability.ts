import type { PersonId } from '../../domain/people/person.ts'
import type { Availability, BusyInterval, Unread } from '../../ports/calendar.ts'
import type { Answer, GraphRefusal } from '../../ports/directory.ts'
import { type Asked, askSchedules, daysPerCall, mailboxesPerCall, slotMinutes } from './free-busy/ask-schedules.ts'
import { busyRuns } from './free-busy/busy-runs.ts'
import type { Schedule } from './free-busy/read-schedules.ts'
import { asAnswer } from './refused.ts'

const slotMs = slotMinutes * 60_000
const windowMs = daysPerCall * 86_400_000

type Target = { id: PersonId; address: string }
type Window = { start: number; end: number }
type Reading = { busy: readonly BusyInterval[] } | { because: Unread }

/**
 * Free/busy of any number of people over any window, in as many calls as that takes; the pipeline asks no more at once than the viewer's
 * mailbox bears. A calendar that one of its calls could not read is unknown as a whole; the others are told. Refused when no call got through.
 */
export async function readAvailability(
  graph: Asked,
  viewer: PersonId,
  people: readonly Target[],
  from: Date,
  to: Date,
): Promise<Answer<Availability[]>> {
  const windows = windowsOf(from.getTime(), to.getTime())
  const groups = groupsOf(people).map(async (group) => {
    const parts = await Promise.all(windows.map((window) => readWindow(graph, viewer, group, window)))
    return group.map(({ id }, place) =>
      availabilityOf(
        id,
        parts.map((readings) => readings[place]!),
      ),
    )
  })
  const all = (await Promise.all(groups)).flat()
  return refusalOfAll(all) ?? { ok: true, value: all }
}

/** One call: what it tells of each of the group, in the order of the group. */
async function readWindow(graph: Asked, viewer: PersonId, group: readonly Target[], { start, end }: Window): Promise<Reading[]> {
  const addresses = group.map(({ address }) => address)
  const answer = await asAnswer(() => askSchedules(graph, viewer, addresses, start, end))
  if (!answer.ok) return group.map(() => ({ because: answer.refusal }))
  const slots = Math.ceil((end - start) / slotMs)
  const digits = digitsByAddress(answer.value, slots)
  return group.map(({ address }) => {
    const found = digits.get(address.toLowerCase())
    return typeof found === 'string' ? { busy: busyRuns(found, start, end, slotMs) } : { because: found ?? silent }
  })
}

/** The digits of each address, or why there are none: an error, not as many as there are slots, or two answers that differ. */
function digitsByAddress(schedules: readonly Schedule[], slots: number): Map<string, string | Unread> {
  const digits = new Map<string, string | Unread>()
  for (const { scheduleId, availabilityView, error } of schedules) {
    if (typeof scheduleId !== 'string') continue
    const address = scheduleId.toLowerCase()
    const readable = typeof availabilityView === 'string' && availabilityView.length === slots && (error ?? null) === null
    const seen = readable ? availabilityView : ({ kind: 'unreadable', code: codeOf(error) } as const)
    digits.set(address, digits.has(address) && digits.get(address) !== seen ? silent : seen)
  }
  return digits
}

const silent: Unread = { kind: 'unreadable', code: null }

/** Outlook's word for what is wrong with one calendar, e.g. `5009`. */
function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'responseCode' in error ? error.responseCode : null
  return typeof code === 'string' ? code : null
}

function availabilityOf(personId: PersonId, readings: readonly Reading[]): Availability {
  const unread = readings.find((reading) => 'because' in reading)
  if (unread) return { personId, busy: null, because: unread.because }
  return { personId, busy: readings.flatMap((reading) => ('busy' in reading ? reading.busy : [])) }
}

/** Everybody unknown because Graph refused the calls, and not for what is wrong with their calendars. */
function refusalOfAll(all: readonly Availability[]): { ok: false; refusal: GraphRefusal } | null {
  const refusals = all.flatMap(({ busy, because }) => (busy === null && because.kind !== 'unreadable' ? [because] : []))
  const [first] = refusals
  return first && refusals.length === all.length ? { ok: false, refusal: first } : null
}

function windowsOf(from: number, to: number): Window[] {
  const windows: Window[] = []
  for (let start = from; start < to; start += windowMs) windows.push({ start, end: Math.min(start + windowMs, to) })
  return windows
}

function groupsOf(people: readonly Target[]): (readonly Target[])[] {
  const groups: (readonly Target[])[] = []
  for (let first = 0; first < people.length; first += mailboxesPerCall) groups.push(people.slice(first, first + mailboxesPerCall))
  return groups
}
