import type { BusyInterval } from '../../domain/scheduling/series-problem.ts'
import type { Faults } from './problem-file.ts'

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?Z$/

/** The busy intervals of a person. A program has millions of entries, so they are read by hand. */
export function readBusy(entries: readonly unknown[], place: string, faults: Faults): BusyInterval[] {
  const busy: BusyInterval[] = []
  entries.forEach((entry, index) => {
    const fault = faultIn(entry)
    if (fault) {
      faults.add(`${place}[${index}]: ${fault}`)
      return
    }
    const [start, end, kind] = entry as [string, string, ('oof' | 'tentative')?]
    busy.push({ start: Date.parse(start), end: Date.parse(end), kind: kind ?? 'busy' })
  })
  return busy
}

function faultIn(entry: unknown): string | null {
  if (!Array.isArray(entry) || entry.length < 2 || entry.length > 3) return 'not [start, end] or [start, end, kind]'
  const [start, end, kind] = entry as unknown[]
  if (!isInstant(start) || !isInstant(end)) return 'not a UTC instant like 2026-02-03T10:00:00Z'
  if (Date.parse(start) >= Date.parse(end)) return 'start is not before end'
  return kind === undefined || kind === 'oof' || kind === 'tentative' ? null : 'the kind is neither "oof" nor "tentative"'
}

function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false
  const instant = Date.parse(value)
  // The 31st of June would be read as the 1st of July.
  return !Number.isNaN(instant) && (value.slice(8, 10) <= '28' || new Date(instant).toISOString().startsWith(value.slice(0, 10)))
}
