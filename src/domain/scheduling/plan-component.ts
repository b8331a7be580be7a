import type { SkipReason } from '../booking/series.ts'
import { place } from './agenda.ts'
import { type Contender, companyOf } from './contender.ts'
import type { WeekdayLookup } from './day-classes.ts'
import { CELLS_A_DAY, hasCell } from './grid.ts'
import { obstacleAt } from './member-times.ts'
import { type Displaced, moveOccurrences } from './move-occurrences.ts'
import { slotDay } from './periods.ts'
import type { MentorshipPlan, PlannedOccurrence } from './program-plan.ts'
import type { ProgramTables } from './program-tables.ts'
import { type SharedSlots, shareSlots } from './share-slots.ts'
import { instantOfCell } from './shared-times.ts'
import { type Candidate, NO_CELL, slotOf } from './slot-frame.ts'
import { optionAt } from './slot-options.ts'
import { discomfortOf } from './slot-search.ts'
import { takeTurns } from './take-turns.ts'
import { dayOfLocalDay } from './zone-days.ts'

const NO_REASON: SkipReason = { kind: 'none', personId: null }

export interface ComponentPlan {
  /** In the order of the contenders. */
  readonly plans: readonly Omit<MentorshipPlan, 'mentorshipId'>[]
  readonly proved: boolean
}

/** The series of mentorships that share people: their slots, what stays there, and where the rest goes. */
export function planComponent(tables: ProgramTables, contenders: readonly Contender[]): ComponentPlan {
  const { choices, standing, proved } = slotsFor(tables, contenders)
  contenders.forEach(({ agendas }, index) => {
    for (const agenda of agendas) for (const cell of standing[index]!) place(agenda, cell, tables.spacing)
  })
  const slots = choices.map((choice) => choice?.option ?? null)
  const cells = contenders.map((contender, index) => cellsAtSlot(contender, slots[index]!, standing[index]!))
  const moves = contenders.map(() => new Map<number, number>())
  for (const group of displacedByPeriod(tables, contenders, slots, cells)) {
    const found = moveOccurrences(group, tables.spacing, tables.problem.rules.maxMoveDays)
    group.forEach(({ contender, period }, index) => {
      const cell = found[index]!
      if (cell !== null) moves[contenders.indexOf(contender)]!.set(period, cell)
    })
  }
  const plans = contenders.map((contender, index) => {
    const slot = slots[index]!
    const occurrences = cells[index]!.map((cell, period) => occurrenceOf(contender, slot, period, cell, moves[index]!.get(period) ?? null))
    return { slot: slot && slotOf(contender.times.frame, slot), occurrences }
  })
  return { plans, proved }
}

function slotsFor(tables: ProgramTables, contenders: readonly Contender[]): SharedSlots {
  if (contenders.length === 1) return ownSlot(contenders[0]!)
  const company = companyOf(contenders, tables.spacing)
  const { bufferMinutes } = tables.problem.rules
  const weekdays: WeekdayLookup = (frame, zone) => tables.weekdaysOf(frame, zone)
  return shareSlots(company, bufferMinutes, weekdays) ?? takeTurns(company, bufferMinutes, weekdays)
}

/** Nobody shared: the most comfortable of the slots that keep the most. */
function ownSlot({ times, counts, best }: Contender): SharedSlots {
  if (best === 0) return { choices: [null], standing: [[]], proved: true }
  let option = optionAt(times, counts.indexOf(best))
  let least = Number.POSITIVE_INFINITY
  for (let slot = counts.indexOf(best); slot >= 0; slot = counts.indexOf(best, slot + 1)) {
    const candidate = optionAt(times, slot)
    const discomfort = discomfortOf(times, candidate)
    if (discomfort < least) {
      least = discomfort
      option = candidate
    }
  }
  return { choices: [{ contender: 0, option }], standing: [[...option.cells]], proved: true }
}

/** By period the cell of the slot where the occurrence stays, else null. */
function cellsAtSlot({ times }: Contender, slot: Candidate | null, standing: readonly number[]): (number | null)[] {
  if (!slot) return times.frame.periods.map(() => null)
  const stay = new Set(standing)
  return times.frame.rows[slot.week]!.map(({ cells }) => (stay.has(cells[slot.start]!) ? cells[slot.start]! : null))
}

/** Occurrences that are not at their slots, those of the same cadence and period together, in order of time. */
function displacedByPeriod(
  tables: ProgramTables,
  contenders: readonly Contender[],
  slots: readonly (Candidate | null)[],
  cells: readonly (readonly (number | null)[])[],
): Displaced[][] {
  const groups = new Map<string, Displaced[]>()
  contenders.forEach((contender, index) => {
    const slot = slots[index]
    if (!slot) return
    const { frame, problem } = contender.times
    cells[index]!.forEach((cell, period) => {
      if (cell !== null) return
      const localDay = slotDay(frame.periods[period]!, frame.slotWeeks[slot.week]!, Math.floor(slot.start / CELLS_A_DAY))
      const displaced = { contender, slot, period, clock: tables.daysOf(frame.zone), slotDay: dayOfLocalDay(tables.grid, localDay) }
      const key = `${problem.cadence} ${period}`
      const group = groups.get(key)
      if (group) group.push(displaced)
      else groups.set(key, [displaced])
    })
  })
  return [...groups.values()]
}

function occurrenceOf(
  contender: Contender,
  slot: Candidate | null,
  period: number,
  kept: number | null,
  moved: number | null,
): PlannedOccurrence {
  const { times } = contender
  if (kept !== null) {
    const start = instantOfCell(times, kept)
    return { period, status: 'planned', start, end: start + times.length, reason: null }
  }
  const reason = slot ? reasonAt(contender, times.frame.rows[slot.week]![period]!.cells[slot.start]!) : NO_REASON
  if (moved === null) return { period, status: 'skipped', start: null, end: null, reason }
  const start = instantOfCell(times, moved)
  return { period, status: 'moved', start, end: start + times.length, reason }
}

/** What stands against the slot's own place; another check-in of the program when nothing else does. */
function reasonAt({ times, agendas }: Contender, cell: number): SkipReason {
  const { members, problem, length } = times
  if (cell === NO_CELL) return { kind: 'hours', personId: problem.organizerId }
  const start = instantOfCell(times, cell)
  if (problem.notBefore !== undefined && start < problem.notBefore) return NO_REASON
  let unreadable: SkipReason | null = null
  for (const member of members) {
    if (hasCell(member.starts, cell)) continue
    const kind = obstacleAt(member, problem.rules, start, length)
    if (kind && kind !== 'unreadable') return { kind, personId: member.id }
    if (kind) unreadable ??= { kind, personId: member.id }
  }
  if (unreadable) return unreadable
  const booked = agendas.find(({ taken }) => hasCell(taken, cell))
  const full = booked ?? agendas.find(({ load, days }) => load[days.dayOf[cell]!]! >= problem.rules.maxPerDay)
  return full ? { kind: booked ? 'booked' : 'limit', personId: full.member.id } : NO_REASON
}
