import { z } from 'zod'
import { ianaZone } from '../../adapters/graph/time-zones.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { WEEKDAYS } from '../../domain/scheduling/calendar-date.ts'
import type { ProgramProblem } from '../../domain/scheduling/program-problem.ts'
import type { BusyInterval } from '../../domain/scheduling/series-problem.ts'
import { ProblemFaults, placeOf } from './problem-file.ts'

export interface SchedulingProblem {
  readonly problem: ProgramProblem
  /** The zone names as the file has them, by person. */
  readonly zoneNames: ReadonlyMap<PersonId, string>
}

const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'not a time of day like 09:00')
const workingHours = z
  .strictObject({ days: z.array(z.enum(WEEKDAYS as [string, ...string[]])).min(1), start: clock, end: clock })
  .refine(({ start, end }) => start < end, 'start is not before end')
const person = z.strictObject({
  id: z.string().min(1),
  timeZone: z.string().refine((name) => ianaZone(name) !== null, 'not a known IANA or Windows time zone'),
  workingHours,
  // Millions of entries: read by hand below.
  busy: z.array(z.unknown()),
})
const mentorship = z.strictObject({
  id: z.string().min(1),
  organizer: z.string(),
  members: z.array(z.string()).min(2).max(13),
  cadence: z.enum(['weekly', 'biweekly', 'monthly']),
})
const shape = z.strictObject({
  from: z.iso.date().refine((date) => new Date(date).getUTCDay() === 1, 'not a Monday'),
  weeks: z.int().min(1).max(520),
  gridMinutes: z.literal(15),
  durationMinutes: z.int().min(1).max(1440),
  bufferMinutes: z.int().min(0).max(1440),
  maxPerDay: z.int().min(1),
  people: z.array(person),
  mentorships: z.array(mentorship),
})
type Parsed = z.infer<typeof shape>

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/
const MOST_FAULTS = 100

/** Throws ProblemFaults, each naming its place, for what formats of the dry run do not allow. */
export function readSchedulingProblem(input: unknown): SchedulingProblem {
  const parsed = shape.safeParse(input)
  if (!parsed.success) throw new ProblemFaults(parsed.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`))
  const { data } = parsed
  const faults: string[] = referenceFaults(data)
  const people = data.people.map(({ id, timeZone, workingHours: { days, start, end }, busy }, index) => ({
    id: id as PersonId,
    timeZone: ianaZone(timeZone)!,
    workingHours: { days: WEEKDAYS.filter((day) => days.includes(day)), start, end },
    busy: busyOf(busy, `people[${index}].busy`, faults),
  }))
  if (faults.length > 0) throw new ProblemFaults(faults)
  const { from, weeks, durationMinutes, gridMinutes, bufferMinutes, maxPerDay } = data
  const rules = { bufferMinutes, maxPerDay, tentativeBlocks: true }
  const mentorships = data.mentorships.map(({ id, organizer, members, cadence }) => ({
    id: id as MentorshipId,
    cadence,
    organizerId: organizer as PersonId,
    memberIds: members as PersonId[],
  }))
  const zoneNames = new Map(data.people.map(({ id, timeZone }) => [id as PersonId, timeZone]))
  return { problem: { from, weeks, durationMinutes, gridMinutes, rules, people, mentorships }, zoneNames }
}

function referenceFaults({ people, mentorships, weeks }: Parsed): string[] {
  const faults: string[] = []
  const known = new Set<string>()
  people.forEach(({ id }, index) => {
    if (known.has(id)) faults.push(`people[${index}].id: ${id} is listed twice`)
    known.add(id)
  })
  const named = new Set<string>()
  mentorships.forEach(({ id, organizer, members, cadence }, index) => {
    const place = `mentorships[${index}]`
    if (named.has(id)) faults.push(`${place}.id: ${id} is listed twice`)
    named.add(id)
    members.forEach((member, at) => {
      if (!known.has(member)) faults.push(`${place}.members[${at}]: person ${member} does not exist`)
      if (members.indexOf(member) < at) faults.push(`${place}.members[${at}]: ${member} is listed twice`)
    })
    if (!members.includes(organizer)) faults.push(`${place}.organizer: ${organizer} is not a member`)
    if (cadence === 'biweekly' && weeks % 2 === 1) faults.push(`${place}.cadence: biweekly needs an even number of weeks, not ${weeks}`)
  })
  return faults
}

function busyOf(entries: readonly unknown[], place: string, faults: string[]): BusyInterval[] {
  const busy: BusyInterval[] = []
  entries.forEach((entry, index) => {
    const fault = faultOf(entry)
    if (fault) {
      if (faults.length < MOST_FAULTS) faults.push(`${place}[${index}]: ${fault}`)
      return
    }
    const [start, end, kind] = entry as [string, string, ('oof' | 'tentative')?]
    busy.push({ start: Date.parse(start), end: Date.parse(end), kind: kind ?? 'busy' })
  })
  return busy
}

function faultOf(entry: unknown): string | null {
  if (!Array.isArray(entry) || entry.length < 2 || entry.length > 3) return 'not [start, end] or [start, end, kind]'
  const [start, end, kind] = entry as unknown[]
  if (!isInstant(start) || !isInstant(end)) return 'not a UTC instant like 2026-02-03T10:00:00Z'
  if (Date.parse(start) >= Date.parse(end)) return 'start is not before end'
  return kind === undefined || kind === 'oof' || kind === 'tentative' ? null : 'the kind is neither "oof" nor "tentative"'
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value))
}
