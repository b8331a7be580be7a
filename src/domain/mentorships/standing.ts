import type { Series } from '../booking/series.ts'

export interface Versions {
  /** What people meet by, or met by last. */
  readonly standing: Series
  /** A newer one that is being planned or sent, or found no time, while the older stands. */
  readonly next: Series | null
}

/** What the versions of one mentorship's series come to. The newest that stands stays what it is until a newer one takes its place. */
export function versionsOf(all: readonly Series[]): Versions | null {
  const newestFirst = all.toSorted((a, b) => b.version - a.version)
  const live = newestFirst.filter(({ state }) => state !== 'cancelling' && state !== 'cancelled')
  const standing = live.find(({ state }) => state === 'booked' || state === 'paused' || state === 'removed') ?? live[0] ?? newestFirst[0]
  if (!standing) return null
  const newer = live[0]
  return { standing, next: newer && newer.version > standing.version ? newer : null }
}

/** Nothing else can be begun while a newer version is on its way. */
export function isUnderway(next: Pick<Series, 'state'> | null): boolean {
  return next !== null && next.state !== 'noTime'
}
