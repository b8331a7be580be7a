import type { Series } from '../booking/series.ts'
import { weeksLeft } from '../booking/versions.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { dateOf, dayOf } from '../scheduling/calendar-date.ts'
import { localDate } from './local-date.ts'

const longestPauseDays = 366

interface Pausable {
  readonly standing: Pick<Series, 'state' | 'cadence' | 'from' | 'weeks'>
  /** The organizer's. */
  readonly timeZone: string
  readonly now: Date
}

export type PauseLimit = 'nothingToPause' | 'tooSoon' | 'tooLate'

/** Whether a series can pause, whoever wants it to. `until` is the first local date with check-ins again; null: until somebody resumes. */
export function mayBePaused({ standing, timeZone, now }: Pausable, until: string | null): Outcome<null, PauseLimit> {
  const { state, cadence } = standing
  if (!['planning', 'booking', 'waiting', 'booked', 'paused'].includes(state)) return refused('nothingToPause')
  if (cadence === 'once' || weeksLeft(standing, timeZone, now) < 1) return refused('nothingToPause')
  const today = localDate(timeZone, now)
  if (until !== null && until <= today) return refused('tooSoon')
  return until !== null && until > dateOf(dayOf(today) + longestPauseDays) ? refused('tooLate') : done(null)
}
