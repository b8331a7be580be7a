import type { MentorshipId } from '../src/domain/people/ids.ts'
import type { PersonId } from '../src/domain/people/person.ts'
import { DAY, MINUTE } from '../src/domain/scheduling/calendar-date.ts'
import type { ProgramProblem } from '../src/domain/scheduling/program-problem.ts'
import type { BusyInterval, SeriesMember } from '../src/domain/scheduling/series-problem.ts'
import { instantOf, offsetAt, zoneBetween } from '../src/domain/scheduling/time-zone.ts'

export interface ProgramSize {
  readonly mentorships: number
  readonly mentors: number
  readonly durationMinutes: number
  readonly bufferMinutes: number
  readonly maxPerDay: number
  readonly seed: number
}

const FROM = '2026-02-02'
const WEEKS = 26
const ZONES = [
  ['Europe/London', 20],
  ['Europe/Berlin', 20],
  ['America/New_York', 18],
  ['America/Los_Angeles', 10],
  ['Asia/Kolkata', 10],
  ['Europe/Madrid', 10],
  ['America/Chicago', 8],
  ['Australia/Sydney', 4],
] as const
const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const

/**
 * A program of busy people, made from a seed: 3-10 recurring and 4-18 other meetings a week, absences, eight time zones, half a year that
 * crosses the clock changes of three continents. No mentor has more than five mentorships.
 */
export function busyProgram(size: ProgramSize): ProgramProblem {
  const chance = chanceFrom(size.seed)
  const mentors = Array.from({ length: size.mentors }, (_, index) => busyPerson(`mentor-${index}`, zoneFor(chance), chance))
  const load = new Int32Array(size.mentors)
  const mentees: SeriesMember[] = []
  const mentorships = Array.from({ length: size.mentorships }, (_, index) => {
    const mentor = mentorWithRoom(load, chance)
    load[mentor]! += 1
    const mentee = busyPerson(`mentee-${index}`, zoneNear(mentors[mentor]!.timeZone, chance), chance)
    mentees.push(mentee)
    const memberIds = [mentee.id, mentors[mentor]!.id]
    return { id: `mentorship-${index}` as MentorshipId, cadence: 'weekly' as const, organizerId: mentee.id, memberIds }
  })
  const { durationMinutes, bufferMinutes, maxPerDay } = size
  const rules = { bufferMinutes, maxPerDay, tentativeBlocks: true }
  return { from: FROM, weeks: WEEKS, durationMinutes, gridMinutes: 15, rules, people: [...mentors, ...mentees], mentorships }
}

export interface Chance {
  /** 0 … below 1. */
  next(): number
  /** 0 … below `limit`, whole. */
  below(limit: number): number
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
  }
  return { next, below: (limit) => Math.floor(next() * limit) }
}

function zoneFor(chance: Chance): string {
  let at = chance.below(100)
  for (const [zone, share] of ZONES) {
    if (at < share) return zone
    at -= share
  }
  return ZONES[0][0]
}

/** At most six hours away. */
function zoneNear(other: string, chance: Chance): string {
  const at = Date.parse(FROM)
  const offset = (zone: string): number => offsetAt(zoneBetween(zone, at, at + DAY), at)
  for (;;) {
    const zone = zoneFor(chance)
    if (Math.abs(offset(zone) - offset(other)) <= 6 * 60 * MINUTE) return zone
  }
}

function mentorWithRoom(load: Int32Array, chance: Chance): number {
  for (;;) {
    const mentor = chance.below(load.length)
    if (load[mentor]! < 3 || (load[mentor]! < 5 && chance.next() < 0.5)) return mentor
  }
}

function busyPerson(id: string, timeZone: string, chance: Chance): SeriesMember {
  const from = Date.parse(FROM)
  const zone = zoneBetween(timeZone, from - 7 * DAY, from + (WEEKS + 1) * 7 * DAY)
  const busy: BusyInterval[] = []
  const add = (week: number, day: number, minute: number, length: number, kind: BusyInterval['kind'] = 'busy'): void => {
    const start = instantOf(zone, from + (week * 7 + day) * DAY + minute * MINUTE)
    if (start !== null) busy.push({ start, end: start + length * MINUTE, kind })
  }
  for (let meeting = 3 + chance.below(8); meeting > 0; meeting--) {
    const [day, minute, length] = [chance.below(5), 540 + 15 * chance.below(30), [30, 30, 60, 60, 90][chance.below(5)]!]
    const everySecond = chance.next() < 0.3
    const phase = chance.below(2)
    for (let week = 0; week < WEEKS; week++) {
      if ((!everySecond || week % 2 === phase) && chance.next() < 0.95) add(week, day, minute, length)
    }
  }
  const usual = 4 + chance.next() * 14
  for (let week = 0; week < WEEKS; week++) {
    for (let meeting = Math.floor(usual * (0.5 + chance.next())); meeting > 0; meeting--) {
      add(week, chance.below(5), 525 + 15 * chance.below(34), [30, 30, 60, 60, 120][chance.below(5)]!)
    }
  }
  for (let absence = 1 + chance.below(3); absence > 0; absence--)
    add(chance.below(WEEKS), chance.below(3), 0, (1 + chance.below(5)) * 1440, 'oof')
  const opens = [510, 540, 540, 600][chance.below(4)]!
  const workingHours = { days: WORKDAYS, start: clock(opens), end: clock(opens + [480, 510, 540][chance.below(3)]!) }
  // In order also in memory, as a parser would leave them.
  const inOrder = busy.toSorted((a, b) => a.start - b.start).map(({ start, end, kind }) => ({ start, end, kind }))
  return { id: id as PersonId, timeZone, workingHours, busy: inOrder }
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
