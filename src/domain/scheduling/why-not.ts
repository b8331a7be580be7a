import { WEEKDAYS } from './calendar-date.ts'
import { smallestChange } from './remedies.ts'
import type { SeriesMember, SeriesProblem } from './series-problem.ts'
import type { Binding, WhyNot } from './shortage.ts'
import { mostKeptOf } from './slot-search.ts'
import { RULES_THAT_BIND, withoutRule } from './without-rule.ts'

const ANY_TIME = { days: WEEKDAYS, start: '00:00', end: '24:00' }

/** Why no slot of a series keeps more than `kept` of its `of` occurrences, and the smallest change that keeps the share wanted. */
export function whyNot(problem: SeriesProblem, kept: number, of: number, share: number): WhyNot {
  return { kept, of, binding: bindingOf(problem, kept), change: smallestChange(problem, kept, of, share) }
}

function bindingOf(problem: SeriesProblem, kept: number): Binding | null {
  let binding: Binding | null = null
  for (const { kind, personId, trial } of trialsOf(problem)) {
    const keptWithout = mostKeptOf(trial)
    if (keptWithout > (binding?.keptWithout ?? kept)) binding = { kind, personId, keptWithout }
  }
  return binding
}

/** The problem with one thing set aside: for each member what is unknown, the calendar, and the hours; then each rule. */
function* trialsOf(problem: SeriesProblem): Generator<Omit<Binding, 'keptWithout'> & { readonly trial: SeriesProblem }> {
  const { members, rules } = problem
  for (const [index, member] of members.entries()) {
    if (member.optional) continue
    const personId = member.id
    const replaced = (by: Partial<SeriesMember>): SeriesProblem => ({ ...problem, members: members.with(index, { ...member, ...by }) })
    yield { kind: 'unreadable', personId, trial: replaced({ busy: member.busy.filter(({ kind }) => kind !== 'unknown') }) }
    yield { kind: 'calendar', personId, trial: replaced({ busy: member.busy.filter(({ kind }) => kind === 'unknown') }) }
    yield { kind: 'hours', personId, trial: replaced({ workingHours: ANY_TIME }) }
  }
  for (const kind of RULES_THAT_BIND) {
    yield { kind, personId: null, trial: { ...problem, rules: withoutRule(rules, kind) } }
  }
}
