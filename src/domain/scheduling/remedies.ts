import type { WorkingHours } from '../people/person.ts'
import type { Cadence } from '../programs/program.ts'
import { clockOf, minuteOf } from './calendar-date.ts'
import { gridOf } from './grid.ts'
import { periodsOf } from './periods.ts'
import type { SeriesProblem } from './series-problem.ts'
import type { Change, Remedy, RuleThatBinds } from './shortage.ts'
import { mostKeptOf } from './slot-search.ts'
import { RULES_THAT_BIND, withoutRule } from './without-rule.ts'

/** The lengths a check-in may have, without the longest. */
const SHORTER_LENGTHS = [60, 45, 30]
const WIDER_BY_MINUTES = [60, 120]
const LESS_OFTEN: Record<Cadence, readonly Cadence[]> = { once: [], weekly: ['biweekly', 'monthly'], biweekly: ['monthly'], monthly: [] }

interface Proposal {
  readonly remedy: Remedy
  readonly problem: SeriesProblem
}

/** The first change, from the smallest on, that keeps the share wanted, else the one that keeps the largest; null when none keeps a larger one. */
export function smallestChange(problem: SeriesProblem, kept: number, of: number, share: number): Change | null {
  let best: Change | null = null
  for (const { remedy, problem: changed } of proposals(problem)) {
    const change = { remedy, kept: mostKeptOf(changed), of: periodsOf(gridOf(changed.from, changed.weeks), changed.cadence).length }
    if (change.kept * (best?.of ?? of) > (best?.kept ?? kept) * change.of) best = change
    if (best && best.kept >= Math.max(1, share * best.of)) return best
  }
  return best
}

/** What two people can agree on comes first, then what one has to give, then what the program has to. */
function* proposals(problem: SeriesProblem): Generator<Proposal> {
  const { rules, members, durationMinutes } = problem
  for (const shorter of SHORTER_LENGTHS.filter((length) => length < durationMinutes)) {
    yield { remedy: { kind: 'shorter', durationMinutes: shorter }, problem: { ...problem, durationMinutes: shorter } }
  }
  for (const cadence of LESS_OFTEN[problem.cadence]) yield { remedy: { kind: 'less-often', cadence }, problem: { ...problem, cadence } }
  for (const by of WIDER_BY_MINUTES) {
    for (const [index, member] of members.entries()) {
      if (member.optional) continue
      const hours = widened(member.workingHours, by)
      const wider = { ...member, workingHours: { ...member.workingHours, ...hours } }
      yield { remedy: { kind: 'wider-hours', personId: member.id, ...hours }, problem: { ...problem, members: members.with(index, wider) } }
    }
  }
  for (const rule of RULES_THAT_BIND) {
    const remedy = relaxing(rule, rules.maxPerDay)
    const fewer = remedy.kind === 'more-a-day' ? { ...rules, maxPerDay: remedy.maxPerDay } : withoutRule(rules, rule)
    yield { remedy, problem: { ...problem, rules: fewer } }
  }
}

function relaxing(rule: RuleThatBinds, maxPerDay: number): Remedy {
  switch (rule) {
    case 'tentative':
      return { kind: 'book-over-tentative' }
    case 'protected-times':
      return { kind: 'set-aside-protected-times' }
    case 'program-hours':
      return { kind: 'set-aside-program-hours' }
    case 'buffer':
      return { kind: 'no-buffer' }
    case 'limit':
      return { kind: 'more-a-day', maxPerDay: maxPerDay + 1 }
  }
}

function widened({ start, end }: WorkingHours, by: number): { start: string; end: string } {
  return { start: clockOf(Math.max(0, minuteOf(start) - by)), end: clockOf(Math.min(1440, minuteOf(end) + by)) }
}
