import { answerFit, type FitCheck, figuresAsOf, matchAnew, toldFit } from '../../../src/domain/mentorships/fit.ts'
import { aMentorship, later, mentee, mentor, now } from '../situations.ts'

const active = aMentorship({ status: 'active' })
const ended = aMentorship({ status: 'ended', endedAt: now })
const check: FitCheck = { mentorshipId: active.id, personId: mentee.id, askedAt: later(-1), answer: null, answeredAt: null }

test('an answer can be given and changed while the mentorship goes on', () => {
  const unsure = answerFit(check, active, 'unsure', now)
  expect(unsure).toEqual({ ok: true, value: { ...check, answer: 'unsure', answeredAt: now } })
  expect(answerFit({ ...check, answer: 'unsure', answeredAt: later(-1) }, active, 'good', now)).toMatchObject({ value: { answer: 'good' } })
  expect(answerFit(check, ended, 'good', now)).toEqual({ ok: false, reason: 'ended' })
})

test('matched anew, a mentorship looks the same whoever of the two said so', () => {
  const byMentee = matchAnew(check, active, now)
  const byMentor = matchAnew({ ...check, personId: mentor.id }, active, now)
  expect(byMentee).toMatchObject({ value: { mentorship: { status: 'ended', endedAt: now, endedBy: null, endWords: '' } } })
  expect(byMentor.ok && byMentor.value.mentorship).toEqual(byMentee.ok && byMentee.value.mentorship)
  expect(byMentor).toMatchObject({ value: { check: { personId: mentor.id, answer: 'notFit', answeredAt: now } } })
})

test('whoever is no member any more, and what has ended, is not matched anew', () => {
  const other = { ...check, personId: 'other' as typeof mentee.id }
  expect(matchAnew(other, active, now)).toEqual({ ok: false, reason: 'notYours' })
  expect(matchAnew(check, ended, now)).toEqual({ ok: false, reason: 'ended' })
})

test.each([
  [
    { good: 23, unsure: 7, notFit: 5 },
    { good: 23, unsure: 7, notFit: 5 },
  ],
  [
    { good: 23, unsure: 7, notFit: 0 },
    { good: 23, unsure: 7, notFit: null },
  ],
  // What four said would be the rest, so the smallest of the others stays out with it.
  [
    { good: 23, unsure: 7, notFit: 4 },
    { good: 23, unsure: null, notFit: null },
  ],
  [
    { good: 4, unsure: 4, notFit: 4 },
    { good: null, unsure: null, notFit: null },
  ],
])('of %j a program manager learns %j', (counts, told) => {
  expect(toldFit(counts)).toEqual(told)
})

test.each([
  ['2026-11-22T23:59:59.999Z', '2026-11-16T00:00:00.000Z'],
  ['2026-11-23T00:00:00Z', '2026-11-23T00:00:00.000Z'],
  ['2026-11-25T12:00:00Z', '2026-11-23T00:00:00.000Z'],
])('figures looked at %s are those of %s', (at, monday) => {
  expect(figuresAsOf(new Date(at)).toISOString()).toBe(monday)
})
