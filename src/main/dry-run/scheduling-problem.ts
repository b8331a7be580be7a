import { z } from 'zod'
import { ianaZone } from '../../adapters/graph/time-zones.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { WEEKDAYS } from '../../domain/scheduling/calendar-date.ts'
import type { MentorshipToPlan, ProgramProblem } from '../../domain/scheduling/program-problem.ts'
import type { SeriesMember } from '../../domain/scheduling/series-problem.ts'
import { readBusy } from './busy-entries.ts'
import { Faults, ProblemFaults, placeOf } from './problem-file.ts'

export interface SchedulingProblem {
  readonly problem: ProgramProblem
  /** The zone names as the file has them, by person. */
  readonly zoneNames: ReadonlyMap<PersonId, string>
}

const zones = new Map<string, string | null>()

/** Thousands of people live in a few zones. Offsets like +05:30 are no zones. */
function zoneNamed(name: string): string | null {
  let zone = zones.get(name)
  if (zone === undefined) {
    zone = /^[+-]/.test(name) ? null : ianaZone(name)
    zones.set(name, zone)
  }
  return zone
}

const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'not a time of day like 09:00')
const workingHours = z
  .strictObject({ days: z.array(z.enum(WEEKDAYS as [string, ...string[]])).min(1), start: clock, end: clock })
  .refine(({ start, end }) => start < end, 'start is not before end')
const person = z.strictObject({
  id: z.string().min(1),
  timeZone: z.string().refine((name) => zoneNamed(name) !== null, 'not a known IANA or Windows time zone'),
  workingHours,
  busy: z.array(z.unknown()),
})
const mentorship = z.strictObject({
  id: z.string().min(1),
  organizer: z.string(),
  members: z.array(z.string()).min(2).max(13),
  cadence: z.enum(['weekly', 'biweekly', 'monthly']),
})
const shape = z.strictObject({
  from: z.iso
    .date()
    .refine((date) => new Date(date).getUTCDay() === 1, 'not a Monday')
    .refine((date) => date >= '1980' && date < '2200', 'not between 1980 and 2199'),
  weeks: z.int().min(1).max(520),
  gridMinutes: z.literal(15),
  durationMinutes: z.int().min(1).max(1440),
  bufferMinutes: z.int().min(0).max(1440),
  maxPerDay: z.int().min(1),
  // Read one by one, as there may be very many faults.
  people: z.array(z.unknown()),
  mentorships: z.array(z.unknown()),
})

/** Throws ProblemFaults, each naming its place, for what formats of the dry run do not allow. */
export function readSchedulingProblem(input: unknown): SchedulingProblem {
  const faults = new Faults()
  const data = read(shape, input, [], faults)
  if (!data) throw new ProblemFaults(faults)
  const { from, weeks, durationMinutes, gridMinutes, bufferMinutes, maxPerDay } = data
  const known = new Map<string, string>()
  const people = data.people.flatMap((entry, index) => personOf(entry, index, known, faults) ?? [])
  const named = new Set<string>()
  const mentorships = data.mentorships.flatMap((entry, index) => mentorshipOf(entry, index, { known, named, weeks }, faults) ?? [])
  if (!faults.isEmpty()) throw new ProblemFaults(faults)
  const rules = { bufferMinutes, maxPerDay, tentativeBlocks: true }
  return {
    problem: { from, weeks, durationMinutes, gridMinutes, rules, people, mentorships },
    zoneNames: known as ReadonlyMap<string, string> as ReadonlyMap<PersonId, string>,
  }
}

function read<Shape extends z.ZodType>(shape: Shape, input: unknown, place: readonly PropertyKey[], faults: Faults): z.infer<Shape> | null {
  const parsed = shape.safeParse(input)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) faults.add(`${placeOf([...place, ...path])}: ${message}`)
  return null
}

/** `known`: the zone names of the people so far, as the file has them. */
function personOf(entry: unknown, index: number, known: Map<string, string>, faults: Faults): SeriesMember | null {
  const data = read(person, entry, ['people', index], faults)
  const id = data?.id ?? idIn(entry)
  if (id !== '' && known.has(id)) faults.add(`people[${index}].id: ${id} is listed twice`)
  known.set(id, data?.timeZone ?? '')
  if (!data) return null
  const { days, start, end } = data.workingHours
  return {
    id: id as PersonId,
    timeZone: zoneNamed(data.timeZone)!,
    workingHours: { days: WEEKDAYS.filter((day) => days.includes(day)), start, end },
    busy: readBusy(data.busy, `people[${index}].busy`, faults),
  }
}

/** So that nobody is told twice: whom a faulty entry means does exist. */
function idIn(entry: unknown): string {
  return typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? entry.id : ''
}

function mentorshipOf(
  entry: unknown,
  index: number,
  { known, named, weeks }: { known: ReadonlyMap<string, string>; named: Set<string>; weeks: number },
  faults: Faults,
): MentorshipToPlan | null {
  const place = `mentorships[${index}]`
  const data = read(mentorship, entry, ['mentorships', index], faults)
  if (!data) return null
  const { id, organizer, members, cadence } = data
  if (named.has(id)) faults.add(`${place}.id: ${id} is listed twice`)
  named.add(id)
  members.forEach((member, at) => {
    if (!known.has(member)) faults.add(`${place}.members[${at}]: person ${member} does not exist`)
    if (members.indexOf(member) < at) faults.add(`${place}.members[${at}]: ${member} is listed twice`)
  })
  if (!members.includes(organizer)) faults.add(`${place}.organizer: ${organizer} is not a member`)
  if (cadence === 'biweekly' && weeks % 2 === 1) faults.add(`${place}.cadence: biweekly needs an even number of weeks, not ${weeks}`)
  return { id: id as MentorshipId, cadence, organizerId: organizer as PersonId, memberIds: members as PersonId[] }
}
