import type { WorkingHours } from '../people/person.ts'
import { clockOf, minuteOf, WEEKDAYS } from './calendar-date.ts'
import type { Binding, Change, Remedy, WhyNot } from './series-plan.ts'
import type { SeriesMember, SeriesProblem } from './series-problem.ts'
import { sharedTimesOf } from './shared-times.ts'
import { mostKept, tallyOf } from './slot-search.ts'

const SHORTER_LENGTHS = [45, 30, 15]
const WIDER_BY_MINUTES = [60, 120]
const WHOLE_DAY = { start: '00:00', end: '24:00' }

interface Proposal {
  readonly remedy: Remedy
  readonly problem: SeriesProblem
}

/** Why a series keeps only `kept` of its occurrences, and the smallest change that keeps `wanted` (else the change that keeps most). */
export function whyNot(problem: SeriesProblem, kept: number, wanted: number): WhyNot {
  return { binding: bindingOf(problem, kept), change: smallestChange(problem, kept, wanted) }
}

function bestOf(problem: SeriesProblem): number {
  return mostKept(tallyOf(sharedTimesOf(problem)))
}

function bindingOf(problem: SeriesProblem, kept: number): Binding | null {
  let binding: Binding | null = null
  for (const [index, member] of problem.members.entries()) {
    if (member.optional) continue
    const replaced = (by: Partial<SeriesMember>): SeriesProblem => ({
      ...problem,
      members: problem.members.with(index, { ...member, ...by }),
    })
    const readable = member.busy.filter(({ kind }) => kind !== 'unknown')
    const trials: [Binding['kind'], SeriesProblem][] = [
      ['unreadable', replaced({ busy: readable })],
      ['calendar', replaced({ busy: member.busy.filter(({ kind }) => kind === 'unknown') })],
      ['hours', replaced({ workingHours: { days: WEEKDAYS, ...WHOLE_DAY } })],
    ]
    for (const [kind, trial] of trials) {
      const keptWithout = bestOf(trial)
      if (keptWithout > (binding?.keptWithout ?? kept)) binding = { kind, personId: member.id, keptWithout }
    }
  }
  return binding
}

function smallestChange(problem: SeriesProblem, kept: number, wanted: number): Change | null {
  let best: Change | null = null
  for (const { remedy, problem: changed } of proposals(problem)) {
    const change = { remedy, kept: bestOf(changed) }
    if (change.kept > (best?.kept ?? kept)) best = change
    if (best && best.kept >= wanted) return best
  }
  return best
}

/** Smallest first. */
function* proposals(problem: SeriesProblem): Generator<Proposal> {
  const { rules, members, durationMinutes } = problem
  for (const shorter of SHORTER_LENGTHS.filter((length) => length < durationMinutes)) {
    yield { remedy: { kind: 'shorter', durationMinutes: shorter }, problem: { ...problem, durationMinutes: shorter } }
  }
  for (const by of WIDER_BY_MINUTES) {
    for (const [index, member] of members.entries()) {
      if (member.optional) continue
      const hours = widened(member.workingHours, by)
      const wider = { ...member, workingHours: { ...member.workingHours, ...hours } }
      yield { remedy: { kind: 'wider-hours', personId: member.id, ...hours }, problem: { ...problem, members: members.with(index, wider) } }
    }
  }
  if (rules.tentativeBlocks)
    yield { remedy: { kind: 'book-over-tentative' }, problem: { ...problem, rules: { ...rules, tentativeBlocks: false } } }
  const { protectedTimes: _, ...unprotected } = rules
  yield { remedy: { kind: 'set-aside-protected-times' }, problem: { ...problem, rules: unprotected } }
  const { earliest: _from, latest: _to, ...anyHour } = rules
  yield { remedy: { kind: 'set-aside-program-hours' }, problem: { ...problem, rules: anyHour } }
}

function widened({ start, end }: WorkingHours, by: number): { start: string; end: string } {
  return { start: clockOf(Math.max(0, minuteOf(start) - by)), end: clockOf(Math.min(1440, minuteOf(end) + by)) }
}
