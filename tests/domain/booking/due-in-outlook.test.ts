import { dueInOutlook, isRangeDue } from '../../../src/domain/booking/due-in-outlook.ts'
import { orderedSeries, plannedSession } from '../../../src/domain/booking/order.ts'
import type { Series, Session } from '../../../src/domain/booking/series.ts'
import type { MentorshipId, SeriesId, SessionId } from '../../../src/domain/people/ids.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'

const now = new Date('2026-03-02T10:00:00Z')
const until = new Date('2026-03-30T10:00:00Z')
const at = (text: string) => new Date(`2026-${text}Z`)
const reason = { kind: 'busy', personId: null } as const

function session(about: Partial<Session>): Session {
  const placed = {
    period: 0,
    status: 'moved',
    start: at('03-10T09:00:00'),
    end: at('03-10T09:30:00'),
    slotStart: at('03-09T09:00:00'),
  } as const
  const planned = plannedSession('s' as SessionId, 'v' as SeriesId, 'm' as MentorshipId, { ...placed, reason, inOutlook: false })
  return { ...planned, outlookStart: planned.slotStart, ...about }
}
const isDue = (about: Partial<Session>): boolean => dueInOutlook([session(about)], now, until).length > 0

test.each<[string, Partial<Session>, boolean]>([
  ['a move in the next weeks', {}, true],
  ['one that is written', { inOutlook: true }, false],
  ['one of a series that ended', { status: 'cancelled' }, false],
  ['one that may still be taken back', { writeAfter: at('03-02T10:00:01') }, false],
  ['one that may not be taken back any more', { writeAfter: now }, true],
  ['a slot that has passed, moved to a time ahead', { slotStart: at('03-02T09:00:00'), outlookStart: at('03-02T09:00:00') }, true],
  [
    'a gap whose slot has passed',
    { status: 'skipped', start: null, slotStart: at('03-02T09:00:00'), outlookStart: at('03-02T09:00:00') },
    false,
  ],
  [
    'a gap after those weeks',
    { status: 'skipped', start: null, slotStart: at('03-30T10:00:00'), outlookStart: at('03-30T10:00:00') },
    false,
  ],
  [
    'a later slot moved into those weeks',
    { slotStart: at('03-31T10:00:00'), outlookStart: at('03-31T10:00:00'), start: at('03-30T09:00:00') },
    true,
  ],
  ['one moved back to its slot', { status: 'planned', start: at('03-09T09:00:00'), outlookStart: at('03-10T09:00:00') }, true],
  ['a gap at a slot that no clock shows', { status: 'skipped', start: null, slotStart: null, outlookStart: null }, true],
])('%s is due: %#', (_, about, due) => {
  expect(isDue(about)).toBe(due)
})

test('the soonest comes first', () => {
  const [late, soon] = [session({ start: at('03-20T09:00:00'), slotStart: at('03-19T09:00:00'), outlookStart: null }), session({})]
  expect(dueInOutlook([late, soon], now, until)).toEqual([soon, late])
})

test('a range is due where Outlook has another, and never for a single conversation', () => {
  const ids = { id: 'v' as SeriesId, mentorshipId: 'm' as MentorshipId, organizerId: 'p' as PersonId }
  const order = { ...ids, version: 1, cause: 'agreed', cadence: 'weekly', lengthMinutes: 30, weeks: 8, createdAt: now } as const
  const range = (about: Partial<Series>) =>
    isRangeDue({ ...orderedSeries(order), lastDate: '2026-05-01', lastDateInOutlook: '2026-05-01', ...about })
  expect([
    range({}),
    range({ lastDate: '2026-06-01' }),
    range({ lastDate: null }),
    range({ lastDate: '2026-06-01', cadence: 'once' }),
  ]).toEqual([...[false, true, false, false]])
})
