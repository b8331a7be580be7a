import { type Agenda, hasRoom, type Spacing } from './agenda.ts'
import type { SharedTimes } from './shared-times.ts'
import type { KeptCounts } from './slot-options.ts'

/** A mentorship among those it shares people with. */
export interface Contender {
  readonly times: SharedTimes
  /** One a member, in the order of `times.members`. */
  readonly agendas: readonly Agenda[]
  readonly counts: KeptCounts
  /** All slots by index, the preferred ones first. */
  readonly order: Uint16Array
  /** The most occurrences any slot keeps when nobody is shared. */
  readonly best: number
}

/** Mentorships linked by the people they share. Contenders are named by their place in it. */
export interface Company {
  readonly contenders: readonly Contender[]
  /** The people that two contenders share. */
  readonly shared: readonly (readonly (readonly Agenda[])[])[]
  /** The people that any two share. */
  readonly sharedPeople: readonly Agenda[]
  readonly spacing: Spacing
}

export function companyOf(contenders: readonly Contender[], spacing: Spacing): Company {
  const attendance = new Map<Agenda, number>()
  for (const { agendas } of contenders) for (const agenda of agendas) attendance.set(agenda, (attendance.get(agenda) ?? 0) + 1)
  const sharedPeople = [...attendance].filter(([, count]) => count > 1).map(([agenda]) => agenda)
  const own = contenders.map(({ agendas }) => agendas.filter((agenda) => attendance.get(agenda)! > 1))
  const shared = own.map((mine, a) => own.map((theirs, b) => (a === b ? [] : mine.filter((agenda) => theirs.includes(agenda)))))
  return { contenders, shared, sharedPeople, spacing }
}

/** Whether every member has room for one more check-in at this cell; whether they are free is another question. */
export function allHaveRoom({ agendas }: Contender, cell: number, spacing: Spacing): boolean {
  for (let k = 0; k < agendas.length; k++) if (!hasRoom(agendas[k]!, cell, spacing)) return false
  return true
}
