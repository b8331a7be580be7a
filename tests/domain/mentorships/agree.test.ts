import { confirmAgreement, firstAgreement, proposeAgreement } from '../../../src/domain/mentorships/agree.ts'
import type { Agreement } from '../../../src/domain/mentorships/mentorship.ts'
import { aColleague, aMenteeProfile, aMentorProfile, aMentorship, aProgram, mentee, mentor } from '../situations.ts'

const mentorship = aMentorship()
const first = firstAgreement(mentorship.id, aProgram(), aMenteeProfile(), aMentorProfile(), mentee.id)
const terms = { cadence: 'weekly', lengthMinutes: 30, boundaries: 'None', goals: [] } as const

function agreed<Value>(outcome: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const confirm = (agreement: Agreement, actor = mentee.id, seen = agreement.version) => confirmAgreement(mentorship, agreement, actor, seen)

test('starts with the program’s rhythm, the mentor’s boundaries and the mentee’s goals, confirmed by nobody', () => {
  expect(first).toMatchObject({
    version: 1,
    cadence: 'biweekly',
    lengthMinutes: 45,
    boundaries: 'No reviews of reports',
    goals: ['Lead a survey'],
    confirmedBy: [],
  })
})

test('is complete when both have confirmed the same version, in either order', () => {
  const half = agreed(confirm(first, mentor.id))
  expect(half.complete).toBe(false)
  expect(agreed(confirm(half.agreement, mentee.id)).complete).toBe(true)
  const other = agreed(confirm(first, mentee.id))
  expect(agreed(confirm(other.agreement, mentor.id)).complete).toBe(true)
})

test('one person cannot confirm for two: the second time changes nothing', () => {
  const once = agreed(confirm(first))
  const twice = agreed(confirm(once.agreement))
  expect(twice).toEqual({ agreement: once.agreement, complete: false })
})

test('a new proposal takes the other’s confirmation away and counts as the proposer’s', () => {
  const half = agreed(confirm(first, mentor.id)).agreement
  const proposed = agreed(proposeAgreement(mentorship, half, mentee.id, 1, terms, null))
  expect(proposed).toMatchObject({ ...terms, version: 2, proposedBy: mentee.id, confirmedBy: [mentee.id] })
  expect(agreed(confirm(proposed, mentor.id)).complete).toBe(true)
})

test('nobody confirms or replaces what they have not seen', () => {
  const proposed = agreed(proposeAgreement(mentorship, first, mentee.id, 1, terms, null))
  expect(confirm(proposed, mentor.id, 1)).toEqual({ ok: false, reason: 'changedMeanwhile' })
  expect(proposeAgreement(mentorship, proposed, mentor.id, 1, terms, null)).toEqual({ ok: false, reason: 'changedMeanwhile' })
})

test('is between the two, and only until it ends', () => {
  const stranger = aColleague('stranger').id
  expect(confirm(first, stranger)).toEqual({ ok: false, reason: 'notYours' })
  expect(proposeAgreement(mentorship, first, stranger, 1, terms, null)).toEqual({ ok: false, reason: 'notYours' })
  expect(confirmAgreement(aMentorship({ status: 'ended' }), first, mentee.id, 1)).toEqual({ ok: false, reason: 'ended' })
  expect(proposeAgreement(aMentorship({ status: 'ended' }), first, mentee.id, 1, terms, null)).toEqual({ ok: false, reason: 'ended' })
})

test('goals and boundaries may change while sessions are booked; the rhythm they are booked in may not', () => {
  const active = aMentorship({ status: 'active' })
  const { cadence, lengthMinutes } = first
  const words = { cadence, lengthMinutes, goals: ['Another goal'], boundaries: 'None on Mondays' }
  expect(agreed(proposeAgreement(active, first, mentor.id, 1, words, null))).toMatchObject({
    ...words,
    version: 2,
    confirmedBy: [mentor.id],
  })
  expect(proposeAgreement(active, first, mentor.id, 1, { ...words, lengthMinutes: 90 }, null)).toEqual({
    ok: false,
    reason: 'rhythmBooked',
  })
})

test('where no time was found the rhythm can be chosen anew', () => {
  const active = aMentorship({ status: 'active' })
  const rarer = { ...terms, cadence: 'monthly' as const, lengthMinutes: 30 as const }
  expect(agreed(proposeAgreement(active, first, mentor.id, 1, rarer, { state: 'noTime' }))).toMatchObject(rarer)
  expect(proposeAgreement(active, first, mentor.id, 1, rarer, { state: 'waiting' })).toEqual({ ok: false, reason: 'rhythmBooked' })
})

test('profiles that are gone leave their parts empty', () => {
  expect(firstAgreement(mentorship.id, aProgram(), null, null, mentee.id)).toMatchObject({ boundaries: '', goals: [] })
})
