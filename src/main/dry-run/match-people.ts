import { ianaZone } from '../../adapters/graph/time-zones.ts'
import { type MatchLine, reasonsCell } from '../../contract/files/match-file.ts'
import type { MenteeRow } from '../../contract/files/mentee-rows.ts'
import type { MentorRow } from '../../contract/files/mentor-rows.ts'
import type { PersonRow } from '../../contract/files/person-row.ts'
import { solveDense } from '../../domain/matching/assignment/dense-assignment.ts'
import { type ApartPair, historiesOf } from '../../domain/matching/history.ts'
import type { MatchRules } from '../../domain/matching/match-rules.ts'
import { type PoolMentee, type PoolMentor, poolOf } from '../../domain/matching/pool.ts'
import { type RankedPair, rankPairs } from '../../domain/matching/rank.ts'
import { whyUnmatched } from '../../domain/matching/unmatched.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { Person, PersonId } from '../../domain/people/person.ts'
import { sharedWeeklyHours } from '../../domain/people/working-hours.ts'
import { WEEKDAYS } from '../../domain/scheduling/calendar-date.ts'
import { reasonLabels, unmatchedWords } from '../../messages/en/files.ts'
import type { MatchingFiles } from './matching-files.ts'

const programId = 'dry run' as ProgramId

/**
 * Matches everybody of the files for the most points there can be, by these rules and the terms of the product. `capacity`: of mentors whose
 * row says nothing. `at` decides which weeks of time zones are compared.
 */
export function matchPeople({ mentors, mentees, exclusions }: MatchingFiles, rules: MatchRules, capacity: number, at: Date): MatchLine[] {
  const wanting = menteesOf(mentees, exclusions)
  const offering = mentors.map((row) => ({ person: personOf(row), profile: mentorProfileOf(row, capacity), placesTaken: 0 }))
  const problem = poolOf(wanting, offering, at, rules)
  const { mentorOf } = solveDense(problem)
  return wanting.map((mentee, place) => {
    const mentor = offering[mentorOf[place]!]
    if (mentor) return pairLine(mentee, mentor, rules, at)
    const unmatched = unmatchedWords[whyUnmatched(problem.rowOf(place))]
    return { mentee: mentee.person.address, mentor: null, score: null, reasons: '', unmatched }
  })
}

function pairLine(mentee: PoolMentee, mentor: PoolMentor, rules: MatchRules, at: Date): MatchLine {
  const facts = {
    mentee: mentee.person,
    menteeProfile: mentee.profile,
    mentor: mentor.person,
    mentorProfile: mentor.profile,
    sharedHours: sharedWeeklyHours(mentee.person, mentor.person, at),
    placesTaken: mentor.placesTaken,
    history: mentee.history,
  }
  const [{ score, reasons }] = rankPairs([facts], at, rules) as [RankedPair]
  const cell = reasonsCell(reasons, reasonLabels)
  return { mentee: mentee.person.address, mentor: mentor.person.address, score, reasons: cell, unmatched: null }
}

function menteesOf(rows: MatchingFiles['mentees'], exclusions: MatchingFiles['exclusions']): PoolMentee[] {
  const apart = exclusions.map(({ mentee, mentor }) => [mentee, mentor] as readonly string[] as ApartPair)
  const people = rows.map((row) => ({ person: personOf(row), profile: menteeProfileOf(row) }))
  const histories = historiesOf(
    people.map(({ person }) => person.id),
    programId,
    [],
    apart,
  )
  return people.map((mentee) => ({ ...mentee, history: histories.get(mentee.person.id)! }))
}

/** Addresses stand in for ids: a manager need not be in the files. */
function personOf(row: PersonRow): Person {
  const days = row.days ?? WEEKDAYS.slice(0, 5)
  return {
    id: row.address as PersonId,
    name: row.name ?? row.address,
    givenName: row.name ?? row.address,
    address: row.address,
    title: row.title ?? null,
    department: row.department ?? null,
    site: row.site ?? null,
    managerId: (row.manager as PersonId | undefined) ?? null,
    timeZone: ianaZone(row['time zone'] ?? 'UTC') ?? 'UTC',
    workingHours: {
      days: WEEKDAYS.filter((day) => days.includes(day)),
      start: row.hours?.start ?? '09:00',
      end: row.hours?.end ?? '17:00',
    },
    skills: [],
    interests: row.interests ?? [],
    kind: 'member',
    active: true,
    mailbox: true,
    locale: 'en-US',
    roles: [],
  }
}

function menteeProfileOf({ address, wants, motive }: MenteeRow): PoolMentee['profile'] {
  return { programId, personId: address as PersonId, motive: motive ?? 'skills', skillsWanted: wants, goals: [] }
}

function mentorProfileOf(row: MentorRow, capacity: number): PoolMentor['profile'] {
  return {
    programId,
    personId: row.address as PersonId,
    status: 'active',
    offers: row.offers,
    boundaries: '',
    capacity: row.capacity ?? capacity,
    hoursPerMonth: 2,
  }
}
