import type ICAL from 'ical.js'
import { datesOf } from '../../graph/calendar/pattern.ts'
import type { Recurrence, Weekday } from '../../tenant/state.ts'
import type { Entry } from './entry.ts'
import { dateOf, day, floating, type Wall, wallOf } from './wall.ts'

type Pattern = Recurrence['pattern']

const names: Record<string, Weekday> = {
  SU: 'sunday',
  MO: 'monday',
  TU: 'tuesday',
  WE: 'wednesday',
  TH: 'thursday',
  FR: 'friday',
  SA: 'saturday',
}
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const weekdays = codes.map((code) => names[code]!)
const indexes: Record<number, Pattern['index']> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' }
const placeholder: Pattern = {
  type: 'daily',
  interval: 1,
  daysOfWeek: [],
  dayOfMonth: 0,
  month: 0,
  index: 'first',
  firstDayOfWeek: 'sunday',
}

/** Graph's recurrence with exactly the rule's occurrences; null when Graph has none. */
export function recurrenceOf(entry: Entry): Recurrence | null {
  const [rule] = entry.rules
  if (!rule || entry.rules.length > 1 || entry.zone.name === null) return null
  const own = patternOf(rule, entry)
  if (!own) return null
  const pattern = { ...placeholder, ...own, interval: rule.interval }
  return agrees(rule, pattern, entry) ? { pattern, range: rangeOf(rule, entry, entry.zone.name) } : null
}

/**
 * The two count alike from the same start. Where DTSTART does not follow its own rule they may not: Graph counts the interval from the
 * first match, iCalendar from DTSTART.
 */
function agrees(rule: ICAL.Recur, pattern: Pattern, { start, isAllDay }: Entry): boolean {
  const dates = datesOf(pattern, Math.floor(start / day))
  const iterator = rule.iterator(floating(start, isAllDay))
  for (let compared = 0; compared < 60; compared += 1) {
    const next = iterator.next()
    if (!next) return compared > 0
    if (dates.next().value !== Math.floor(wallOf(next) / day)) return false
  }
  return true
}

function patternOf(rule: ICAL.Recur, entry: Entry): Partial<Pattern> | null {
  const used = Object.keys(rule.parts).filter((part) => rule.getComponent(part).length > 0)
  if (used.some((part) => !['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'].includes(part))) return null
  switch (rule.freq) {
    case 'DAILY':
      return dailyPattern(rule, used)
    case 'WEEKLY':
      return used.some((part) => part !== 'BYDAY') ? null : weeklyPattern(rule, entry)
    case 'MONTHLY':
      return used.includes('BYMONTH') ? null : monthlyPattern(rule, used, entry)
    case 'YEARLY':
      return yearlyPattern(rule, used, entry)
    default:
      return null
  }
}

function dailyPattern(rule: ICAL.Recur, used: readonly string[]): Partial<Pattern> | null {
  if (used.length === 0) return { type: 'daily' }
  const days = plainDays(rule)
  if (!days || used.length > 1 || rule.interval > 1) return null
  return { type: 'weekly', daysOfWeek: days, firstDayOfWeek: 'monday' }
}

function weeklyPattern(rule: ICAL.Recur, entry: Entry): Partial<Pattern> | null {
  const days = rule.getComponent('byday').length === 0 ? [weekdayAt(entry.start)] : plainDays(rule)
  return days && { type: 'weekly', daysOfWeek: days, firstDayOfWeek: weekdays[rule.wkst - 1] ?? 'monday' }
}

function monthlyPattern(rule: ICAL.Recur, used: readonly string[], entry: Entry): Partial<Pattern> | null {
  if (!used.includes('BYDAY')) {
    const dayOfMonth = dayOfMonthIn(rule, used, entry)
    return dayOfMonth === null ? null : { type: 'absoluteMonthly', dayOfMonth }
  }
  const place = used.includes('BYMONTHDAY') ? null : placeIn(rule)
  return place && { type: 'relativeMonthly', ...place }
}

function yearlyPattern(rule: ICAL.Recur, used: readonly string[], entry: Entry): Partial<Pattern> | null {
  const months = rule.getComponent('bymonth').map(Number)
  if (months.length > 1) return null
  const month = months[0] ?? new Date(entry.start).getUTCMonth() + 1
  if (used.includes('BYDAY')) {
    // Without BYMONTH, an ordinal counts in the whole year.
    const place = used.includes('BYMONTHDAY') || months.length === 0 ? null : placeIn(rule)
    return place && { type: 'relativeYearly', month, ...place }
  }
  if (used.includes('BYMONTHDAY') && months.length === 0) return null
  const dayOfMonth = dayOfMonthIn(rule, used, entry)
  return dayOfMonth === null ? null : { type: 'absoluteYearly', month, dayOfMonth }
}

/** A day that every month has, or the last one: Graph moves 29 to 31 to the end of a shorter month, iCalendar leaves that month out. */
function dayOfMonthIn(rule: ICAL.Recur, used: readonly string[], entry: Entry): number | null {
  const days = rule.getComponent('bymonthday').map(Number)
  if (days.length > 1 || used.includes('BYSETPOS')) return null
  const only = days[0] ?? new Date(entry.start).getUTCDate()
  if (only === -1) return 31
  return only >= 1 && only <= 28 ? only : null
}

/** `2TU`, or `TU` (or several days) with BYSETPOS=2. */
function placeIn(rule: ICAL.Recur): Pick<Pattern, 'index' | 'daysOfWeek'> | null {
  const days = rule.getComponent('byday').map(String)
  const positions = rule.getComponent('bysetpos').map(Number)
  if (positions.length === 0) {
    const [, ordinal, code] = (days.length === 1 && /^([+-]?\d+)([A-Z]{2})$/.exec(days[0]!)) || []
    const index = indexes[Number(ordinal)]
    return code && index ? { index, daysOfWeek: [names[code]!] } : null
  }
  const index = positions.length === 1 ? indexes[positions[0]!] : undefined
  const daysOfWeek = plainDays(rule)
  return index && daysOfWeek ? { index, daysOfWeek } : null
}

/** BYDAY without ordinals. */
function plainDays(rule: ICAL.Recur): Weekday[] | null {
  const days = rule.getComponent('byday').map((code) => names[String(code)])
  return days.length > 0 && days.every((name) => name !== undefined) ? days : null
}

function weekdayAt(wall: Wall): Weekday {
  return weekdays[new Date(wall).getUTCDay()]!
}

function rangeOf(rule: ICAL.Recur, { start }: Entry, recurrenceTimeZone: string): Recurrence['range'] {
  const open = { startDate: dateOf(start), endDate: '0001-01-01', numberOfOccurrences: 0, recurrenceTimeZone }
  if (rule.count) return { ...open, type: 'numbered', numberOfOccurrences: rule.count }
  if (!rule.until) return { ...open, type: 'noEnd' }
  const until = wallOf(rule.until)
  const timeOfDay = start % day
  return { ...open, type: 'endDate', endDate: dateOf(until % day < timeOfDay ? until - day : until) }
}
