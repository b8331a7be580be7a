/**
 * The only place that turns instants into words. Instants are ISO strings in UTC; zones are IANA names; nothing here
 * asks what time it is now.
 */
const styles = {
  /** Thu, Nov 26 */
  day: { weekday: 'short', month: 'short', day: 'numeric' },
  /** Thursday, November 26, 2026 */
  fullDay: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  /** 4:30 PM */
  time: { hour: 'numeric', minute: '2-digit' },
  /** Thu, Nov 26, 4:30 PM */
  dayTime: { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  /** Nov 2026 */
  month: { month: 'short', year: 'numeric' },
  /** Thu 5:15 AM */
  weekdayTime: { weekday: 'short', hour: 'numeric', minute: '2-digit' },
  /** 2026-11-26 */
  isoDay: { year: 'numeric', month: '2-digit', day: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type WhenStyle = keyof typeof styles

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, timeZone: string, style: WhenStyle): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone })
  formatters.set(key, known)
  return known
}

export function when(instant: string, timeZone: string, locale: string, style: WhenStyle): string {
  return formatter(locale, timeZone, style).format(new Date(instant))
}

/** "4:30 – 5:30 PM" on the reader's clock. */
export function timeRange(start: string, end: string, timeZone: string, locale: string): string {
  return formatter(locale, timeZone, 'time').formatRange(new Date(start), new Date(end))
}

/** A local date that belongs to no zone, such as the day a clock changes. */
export function localDay(date: string, locale: string, style: 'day' | 'fullDay' | 'month' = 'day'): string {
  return when(`${date}T00:00:00Z`, 'UTC', locale, style)
}

/** A local time of day, "17:00", in the reader's way of writing it. */
export function localClock(time: string, locale: string): string {
  const [hours, minutes] = time.split(':').map(Number)
  return when(new Date(Date.UTC(2000, 0, 1, hours, minutes)).toISOString(), 'UTC', locale, 'time')
}

/** "Thursdays" needs the name of a weekday alone. */
export function weekdayName(weekday: string, locale: string): string {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  const aMonday = Date.UTC(2024, 0, 1)
  const day = new Date(aMonday + days.indexOf(weekday) * 86_400_000)
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(day)
}
