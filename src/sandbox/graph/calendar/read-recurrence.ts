import type { EventOptions } from '../../tenant/event-options.ts'
import type { Recurrence, ZonedTime } from '../../tenant/state.ts'
import { GraphFault } from '../route.ts'
import { invalidProperty, type RecurrenceBody } from './body-schema.ts'
import { firstStart } from './occurrences.ts'
import { datesOf, dayNumber } from './pattern.ts'
import { instantMs, localMs, printDate, zoneNamed } from './zoned-time.ts'
import { localOf } from './zones.ts'

const mostOccurrences = 999
/** A pattern's shortest gap shows within that many dates. */
const mostCompared = 60
const day = 86_400_000
const noDate = '0001-01-01'

/**
 * A recurrence by Exchange's rules. Fields that the type does not use are validated all the same, and then dropped. `knownStartDate` is the
 * one the series already has: it can differ from the date of its first occurrence.
 */
export function readRecurrence(
  body: RecurrenceBody,
  start: ZonedTime,
  options: EventOptions,
  knownStartDate: string | null = null,
): Recurrence {
  const pattern = readPattern(body.pattern, options)
  const range = readRange(body.range, start, knownStartDate)
  const recurrence = { pattern, range }
  checkDates(recurrence, start)
  return recurrence
}

function readPattern(body: RecurrenceBody['pattern'], options: EventOptions): Recurrence['pattern'] {
  const { type } = body
  if (!body.interval) {
    if (options.zeroInterval === 400) throw invalidProperty('interval must be 1 or more.')
    throw new GraphFault(500, 'ErrorInternalServerError', 'An internal server error occurred. The operation failed.')
  }
  within('interval', body.interval, 1, 999)
  within('dayOfMonth', body.dayOfMonth ?? 0, 0, 31)
  within('month', body.month ?? 0, 0, 12)
  const byWeekday = type === 'weekly' || type === 'relativeMonthly' || type === 'relativeYearly'
  const byDate = type === 'absoluteMonthly' || type === 'absoluteYearly'
  const yearly = type === 'absoluteYearly' || type === 'relativeYearly'
  if (byWeekday && !body.daysOfWeek?.length) throw invalidProperty(`${type} needs daysOfWeek.`)
  if (byDate && !body.dayOfMonth) throw invalidProperty(`${type} needs dayOfMonth.`)
  if (yearly && !body.month) throw invalidProperty(`${type} needs month.`)
  if (type === 'weekly' && options.firstDayOfWeek === 'required' && !body.firstDayOfWeek)
    throw invalidProperty('weekly needs firstDayOfWeek.')
  return {
    type,
    interval: body.interval,
    daysOfWeek: byWeekday ? [...new Set(body.daysOfWeek)] : [],
    dayOfMonth: byDate ? body.dayOfMonth! : 0,
    month: yearly ? body.month! : 0,
    index: type.startsWith('relative') ? (body.index ?? 'first') : 'first',
    firstDayOfWeek: type === 'weekly' ? (body.firstDayOfWeek ?? 'sunday') : 'sunday',
  }
}

function within(name: string, value: number, least: number, most: number): void {
  if (value < least || value > most) throw invalidProperty(`${name} must be from ${least} to ${most}.`)
}

function readRange(body: RecurrenceBody['range'], start: ZonedTime, knownStartDate: string | null): Recurrence['range'] {
  const recurrenceTimeZone = body.recurrenceTimeZone || start.timeZone
  const zone = zoneNamed(recurrenceTimeZone)
  for (const date of [body.startDate, body.endDate ?? noDate]) {
    if (Number.isNaN(dayNumber(date)) || printDate(dayNumber(date) * day) !== date) throw invalidProperty(`${date} is not a date.`)
  }
  const count = body.numberOfOccurrences ?? 0
  within('numberOfOccurrences', count, body.type === 'numbered' ? 1 : 0, mostOccurrences)
  if (body.type === 'endDate' && (!body.endDate || body.endDate === noDate)) throw invalidProperty('endDate is missing.')
  const startDates = [knownStartDate, printDate(localMs(start)), printDate(localOf(zone, instantMs(start)))]
  if (!startDates.includes(body.startDate)) throw invalidProperty('The start date of the range must be the date of start.')
  return {
    type: body.type,
    startDate: body.startDate,
    endDate: body.type === 'endDate' ? body.endDate! : noDate,
    numberOfOccurrences: body.type === 'numbered' ? count : 0,
    recurrenceTimeZone,
  }
}

/** At least one date and, where the range ends, no more than Exchange keeps. */
function checkDates(recurrence: Recurrence, start: ZonedTime): void {
  const first = firstStart(start, recurrence)
  const { range } = recurrence
  if (range.type === 'noEnd' && first !== null) return
  const last = range.type === 'endDate' ? dayNumber(range.endDate) : Number.POSITIVE_INFINITY
  const firstDay = first === null ? last + 1 : Math.floor(localOf(zoneNamed(range.recurrenceTimeZone), first) / day)
  if (firstDay > last || first === null) {
    throw new GraphFault(400, 'ErrorRecurrenceHasNoOccurrence', 'The recurrence has no occurrence in its range.')
  }
  if (range.type === 'numbered') return
  let count = 0
  for (const date of datesOf(recurrence.pattern, firstDay)) {
    if (date > last) return
    count += 1
    if (count > mostOccurrences) throw invalidProperty(`A series has at most ${mostOccurrences} occurrences.`)
  }
}

/** Occurrences of a series do not overlap: none lasts longer than the pattern leaves until the next. */
export function checkLength({ pattern, range }: Recurrence, start: ZonedTime, end: ZonedTime): void {
  const length = instantMs(end) - instantMs(start)
  if (length <= day) return
  const last = range.type === 'endDate' ? dayNumber(range.endDate) : Number.POSITIVE_INFINITY
  let before = Number.NEGATIVE_INFINITY
  let count = 0
  for (const date of datesOf(pattern, dayNumber(range.startDate))) {
    count += 1
    if (date > last || count > mostCompared || (range.type === 'numbered' && count > range.numberOfOccurrences)) return
    if ((date - before) * day < length) {
      throw new GraphFault(400, 'ErrorOccurrenceTimeSpanTooBig', 'The duration of an occurrence is longer than the recurrence interval.')
    }
    before = date
  }
}
