import type { SeriesEvent } from '../../ports/calendar.ts'

/** Names our extended property; Outlook finds events by it. Changing it would orphan every booked series. */
export const markerProperty = 'String {8f1c2a54-6b0e-4d4e-9b53-2f6d7c1a9e10} Name MentoringSeries'

/** The body of POST /users/{id}/events. Fields that a pattern does not use are left out, because Graph validates even ignored ones. */
export function describeSeries(event: SeriesEvent): unknown {
  return {
    subject: event.subject,
    body: { contentType: 'text', content: event.body },
    start: { dateTime: `${event.firstDate}T${event.time}:00`, timeZone: event.timeZone },
    end: { dateTime: endOf(event), timeZone: event.timeZone },
    ...(event.repeats && { recurrence: recurrenceOf(event, event.repeats) }),
    attendees: event.attendees.map(({ address, name }) => ({ type: 'required', emailAddress: { address, name } })),
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    allowNewTimeProposals: true,
    transactionId: event.transactionId,
    singleValueExtendedProperties: [{ id: markerProperty, value: event.marker }],
  }
}

/** Wall-clock arithmetic: the end is the start plus the length on the same clock, whatever the zone does. */
function endOf({ firstDate, time, lengthMinutes }: SeriesEvent): string {
  return new Date(Date.parse(`${firstDate}T${time}:00Z`) + lengthMinutes * 60_000).toISOString().slice(0, 19)
}

type Repeats = NonNullable<SeriesEvent['repeats']>

function recurrenceOf({ firstDate, lastDate, timeZone }: SeriesEvent, repeats: Repeats): unknown {
  return {
    pattern: patternOf(repeats),
    range: { type: 'endDate', startDate: firstDate, endDate: lastDate, recurrenceTimeZone: timeZone },
  }
}

function patternOf(repeats: Repeats): unknown {
  if (repeats.every === 'week')
    return { type: 'weekly', interval: repeats.interval, daysOfWeek: [repeats.weekday], firstDayOfWeek: 'monday' }
  return { type: 'relativeMonthly', interval: 1, daysOfWeek: [repeats.weekday], index: repeats.week }
}
