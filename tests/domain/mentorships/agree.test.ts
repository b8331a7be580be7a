import { confirmAgreement, firstAgreement, needsSeries, proposeAgreement } from '../../../src/domain/mentorships/agree.ts'
import type { Agreement } from '../../../src/domain/mentorships/mentorship.ts'
import { aSeries } from '../sessions/situations.ts'
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
  const proposed = agreed(proposeAgreement(mentorship, half, mentee.id, 1, terms))
  expect(proposed).toMatchObject({ ...terms, version: 2, proposedBy: mentee.id, confirmedBy: [mentee.id] })
  expect(agreed(confirm(proposed, mentor.id)).complete).toBe(true)
})

test('nobody confirms or replaces what they have not seen', () => {
  const proposed = agreed(proposeAgreement(mentorship, first, mentee.id, 1, terms))
  expect(confirm(proposed, mentor.id, 1)).toEqual({ ok: false, reason: 'changedMeanwhile' })
  expect(proposeAgreement(mentorship, proposed, mentor.id, 1, terms)).toEqual({ ok: false, reason: 'changedMeanwhile' })
})

test('is between the two, and only until it ends', () => {
  const stranger = aColleague('stranger').id
  expect(confirm(first, stranger)).toEqual({ ok: false, reason: 'notYours' })
  expect(proposeAgreement(mentorship, first, stranger, 1, terms)).toEqual({ ok: false, reason: 'notYours' })
  expect(confirmAgreement(aMentorship({ status: 'ended' }), first, mentee.id, 1)).toEqual({ ok: false, reason: 'ended' })
  expect(proposeAgreement(aMentorship({ status: 'ended' }), first, mentee.id, 1, terms)).toEqual({ ok: false, reason: 'ended' })
})

test('everything may be proposed while sessions are booked, the rhythm too: it counts once all have confirmed it', () => {
  const active = aMentorship({ status: 'active' })
  const { boundaries, goals } = first
  const faster = { cadence: 'weekly', lengthMinutes: 90, boundaries, goals } as const
  const proposed = agreed(proposeAgreement(active, first, mentor.id, 1, faster))
  expect(proposed).toMatchObject({ ...faster, version: 2, confirmedBy: [mentor.id] })
  const again = agreed(confirmAgreement(active, proposed, mentor.id, 2))
  expect(again.complete).toBe(false)
  expect(agreed(confirmAgreement(active, again.agreement, mentee.id, 2)).complete).toBe(true)
})

describe('what was confirmed needs a series', () => {
  const standing = aSeries({ state: 'booked', cadence: 'biweekly', lengthMinutes: 45 })

  test('when there is none, and when the only one found no time', () => {
    expect(needsSeries(first, null)).toBe(true)
    expect(needsSeries(first, { standing: aSeries({ ...standing, state: 'noTime' }), next: null })).toBe(true)
  })

  test('when its rhythm is not the one that stands', () => {
    expect(needsSeries(first, { standing, next: null })).toBe(false)
    expect(needsSeries({ ...first, lengthMinutes: 30 }, { standing, next: null })).toBe(true)
    expect(needsSeries({ ...first, cadence: 'monthly' }, { standing, next: null })).toBe(true)
  })

  test('and none more while the right one is on its way', () => {
    const next = aSeries({ version: 2, state: 'planning', cadence: 'monthly', lengthMinutes: 45 })
    expect(needsSeries({ ...first, cadence: 'monthly' }, { standing, next })).toBe(false)
    expect(needsSeries(first, { standing, next })).toBe(true)
  })
})

test('profiles that are gone leave their parts empty', () => {
  expect(firstAgreement(mentorship.id, aProgram(), null, null, mentee.id)).toMatchObject({ boundaries: '', goals: [] })
})
