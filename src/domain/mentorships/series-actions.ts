import { takesPlace } from '../booking/sessions.ts'
import type { PersonId } from '../people/person.ts'
import { localDate } from './local-date.ts'
import { mayBookAgain, mayExtend, mayFindAnotherTime, mayPause, mayResume, mayShorten, type StandingSeries } from './series-changes.ts'

export type SeriesAction = 'pause' | 'resume' | 'anotherTime' | 'bookAgain' | 'extend' | 'shorten'

/** What this member may do with the series now, by the same rules that decide when it is done. */
export function seriesActions(series: StandingSeries, reader: PersonId): SeriesAction[] {
  const { version } = series.standing
  const next = nextDate(series)
  const allowed: Record<SeriesAction, boolean> = {
    bookAgain: mayBookAgain(series, reader, version).ok,
    resume: mayResume(series, reader, version).ok,
    anotherTime: mayFindAnotherTime(series, reader, version).ok,
    pause: mayPause(series, reader, version, null).ok,
    extend: mayExtend(series, reader, version, 1).ok,
    shorten: next !== null && mayShorten(series, reader, version, next).ok,
  }
  return (Object.keys(allowed) as SeriesAction[]).filter((action) => allowed[action])
}

/** The soonest a series can end: with its next check-in. */
function nextDate({ sessions, timeZone, now }: StandingSeries): string | null {
  const ahead = sessions.flatMap((session) =>
    takesPlace(session) && session.start && session.start > now ? [session.start.getTime()] : [],
  )
  return ahead.length > 0 ? localDate(timeZone, new Date(Math.min(...ahead))) : null
}
