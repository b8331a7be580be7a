import type { Series } from '../../../src/domain/booking/series.ts'
import {
  attentionOf,
  occurrenceFigures,
  type SeriesStanding,
  type SessionFigures,
  schedulingFigures,
} from '../../../src/domain/programs/health.ts'
import { aSeries } from '../sessions/situations.ts'
import { later, mentor, now } from '../situations.ts'

const hour = 3_600_000
const figures: SessionFigures = { planned: 20, moved: 3, skipped: 1, over: 7, held: 4, notHeld: 1, needsChoice: 0 }
const of = (about: Partial<Series>, more: Partial<SessionFigures> = {}): SeriesStanding => ({
  series: aSeries({ provenAt: later(-hour), ...about }),
  figures: { ...figures, ...more },
})

test('success is what found its time, of what was to be booked', () => {
  const all = [
    of({ state: 'booked' }),
    of({ state: 'booked' }),
    of({ state: 'paused' }),
    of({ state: 'removed' }),
    of({ state: 'noTime' }),
    of({ state: 'planning' }),
    of({ state: 'booking' }),
    of({ state: 'waiting', waitingFor: 'mailbox' }),
    of({ state: 'waiting', waitingFor: 'calendar' }),
    of({ state: 'waiting', waitingFor: 'mailbox' }),
  ]
  expect(schedulingFigures(all)).toEqual({
    attempted: 10,
    booked: 2,
    underway: 2,
    waiting: [
      { for: 'mailbox', count: 2 },
      { for: 'calendar', count: 1 },
    ],
    noTime: 1,
    paused: 1,
    removed: 1,
    success: 0.4,
  })
  expect(schedulingFigures([])).toMatchObject({ attempted: 0, success: null })
})

test('occurrences are those of booked series; what is ahead without proof for a day counts as unproven', () => {
  const unproven = of({ provenAt: later(-24 * hour - 1) }, { planned: 10, moved: 1, skipped: 0, over: 2, held: 2, notHeld: 0 })
  const never = of({ provenAt: null }, { planned: 5, moved: 0, skipped: 5, over: 5, held: 0, notHeld: 0 })
  expect(occurrenceFigures([of({}), unproven, never, of({ state: 'noTime' })], now)).toEqual({
    total: 24 + 11 + 10,
    kept: 35,
    moved: 4,
    skipped: 6,
    unproven: 9,
    held: 6,
    unanswered: 2 + 0 + 5,
  })
  expect(occurrenceFigures([of({ provenAt: later(-24 * hour) })], now).unproven).toBe(0)
})

test.each<[string, SeriesStanding, string | null]>([
  ['nothing when all is well', of({}), null],
  ['nothing while people pause it', of({ state: 'paused' }), null],
  ['that it was removed', of({ state: 'removed' }), 'removed'],
  ['that nobody was free', of({ state: 'noTime' }), 'noTime'],
  ['that it waits', of({ state: 'waiting', waitingFor: 'permission' }), 'waiting'],
  ['a decline before an open choice', of({ declinedBy: mentor.id }, { needsChoice: 1 }), 'declined'],
  ['an open choice before a missing proof', of({ provenAt: null }, { needsChoice: 1 }), 'choice'],
  ['a missing proof, where something lies ahead', of({ provenAt: null }), 'unproven'],
  ['no missing proof where all is over', of({ provenAt: null }, { over: 23 }), null],
  ['that more than two in five are left out', of({}, { planned: 10, moved: 2, skipped: 9, over: 0 }), 'skipping'],
  ['not that two in five are', of({}, { planned: 10, moved: 2, skipped: 8, over: 0 }), null],
])('a program manager is shown %s', (_, standing, attention) => {
  expect(attentionOf(standing, now)).toBe(attention)
})
