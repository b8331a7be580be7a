import { afterBooking, sessionsOfPlan } from '../../../src/domain/booking/sessions-of-plan.ts'
import type { MentorshipId, SeriesId } from '../../../src/domain/people/ids.ts'
import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import { recurrenceOf } from '../../../src/domain/scheduling/recurrence.ts'
import { busy, member, seriesOf } from '../scheduling/situations.ts'

/** Mondays at 09:00 in London for six weeks: away in the first, a clash in the third, away in the fourth and the last. */
const ana = member('ana', 'Europe/London', { days: ['monday', 'tuesday'], start: '09:00', end: '09:30' }, [
  busy('2026-11-02T00:00:00Z', '2026-11-09T00:00:00Z', 'oof'),
  busy('2026-11-16T09:15:00Z', '2026-11-16T09:20:00Z'),
  busy('2026-11-23T00:00:00Z', '2026-11-28T00:00:00Z', 'oof'),
  busy('2026-12-07T00:00:00Z', '2026-12-14T00:00:00Z', 'oof'),
])
const bo = member(
  'bo',
  'Europe/London',
  {},
  ['03', '10', '24'].map((day) => busy(`2026-11-${day}T08:00:00Z`, `2026-11-${day}T18:00:00Z`)),
)
const plan = planSeries(seriesOf([ana, bo], { from: '2026-11-02', weeks: 6 }))
const recurrence = recurrenceOf(plan)!
let made = 0
const sessions = sessionsOfPlan(plan, recurrence, 'series' as SeriesId, 'mentorship' as MentorshipId, () => `session ${made++}`)

test('every period becomes a session with an id of its own', () => {
  expect(sessions.map(({ period, status }) => `${period} ${status}`)).toEqual([
    ...['0 skipped', '1 planned', '2 moved', '3 skipped', '4 planned', '5 skipped'],
  ])
  expect(new Set(sessions.map(({ id }) => id)).size).toBe(6)
})

test('times are the plan’s, and a skipped session has none but knows its slot and the reason', () => {
  expect(sessions[2]).toMatchObject({
    start: new Date('2026-11-17T09:00:00Z'),
    end: new Date('2026-11-17T09:30:00Z'),
    slotStart: new Date('2026-11-16T09:00:00Z'),
    reason: { kind: 'busy', personId: 'ana' },
  })
  expect(sessions[0]).toMatchObject({
    start: null,
    end: null,
    slotStart: new Date('2026-11-02T09:00:00Z'),
    reason: { kind: 'away', personId: 'ana' },
  })
})

test('what lies before the first or after the last occurrence of the event is nothing to write to Outlook', () => {
  expect(recurrence).toMatchObject({ firstDate: '2026-11-09', lastDate: '2026-11-30', count: 4, firstPeriod: 1 })
  expect(sessions.map(({ inOutlook }) => inOutlook)).toEqual([true, false, false, false, false, true])
})

test('once the event stands, sessions at the slot are in Outlook and what was moved or left out in between still has to be written', () => {
  expect(afterBooking(sessions).map(({ inOutlook }) => inOutlook)).toEqual([true, true, false, false, true, true])
})

test('no session counts as held before somebody says so', () => {
  expect(afterBooking(sessions).every(({ held, heldSaid }) => held === null && heldSaid.length === 0)).toBe(true)
})
