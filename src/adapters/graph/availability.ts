import type { PersonId } from '../../domain/people/person.ts'
import type { Availability, BusyInterval, Unread } from '../../ports/calendar.ts'
import type { Answer, GraphRefusal } from '../../ports/directory.ts'
import { type Asked, askSchedules, daysPerCall, mailboxesPerCall, slotMinutes } from './free-busy/ask-schedules.ts'
import { busyItems } from './free-busy/busy-items.ts'
import { busyRuns } from './free-busy/busy-runs.ts'
import type { Schedule } from './free-busy/read-schedules.ts'
import { asAnswer } from './refused.ts'

const slotMs = slotMinutes * 60_000
const windowMs = daysPerCall * 86_400_000

type Target = { id: PersonId; address: string }
type Window = { start: number; end: number }
type Reading = { busy: readonly BusyInterval[] } | { because: Unread }

/** How the busy times of a readable calendar are told; null: they are not. */
interface Telling {
  readonly items: boolean
  tell(schedule: Schedule & { availabilityView: string }, start: number, end: number): readonly BusyInterval[] | null
}
const byDigits: Telling = { items: false, tell: ({ availabilityView }, start, end) => busyRuns(availabilityView, start, end, slotMs) }
const byItems: Telling = { items: true, tell: (schedule, start, end) => busyItems(schedule, start, end, slotMs) }

interface Asking {
  readonly graph: Asked
  readonly viewer: PersonId
  readonly telling: Telling
}

/**
 * Free/busy of any number of people over any window, in as many calls as that takes; the pipeline asks no more at once than the viewer's
 * mailbox bears. A calendar that one of its calls could not read is unknown as a whole; the others are told. Refused when no call got through.
 */
export function readAvailability(
  graph: Asked,
  viewer: PersonId,
  people: readonly Target[],
  from: Date,
  to: Date,
): Promise<Answer<Availability[]>> {
  return readAll({ graph, viewer, telling: byDigits }, people, from, to)
}

/** The same by the items of the calendars, an interval each. A calendar whose items do not account for its digits is unknown. */
export function readBusyItems(
  graph: Asked,
  viewer: PersonId,
  people: readonly Target[],
  from: Date,
  to: Date,
): Promise<Answer<Availability[]>> {
  return readAll({ graph, viewer, telling: byItems }, people, from, to)
}

async function readAll(asking: Asking, people: readonly Target[], from: Date, to: Date): Promise<Answer<Availability[]>> {
  const windows = windowsOf(from.getTime(), to.getTime())
  const groups = groupsOf(people).map(async (group) => {
    const parts = await Promise.all(windows.map((window) => readWindow(asking, group, window)))
    return group.map(({ id }, place) =>
      availabilityOf(
        id,
        parts.map((readings, part) => ({ ...readings[place]!, since: windows[part]!.start })),
      ),
    )
  })
  const all = (await Promise.all(groups)).flat()
  return refusalOfAll(all) ?? { ok: true, value: all }
}

/** One call: what it tells of each of the group, in the order of the group. */
async function readWindow({ graph, viewer, telling }: Asking, group: readonly Target[], window: Window): Promise<Reading[]> {
  const addresses = group.map(({ address }) => address)
  const answer = await asAnswer(() => askSchedules(graph, viewer, addresses, window.start, window.end, telling.items))
  if (!answer.ok) return group.map(() => ({ because: answer.refusal }))
  const readings = readingsByAddress(answer.value, window, telling)
  return group.map(({ address }) => readings.get(address.toLowerCase()) ?? silent)
}

const silent: Reading = { because: { kind: 'unreadable', code: null } }

/** What is told of each address, or why nothing is: an error, not as many digits as there are slots, or two answers that differ. */
function readingsByAddress(schedules: readonly Schedule[], window: Window, telling: Telling): Map<string, Reading> {
  const readings = new Map<string, Reading>()
  for (const schedule of schedules) {
    if (typeof schedule.scheduleId !== 'string') continue
    const address = schedule.scheduleId.toLowerCase()
    const [earlier, reading] = [readings.get(address), readingOf(schedule, window, telling)]
    readings.set(address, earlier && JSON.stringify(earlier) !== JSON.stringify(reading) ? silent : reading)
  }
  return readings
}

function readingOf({ availabilityView, ...schedule }: Schedule, { start, end }: Window, { tell }: Telling): Reading {
  const slots = Math.ceil((end - start) / slotMs)
  const readable = typeof availabilityView === 'string' && availabilityView.length === slots && (schedule.error ?? null) === null
  const busy = readable ? tell({ ...schedule, availabilityView }, start, end) : null
  return busy ? { busy } : { because: { kind: 'unreadable', code: codeOf(schedule.error) } }
}

/** Outlook's word for what is wrong with one calendar, e.g. `5009`. */
function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'responseCode' in error ? error.responseCode : null
  return typeof code === 'string' ? code : null
}

/** What lies over the seam of two windows is told in both, and counts in the first. */
function availabilityOf(personId: PersonId, readings: readonly (Reading & { since: number })[]): Availability {
  const unread = readings.find((reading) => 'because' in reading)
  if (unread) return { personId, busy: null, because: unread.because }
  const busy = readings.flatMap((reading, part) =>
    'busy' in reading ? reading.busy.filter(({ start }) => part === 0 || start.getTime() >= reading.since) : [],
  )
  return { personId, busy }
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
