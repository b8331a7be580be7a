import type { BusyInterval } from '../../../ports/calendar.ts'

const free = '0'.charCodeAt(0)
const kinds: ReadonlyMap<number, BusyInterval['kind']> = new Map([
  ['1'.charCodeAt(0), 'tentative'],
  ['3'.charCodeAt(0), 'away'],
])

/**
 * Runs of the same digit, as intervals within `start` … `end` (epoch milliseconds). 0 is free or working elsewhere, which the digits
 * cannot tell apart; what is not a known digit counts as busy.
 */
export function busyRuns(digits: string, start: number, end: number, slotMs: number): BusyInterval[] {
  const runs: BusyInterval[] = []
  for (let first = 0; first < digits.length; ) {
    const digit = digits.charCodeAt(first)
    let last = first + 1
    while (last < digits.length && digits.charCodeAt(last) === digit) last += 1
    if (digit !== free)
      runs.push({
        start: new Date(start + first * slotMs),
        end: new Date(Math.min(start + last * slotMs, end)),
        kind: kinds.get(digit) ?? 'busy',
      })
    first = last
  }
  return runs
}
