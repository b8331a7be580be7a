import type { PersonId } from '../people/person.ts'
import type { Cadence } from '../programs/program.ts'
import { type Agenda, openAgenda, type Spacing } from './agenda.ts'
import { BufferPool } from './buffer-pool.ts'
import { MINUTE } from './calendar-date.ts'
import type { Contender } from './contender.ts'
import { CELL, type CellSet, type Grid, gridOf, noCells, spanOf } from './grid.ts'
import { withoutBusy } from './member-times.ts'
import { type OpenHours, openHoursOf, startsInHours } from './open-hours.ts'
import type { MentorshipToPlan, ProgramProblem } from './program-problem.ts'
import type { SeriesMember, SeriesProblem } from './series-problem.ts'
import { combinedTimes, refuseNonsense } from './shared-times.ts'
import { type SlotFrame, slotFrameOf } from './slot-frame.ts'
import { type KeptCounts, keptCounts, largest, noCounts, weekdaysOf } from './slot-options.ts'
import { slotOrderOf } from './slot-order.ts'
import { countStarts, type StartTally, tallyFor } from './start-tally.ts'
import { type Zone, zoneBetween } from './time-zone.ts'
import { dayCount, type ZoneDays, zoneDaysOf } from './zone-days.ts'

interface Frame {
  readonly frame: SlotFrame
  readonly tally: StartTally
  readonly pool: BufferPool<KeptCounts>
}

/** What a whole program's planning looks up again and again, worked out once: many people share a zone, hours, or a cadence. */
export class ProgramTables {
  readonly problem: ProgramProblem
  readonly grid: Grid
  readonly spacing: Spacing
  /** Milliseconds. */
  readonly length: number
  readonly #span: Omit<SeriesProblem, 'cadence' | 'organizerId' | 'members'>
  #areRulesChecked = false
  readonly #cells: BufferPool<Uint32Array>
  readonly #loads: BufferPool<Uint8Array>
  readonly #hours = new Map<string, { open: OpenHours; starts: CellSet }>()
  readonly #days = new Map<Zone, ZoneDays>()
  readonly #frames = new Map<string, Frame>()
  readonly #weekdays = new Map<SlotFrame, Map<ZoneDays, Int8Array>>()
  readonly #orders = new Map<SlotFrame, Map<string, Uint16Array>>()

  constructor(problem: ProgramProblem) {
    this.problem = problem
    const { from, weeks, durationMinutes, gridMinutes, rules, notBefore } = problem
    this.#span = { from, weeks, durationMinutes, gridMinutes, rules, ...(notBefore === undefined ? {} : { notBefore }) }
    this.grid = gridOf(problem.from, problem.weeks)
    this.#cells = new BufferPool(() => noCells(this.grid))
    this.#loads = new BufferPool(() => new Uint8Array(dayCount(this.grid)))
    this.length = problem.durationMinutes * MINUTE
    const apart = this.length + problem.rules.bufferMinutes * MINUTE
    this.spacing = { reach: Math.ceil(apart / CELL) - 1, maxPerDay: problem.rules.maxPerDay }
  }

  agendaOf(member: SeriesMember): Agenda {
    const zone = this.#zone(member.timeZone)
    const { open, starts } = this.#hoursOf(member, zone)
    const own = this.#cells.take()
    own.set(starts)
    const hours = { id: member.id, zone, open, starts: own }
    const times = withoutBusy(this.grid, hours, member.busy, this.problem.rules, this.length)
    return openAgenda(this.grid, member, times, this.daysOf(zone), {
      placed: this.#cells.take(),
      taken: this.#cells.take(),
      load: this.#loads.take(),
    })
  }

  contenderOf({ cadence, organizerId }: MentorshipToPlan, agendas: readonly Agenda[]): Contender {
    const problem = { ...this.#span, cadence, organizerId, members: agendas.map(({ person }) => person) }
    // The rules are the same for all.
    if (!this.#areRulesChecked || !isGroup(agendas, organizerId)) refuseNonsense(problem)
    this.#areRulesChecked = true
    const organizer = agendas.find(({ member }) => member.id === organizerId)!.member
    const { frame, tally, pool } = this.#frameOf(organizer.zone, cadence)
    const times = combinedTimes(
      problem,
      this.grid,
      frame,
      agendas.map(({ member }) => member),
      this.#cells.take(),
    )
    countStarts(tally, times.common)
    const counts = keptCounts(tally, pool.take())
    return { times, agendas, counts, order: this.#orderOf(frame, agendas), best: largest(counts) }
  }

  /** The agendas and contenders made so far are not needed any more. */
  clearDesk(): void {
    this.#cells.takeBack()
    this.#loads.takeBack()
    for (const { pool } of this.#frames.values()) pool.takeBack()
  }

  daysOf(zone: Zone): ZoneDays {
    return remembered(this.#days, zone, () => zoneDaysOf(this.grid, zone))
  }

  weekdaysOf(frame: SlotFrame, zone: ZoneDays): Int8Array {
    const ofFrame = remembered(this.#weekdays, frame, () => new Map<ZoneDays, Int8Array>())
    return remembered(ofFrame, zone, () => weekdaysOf(this.grid, frame, zone))
  }

  #orderOf(frame: SlotFrame, agendas: readonly Agenda[]): Uint16Array {
    const ofFrame = remembered(this.#orders, frame, () => new Map<string, Uint16Array>())
    const clocks = agendas.map(({ days }) => days).filter((days, index, all) => all.indexOf(days) === index)
    const names = clocks
      .map(({ zone }) => zone.name)
      .sort()
      .join()
    return remembered(ofFrame, names, () => slotOrderOf(frame, clocks, this.length))
  }

  #zone(name: string): Zone {
    const { from, to } = spanOf(this.grid)
    return zoneBetween(name, from, to)
  }

  #hoursOf(member: SeriesMember, zone: Zone): { open: OpenHours; starts: CellSet } {
    const { days, start, end } = member.workingHours
    return remembered(this.#hours, `${member.timeZone} ${days.join()} ${start} ${end}`, () => {
      const open = openHoursOf(member, this.problem.rules)
      return { open, starts: startsInHours(this.grid, zone, open, this.length) }
    })
  }

  #frameOf(zone: Zone, cadence: Cadence): Frame {
    return remembered(this.#frames, `${zone.name} ${cadence}`, () => {
      const frame = slotFrameOf(this.grid, zone, cadence)
      return { frame, tally: tallyFor(frame), pool: new BufferPool(() => noCounts(frame)) }
    })
  }
}

/** Whether the organizer is one of them and nobody is there twice. */
function isGroup(agendas: readonly Agenda[], organizerId: PersonId): boolean {
  let hasOrganizer = false
  for (let index = 0; index < agendas.length; index++) {
    if (agendas[index]!.member.id === organizerId) hasOrganizer = true
    if (agendas.indexOf(agendas[index]!) < index) return false
  }
  return hasOrganizer
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  let value = known.get(key)
  if (value === undefined) {
    value = find()
    known.set(key, value)
  }
  return value
}
