import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { DateTime, Interval } from 'luxon'
import { DAY, MINUTE } from '../src/domain/scheduling/calendar-date.ts'
import { planProgram } from '../src/domain/scheduling/plan-program.ts'
import type { ProgramPlan } from '../src/domain/scheduling/program-plan.ts'
import type { ProgramProblem } from '../src/domain/scheduling/program-problem.ts'
import type { SeriesMember, SeriesProblem } from '../src/domain/scheduling/series-problem.ts'
import { sharedTimesOf } from '../src/domain/scheduling/shared-times.ts'
import { mostKept } from '../src/domain/scheduling/slot-search.ts'
import { countStarts, tallyFor } from '../src/domain/scheduling/start-tally.ts'
import { busyProgram, type ProgramSize } from './busy-program.ts'

const usage = `Usage: npm run -s bench -- plan [--json]
pair      the best weekly slot of one pair over 26 weeks at quarter hours, calendars prepared, beside luxon intervals in the same run
program   10,000 mentorships with 4,000 or 2,500 mentors, from parsed intervals to moved occurrences, the least CPU of three runs
change    one changed calendar: a new plan of its component`

const sizes: readonly ProgramSize[] = [
  { mentorships: 10_000, mentors: 4_000, durationMinutes: 30, bufferMinutes: 0, maxPerDay: 2, seed: 11 },
  { mentorships: 10_000, mentors: 2_500, durationMinutes: 30, bufferMinutes: 15, maxPerDay: 2, seed: 11 },
  { mentorships: 10_000, mentors: 2_500, durationMinutes: 60, bufferMinutes: 15, maxPerDay: 1, seed: 11 },
]

const RUNS = 3

function main(): void {
  const small = busyProgram({ ...sizes[0]!, mentorships: 300, mentors: 100 })
  print(pairFigure(small))
  for (const size of sizes) {
    const problem = busyProgram(size)
    print(programFigure(problem, size))
    if (size === sizes[1]) print(changeFigure(problem))
  }
}

function pairFigure(program: ProgramProblem): object {
  const problems = program.mentorships.map(({ memberIds, organizerId, cadence }) => seriesProblem(program, memberIds, organizerId, cadence))
  const prepared = problems.map((problem) => {
    const times = sharedTimesOf(problem)
    return { times, tally: tallyFor(times.frame) }
  })
  const ours = perSecond(1500, (run) => {
    const { times, tally } = prepared[run % prepared.length]!
    countStarts(tally, times.common)
    return mostKept(tally)
  })
  const differing = problems.slice(0, 6).filter((problem, index) => {
    const { times, tally } = prepared[index]!
    countStarts(tally, times.common)
    return luxonMostKept(problem) !== mostKept(tally)
  })
  const luxon = perSecond(3000, (run) => luxonMostKept(problems[run % problems.length]!))
  return {
    part: 'pair',
    pairsPerSecond: Math.round(ours),
    luxonPairsPerSecond: round(luxon, 2),
    ratio: Math.round(ours / luxon),
    differing: differing.length,
  }
}

interface Run {
  readonly plan: ProgramPlan
  readonly cpuMilliseconds: number
  readonly milliseconds: number
  readonly megabytes: number
}

function programFigure(problem: ProgramProblem, { mentors, durationMinutes, bufferMinutes, maxPerDay }: ProgramSize): object {
  const runs = Array.from({ length: RUNS }, () => timed(problem))
  const [{ plan, cpuMilliseconds: first }] = runs as [Run, ...Run[]]
  const { kept, moved, skipped, upperBound, feasible, components, proved, movesProved } = plan
  return {
    part: 'program',
    rules: `${durationMinutes} min, buffer ${bufferMinutes}, ${maxPerDay} a day`,
    mentorships: problem.mentorships.length,
    mentors,
    cpuMilliseconds: Math.round(Math.min(...runs.map(({ cpuMilliseconds }) => cpuMilliseconds))),
    firstCpuMilliseconds: Math.round(first),
    milliseconds: Math.round(Math.min(...runs.map(({ milliseconds }) => milliseconds))),
    megabytesAboveProblem: Math.round(Math.max(...runs.map(({ megabytes }) => megabytes))),
    kept,
    ofBound: round(kept / upperBound, 5),
    moved,
    skipped,
    ofFeasible: round((kept + moved) / feasible, 5),
    components,
    proved: round(proved / components, 5),
    movesProved: round(movesProved / components, 5),
  }
}

function timed(problem: ProgramProblem): Run {
  collectGarbage()
  const before = process.memoryUsage().rss
  const cpu = process.cpuUsage()
  const start = performance.now()
  const plan = planProgram(problem)
  const milliseconds = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { plan, milliseconds, cpuMilliseconds: (user + system) / 1000, megabytes: (process.memoryUsage().rss - before) / 1e6 }
}

/** The mentor with most mentorships gets a new meeting every week; their component alone is planned anew. */
function changeFigure(problem: ProgramProblem): object {
  const counts = Map.groupBy(problem.mentorships, ({ memberIds }) => memberIds[1]!)
  const [mentor, mentorships] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]!
  const ids = new Set(mentorships.flatMap(({ memberIds }) => memberIds))
  const people = problem.people.filter(({ id }) => ids.has(id))
  const times: number[] = []
  const cpuTimes: number[] = []
  for (let run = 0; run < 200; run++) {
    const from = Date.parse(problem.from) + (run % 5) * DAY + (9 * 60 + 15 * (run % 20)) * MINUTE
    const meetings = Array.from({ length: problem.weeks }, (_, week) => ({
      start: from + week * 7 * DAY,
      end: from + week * 7 * DAY + 60 * MINUTE,
      kind: 'busy' as const,
    }))
    const changed = people.map(
      (member): SeriesMember => (member.id === mentor ? { ...member, busy: [...member.busy, ...meetings] } : member),
    )
    const cpu = process.cpuUsage()
    const start = performance.now()
    planProgram({ ...problem, people: changed, mentorships })
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(cpu)
    cpuTimes.push((user + system) / 1000)
  }
  return {
    part: 'change',
    mentorships: mentorships.length,
    medianMilliseconds: round(inOrder(times)[100]!, 2),
    p95Milliseconds: round(inOrder(times)[190]!, 2),
    p95CpuMilliseconds: round(inOrder(cpuTimes)[190]!, 2),
  }
}

function seriesProblem(
  program: ProgramProblem,
  memberIds: readonly string[],
  organizerId: SeriesProblem['organizerId'],
  cadence: SeriesProblem['cadence'],
): SeriesProblem {
  const { from, weeks, durationMinutes, gridMinutes, rules, people } = program
  return {
    from,
    weeks,
    durationMinutes,
    gridMinutes,
    rules,
    cadence,
    organizerId,
    members: people.filter(({ id }) => memberIds.includes(id)),
  }
}

/** The same question the usual way: free intervals by difference and intersection, every start tried in every week with plus({ weeks }). */
function luxonMostKept({ members, organizerId, from, weeks, durationMinutes }: SeriesProblem): number {
  const free = members.map(({ timeZone, workingHours, busy }) => {
    const open: Interval[] = []
    for (let day = 0; day < weeks * 7; day++) {
      const midnight = DateTime.fromISO(from, { zone: timeZone }).plus({ days: day })
      if (midnight.weekday > 5) continue
      const [opens, closes] = [workingHours.start, workingHours.end].map((time) =>
        midnight.set({ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)) }),
      )
      open.push(Interval.fromDateTimes(opens!, closes!))
    }
    const meetings = Interval.merge(
      busy.map(({ start, end }) => Interval.fromDateTimes(DateTime.fromMillis(start), DateTime.fromMillis(end))),
    )
    return open.flatMap((hours) => hours.difference(...meetings.filter((meeting) => meeting.overlaps(hours))))
  })
  const [first, ...others] = free
  const common = others.reduce<Interval[]>((some, more) => some.flatMap((a) => more.flatMap((b) => a.intersection(b) ?? [])), first!)
  const zone = members.find(({ id }) => id === organizerId)!.timeZone
  let most = 0
  for (let quarter = 0; quarter < 5 * 96; quarter++) {
    const slot = DateTime.fromISO(from, { zone })
      .plus({ days: Math.floor(quarter / 96) })
      .set({ hour: Math.floor((quarter % 96) / 4), minute: (quarter % 4) * 15 })
    let kept = 0
    for (let week = 0; week < weeks; week++) {
      const start = slot.plus({ weeks: week })
      const checkIn = Interval.fromDateTimes(start, start.plus({ minutes: durationMinutes }))
      if (common.some((interval) => interval.engulfs(checkIn))) kept++
    }
    most = Math.max(most, kept)
  }
  return most
}

function inOrder(times: readonly number[]): number[] {
  return times.toSorted((a, b) => a - b)
}

function perSecond(milliseconds: number, work: (run: number) => unknown): number {
  for (let run = 0; run < 3; run++) work(run)
  const cpu = process.cpuUsage()
  const end = performance.now() + milliseconds
  let runs = 0
  do work(runs++)
  while (performance.now() < end)
  const { user, system } = process.cpuUsage(cpu)
  return (runs * 1e6) / (user + system)
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc()')
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

function print(figure: object): void {
  if (process.argv.includes('--json')) console.log(JSON.stringify({ bench: 'plan', ...figure }))
  else
    console.log(
      Object.entries(figure)
        .map(([name, value]) => `${name} ${value}`)
        .join('   '),
    )
}

if (process.argv.includes('--help')) console.log(usage)
else main()
