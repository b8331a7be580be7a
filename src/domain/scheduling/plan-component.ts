import type { SkipReason } from '../booking/series.ts'
import { place } from './agenda.ts'
import { type Contender, companyOf } from './contender.ts'
import { hasCell } from './grid.ts'
import { obstacleAt } from './member-times.ts'
import { moveOccurrences } from './move-occurrences.ts'
import { type Placement, placementOf } from './placement.ts'
import type { MentorshipPlan, PlannedOccurrence } from './program-plan.ts'
import type { ProgramTables } from './program-tables.ts'
import { type SharedSlots, shareSlots } from './share-slots.ts'
import { instantOfCell } from './shared-times.ts'
import { NO_CELL, slotOf } from './slot-frame.ts'
import { optionAt } from './slot-options.ts'
import { takeTurns } from './take-turns.ts'

const NO_REASON: SkipReason = { kind: 'none', personId: null }

export interface ComponentPlan {
  /** In the order of the contenders. */
  readonly plans: readonly Omit<MentorshipPlan, 'mentorshipId'>[]
  /** No choice of slots keeps more. */
  readonly proved: boolean
  /** With these slots no more can be moved. */
  readonly movesProved: boolean
}

/** The series of mentorships that share people: their slots, what stays there, and where the rest goes. */
export function planComponent(tables: ProgramTables, contenders: readonly Contender[]): ComponentPlan {
  const { choices, standing, proved } = slotsFor(tables, contenders)
  const placements = contenders.map((contender, index) => placementOf(contender, choices[index]?.option ?? null, standing[index]!))
  for (let index = 0; index < contenders.length; index++) {
    for (const agenda of contenders[index]!.agendas) for (const cell of standing[index]!) place(agenda, cell, tables.spacing)
  }
  const movesProved = moveOccurrences(placements, tables)
  return { plans: placements.map(planOf), proved, movesProved }
}

function slotsFor(tables: ProgramTables, contenders: readonly Contender[]): SharedSlots {
  if (contenders.length === 1) return ownSlot(contenders[0]!)
  const company = companyOf(contenders, tables.spacing)
  return shareSlots(company, tables) ?? takeTurns(company, tables)
}

/** Nobody shared: the first in order of preference of the slots that keep the most. */
function ownSlot({ times, counts, best, order }: Contender): SharedSlots {
  if (best === 0) return { choices: [null], standing: [[]], proved: true }
  const option = optionAt(times, order.find((slot) => counts[slot] === best)!)
  return { choices: [{ contender: 0, option }], standing: [option.cells], proved: true }
}

function planOf(placement: Placement): Omit<MentorshipPlan, 'mentorshipId'> {
  const { contender, slot, cells } = placement
  const occurrences: PlannedOccurrence[] = []
  for (let period = 0; period < cells.length; period++) occurrences.push(occurrenceOf(placement, period))
  return { slot: slot && slotOf(contender.times.frame, slot), occurrences }
}

function occurrenceOf({ contender, slot, slotCells, cells }: Placement, period: number): PlannedOccurrence {
  const { times } = contender
  const cell = cells[period]!
  const start = instantOfCell(times, cell)
  const end = start + times.length
  if (cell !== NO_CELL && cell === slotCells[period]) return { period, status: 'planned', start, end, reason: null }
  const reason = slot ? reasonAt(contender, slotCells[period]!) : NO_REASON
  if (cell === NO_CELL) return { period, status: 'skipped', start: null, end: null, reason }
  return { period, status: 'moved', start, end, reason }
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
