import type { Session } from '../../domain/booking/series.ts'

/** One session as it was and as it is to be. */
export interface SessionChange {
  readonly before: Session
  readonly after: Session
}
