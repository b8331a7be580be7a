import { instantOf } from '../../graph/calendar/zones.ts'

const minute = 60_000
const day = 86_400_000

export const slotMinutes = 15
const slot = slotMinutes * minute

/** The weeks that calendars are filled for, counted from the Monday of the current week (UTC); days count from the first Monday. */
export class Horizon {
  static readonly weeksBack = 4
  static readonly weeksAhead = 40
  readonly weeks = Horizon.weeksBack + Horizon.weeksAhead
  readonly days = this.weeks * 7
  /** UTC midnight of the first Monday. */
  readonly start: number
  /** Slots count from a day before `start`, so that every local day of every zone is on the grid. */
  readonly slots = (this.days + 3) * (day / slot)
  readonly #offsets = new Map<string, Int32Array>()

  constructor(now: Date) {
    const midnight = Math.floor(now.getTime() / day) * day
    const weekday = (new Date(midnight).getUTCDay() + 6) % 7
    this.start = midnight - (weekday + 7 * Horizon.weeksBack) * day
  }

  /** UTC midnight of the current week's Monday. */
  get monday(): number {
    return this.start + 7 * Horizon.weeksBack * day
  }

  /** `2026-11-23` */
  dateOf(dayIndex: number): string {
    return new Date(this.start + dayIndex * day).toISOString().slice(0, 10)
  }

  /** UTC instant of minutes after local midnight; clocks change at night, so one offset a day holds for office hours. */
  instant(zone: string, dayIndex: number, minutes: number): number {
    return this.start + dayIndex * day + minutes * minute - this.#offsetOn(zone, dayIndex)
  }

  slotAt(zone: string, dayIndex: number, minutes: number): number {
    return Math.floor((this.instant(zone, dayIndex, minutes) - this.start + day) / slot)
  }

  #offsetOn(zone: string, dayIndex: number): number {
    let offsets = this.#offsets.get(zone)
    if (!offsets) {
      offsets = Int32Array.from({ length: this.days + 1 }, (_, index) => {
        const noon = this.start + index * day + day / 2
        return noon - instantOf(zone, noon)
      })
      this.#offsets.set(zone, offsets)
    }
    return offsets[Math.max(0, Math.min(dayIndex, this.days))]!
  }
}
