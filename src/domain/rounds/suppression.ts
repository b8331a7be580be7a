/** Figures of fewer people than this are shown to nobody. */
export const LEAST_SHOWN = 5

interface Group {
  /** How many people the figure is about. */
  readonly size: number
  /** Left out of another figure already. */
  readonly hidden: boolean
}

/**
 * Which groups may be shown, by place, where the total is shown too. Small ones are not; and as whoever takes all that is shown from the total
 * has the rest, that rest is nobody or at least five people, so at least two groups: others, the smallest first, stay out for this.
 */
export function groupsToShow(groups: readonly Group[]): readonly boolean[] {
  const shown = groups.map(({ size, hidden }) => !hidden && size >= LEAST_SHOWN)
  let rest = groups.reduce((sum, { size }, place) => (shown[place] ? sum : sum + size), 0)
  for (const place of [...groups.keys()].sort((a, b) => groups[a]!.size - groups[b]!.size || a - b)) {
    if (rest === 0 || rest >= LEAST_SHOWN) break
    if (!shown[place]) continue
    shown[place] = false
    rest += groups[place]!.size
  }
  return shown
}
