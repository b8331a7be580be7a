import type { BusyInterval } from '../scheduling/series-problem.ts'

/** Half-open, in epoch milliseconds. */
interface Span {
  readonly start: number
  readonly end: number
}

const strength: Record<BusyInterval['kind'], number> = { tentative: 0, busy: 1, oof: 2, hold: 3, unknown: 4 }

/**
 * A member's calendar items without our own check-ins at these times: for each the one item with exactly its start and end that blocks
 * least, so that whatever else lies over it still counts.
 */
export function setAside(items: readonly BusyInterval[], own: readonly Span[]): BusyInterval[] {
  const left = [...items]
  for (const { start, end } of own) {
    let least = -1
    left.forEach((item, place) => {
      if (item.start !== start || item.end !== end) return
      if (least < 0 || strength[item.kind] < strength[left[least]!.kind]) least = place
    })
    if (least >= 0) left.splice(least, 1)
  }
  return left
}
