import { useMemo } from 'react'
import { useLanguage } from './language.tsx'
import { useReaderZone } from './reader-zone.tsx'
import { localClock, localDay, timeRange, type WhenStyle, weekdayName, when } from './when.ts'
import { partnerTime } from './zones.ts'

/** Dates and times in the reader's zone and way of writing. */
export function useWhen() {
  const locale = useLanguage().formats
  const zone = useReaderZone()
  return useMemo(
    () => ({
      zone,
      at: (instant: string, style: WhenStyle = 'dayTime') => when(instant, zone, locale, style),
      range: (start: string, end: string) => timeRange(start, end, zone, locale),
      partner: (instant: string, theirs: string) => partnerTime(instant, zone, theirs, locale),
      day: (date: string, style: 'day' | 'fullDay' | 'month' = 'day') => localDay(date, locale, style),
      clock: (time: string) => localClock(time, locale),
      weekday: (weekday: string) => weekdayName(weekday, locale),
    }),
    [locale, zone],
  )
}
