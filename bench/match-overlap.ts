import { checkInRules } from '../src/domain/booking/rules.ts'
import { solveDense } from '../src/domain/matching/assignment/dense-assignment.ts'
import { plainRules } from '../src/domain/matching/match-rules.ts'
import { poolOf } from '../src/domain/matching/pool.ts'
import { rankPairs } from '../src/domain/matching/rank.ts'
import { foldedWeek, freeWeekOf, sharedFreeHours } from '../src/domain/matching/typical-week.ts'
import type { Person } from '../src/domain/people/person.ts'
import { sharedWeeklyHours } from '../src/domain/people/working-hours.ts'
import { type Chance, chanceFrom } from './busy-program.ts'
import { measured } from './match-cpu.ts'
import { type Profiles, profilesOf, scoresOf } from './match-profiles.ts'
import { isProved } from './match-proof.ts'

const at = new Date('2026-03-02T09:00:00Z')
/** Across the change of clocks in America. */
const [firstDay, weeks] = ['2026-03-03', 4]
const day = 86_400_000
const PAIRS_CHECKED = 2000

/** What it adds to the scoring of a whole pool that everybody's calendar is known, and what folding the calendars takes. */
export function overlapFigure(mentees: number, mentors: number, seed: number): object {
  const without = profilesOf(mentees, mentors, seed)
  const calendars = new Map(
    [...without.mentees, ...without.mentors].map(({ person }, place) => [person, calendarOf(chanceFrom(seed + place))]),
  )
  const { answer: known, cpuMilliseconds: foldCpuMilliseconds } = measured(() => withFreeWeeks(without, calendars))
  const { cpuMilliseconds: scoredWithout } = measured(() => scored(without))
  const { cpuMilliseconds: scoredWith } = measured(() => scored(known))
  const { answer, cpuMilliseconds } = measured(() => solveDense(poolOf(known.mentees, known.mentors, at, plainRules)))
  return {
    ...{ part: 'overlap', mentees, mentors, foldCpuMilliseconds },
    ...{
      scoreCpuMilliseconds: scoredWith,
      withoutCpuMilliseconds: scoredWithout,
      addedCpuMilliseconds: Math.round(scoredWith - scoredWithout),
    },
    ...{ scoreAndSolveCpuMilliseconds: cpuMilliseconds, objective: answer.objective },
    ...{ right: scoresAreRight(known, seed), proved: isProved(scoresOf(known, at), answer) },
  }
}

/** Weekly meetings at any hour, which take about two fifths of all, and some that happen once. */
function calendarOf({ below }: Chance): { start: number; end: number }[] {
  const first = Date.parse(`${firstDay}T00:00:00Z`)
  const meeting = (from: number) => ({ start: from, end: from + (2 + below(5)) * 900_000 })
  const weekly = Array.from({ length: 80 }, () => below(7 * 96) * 900_000).flatMap((place) =>
    Array.from({ length: weeks }, (_, week) => meeting(first + week * 7 * day + place)),
  )
  return [...weekly, ...Array.from({ length: 40 }, () => meeting(first + below(weeks * 7 * 96) * 900_000))]
}

function withFreeWeeks({ mentees, mentors }: Profiles, calendars: ReadonlyMap<Person, ReturnType<typeof calendarOf>>): Profiles {
  const known = <Member extends { readonly person: Person }>(member: Member) => {
    const { person } = member
    const free = foldedWeek(person.timeZone, firstDay, weeks, calendars.get(person)!)
    return { ...member, freeWeek: freeWeekOf(person, { timeZone: person.timeZone, free }, checkInRules, at) }
  }
  return { mentees: mentees.map(known), mentors: mentors.map(known) }
}

function scored({ mentees, mentors }: Profiles): void {
  const { rowOf } = poolOf(mentees, mentors, at, plainRules)
  for (let mentee = 0; mentee < mentees.length; mentee++) rowOf(mentee)
}

/** Some pairs, each by itself. */
function scoresAreRight({ mentees, mentors }: Profiles, seed: number): boolean {
  const { below } = chanceFrom(seed)
  const { rowOf } = poolOf(mentees, mentors, at, plainRules)
  return Array.from({ length: PAIRS_CHECKED }, () => [below(mentees.length), below(mentors.length)] as const).every(([one, other]) => {
    const [{ person, profile, history, freeWeek }, mentor] = [mentees[one]!, mentors[other]!]
    const facts = {
      ...{ mentee: person, menteeProfile: profile, history },
      ...{ mentor: mentor.person, mentorProfile: mentor.profile, placesTaken: mentor.placesTaken },
      sharedHours: sharedWeeklyHours(person, mentor.person, at),
      freeHours: sharedFreeHours(freeWeek ?? undefined, mentor.freeWeek ?? undefined),
    }
    return (rankPairs([facts], at, plainRules)[0]?.score ?? 0) === rowOf(one)[other]
  })
}
