import { outlookEndsAt } from '../../../src/domain/booking/end-of-series.ts'
import { plannedSession } from '../../../src/domain/booking/order.ts'
import type { Session } from '../../../src/domain/booking/series.ts'
import type { MentorshipId, SeriesId, SessionId } from '../../../src/domain/people/ids.ts'

const at = (text: string) => new Date(`2026-03-${text}:00Z`)
function session(status: Session['status'], start: string, outlookStart: string | null = start): Session {
  const placed = { period: 0, status, start: at(start), end: null, slotStart: null, reason: null, inOutlook: true }
  const planned = plannedSession('s' as SessionId, 'v' as SeriesId, 'm' as MentorshipId, placed)
  return { ...planned, outlookStart: outlookStart === null ? null : at(outlookStart) }
}

test('it ends now where everything ahead was canceled just now', () => {
  expect(outlookEndsAt([session('planned', '02T09:00'), session('cancelled', '09T09:00')], at('04T12:00'))).toEqual(at('04T12:00'))
})

test('carried out late it still ends before what was canceled', () => {
  const end = outlookEndsAt(
    [session('planned', '02T09:00'), session('cancelled', '09T09:00'), session('cancelled', '16T09:00')],
    at('20T12:00'),
  )
  expect(end.getTime()).toBe(at('09T09:00').getTime() - 1)
})

test('what Outlook still has at another time counts from there', () => {
  const end = outlookEndsAt([session('cancelled', '12T09:00', '09T09:00')], at('20T12:00'))
  expect(end.getTime()).toBe(at('09T09:00').getTime() - 1)
})
