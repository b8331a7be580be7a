import type { Series } from '../booking/series.ts'
import { foundNoTime } from '../booking/versions.ts'

export interface Versions {
  /** What people meet by, or met by last. */
  readonly standing: Series
  /** A newer one that is being planned or sent while the older stands. Nothing else can be begun meanwhile. */
  readonly next: Series | null
  /** The last change of what stands, where no time was found for it. */
  readonly unfound: Series | null
}

/** What the versions of one mentorship's series come to. The newest that stands stays what it is until a newer one takes its place. */
export function versionsOf(all: readonly Series[]): Versions | null {
  const newestFirst = all.toSorted((a, b) => b.version - a.version)
  const live = newestFirst.filter(({ state }) => state !== 'cancelling' && state !== 'cancelled')
  const met = newestFirst.find((series) => !foundNoTime(series)) ?? newestFirst[0]
  const standing = live.find(({ state }) => state === 'booked' || state === 'paused' || state === 'removed') ?? live[0] ?? met
  if (!standing) return null
  const newer = live[0]
  const newest = newestFirst[0]!
  return {
    standing,
    next: newer && newer.version > standing.version ? newer : null,
    unfound: newest.version > standing.version && foundNoTime(newest) ? newest : null,
  }
}
