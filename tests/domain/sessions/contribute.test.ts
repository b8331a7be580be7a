import type { Session } from '../../../src/domain/booking/series.ts'
import { mayPlan, mayReview } from '../../../src/domain/sessions/contribute.ts'
import { aColleague, aMentorship, mentee, mentor } from '../situations.ts'
import { aSession as aSessionAtSlot } from './situations.ts'

const start = new Date('2026-11-29T23:59:59.999Z')
const end = new Date('2026-11-30T00:44:59.999Z')
const before = (moment: Date) => new Date(moment.getTime() - 1)
const mentorship = aMentorship({ status: 'active' })

const aSession = (about: Partial<Session> = {}): Session => aSessionAtSlot({ start, end, slotStart: start, outlookStart: start, ...about })

test('agenda points are taken until the session is over', () => {
  expect(mayPlan(aSession(), mentorship, mentee.id, new Date(0)).ok).toBe(true)
  expect(mayPlan(aSession(), mentorship, mentor.id, before(end)).ok).toBe(true)
  expect(mayPlan(aSession(), mentorship, mentor.id, end)).toEqual({ ok: false, reason: 'alreadyOver' })
})

test('takeaways, feedback and "it took place" are taken from the start on, and never before', () => {
  expect(mayReview(aSession(), mentorship, mentee.id, before(start))).toEqual({ ok: false, reason: 'notYet' })
  expect(mayReview(aSession(), mentorship, mentee.id, start).ok).toBe(true)
  expect(mayReview(aSession(), mentorship, mentor.id, new Date('2031-01-01T00:00:00Z')).ok).toBe(true)
})

test('a session that does not take place has neither', () => {
  for (const session of [aSession({ status: 'skipped', start: null, end: null }), aSession({ status: 'cancelled' })])
    for (const rule of [mayPlan, mayReview])
      expect(rule(session, mentorship, mentee.id, start)).toEqual({ ok: false, reason: 'notTakingPlace' })
})

test('a moved session counts where it was moved to', () => {
  const moved = aSession({ status: 'moved', slotStart: new Date('2026-11-20T10:00:00Z') })
  expect(mayReview(moved, mentorship, mentee.id, before(start)).ok).toBe(false)
  expect(mayReview(moved, mentorship, mentee.id, start).ok).toBe(true)
})

test('both are for the two alone', () => {
  for (const rule of [mayPlan, mayReview])
    expect(rule(aSession(), mentorship, aColleague('manager').id, start)).toEqual({ ok: false, reason: 'notYours' })
})
