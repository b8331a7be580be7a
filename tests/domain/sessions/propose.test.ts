import type { Session } from '../../../src/domain/booking/series.ts'
import type { Member } from '../../../src/domain/mentorships/mentorship.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import type { BookedSession } from '../../../src/domain/sessions/change.ts'
import { acceptProposal, declineProposal, proposeTime, withdrawProposal } from '../../../src/domain/sessions/propose.ts'
import { aMentorship, mentee, mentor, now } from '../situations.ts'
import { aSeries, aSession, end, minutes, start } from './situations.ts'

const third: Member = { personId: 'third' as PersonId, role: 'mentee' }
const pair = aMentorship({ status: 'active' })
const group = aMentorship({ status: 'active', members: [...pair.members, third] })
const of = (mentorship: BookedSession['mentorship'], about: Partial<Session> = {}): BookedSession => ({
  session: aSession(about),
  series: aSeries(),
  mentorship,
})
const tuesday = { start: minutes(start, -1410), end: minutes(end, -1410) }
const proposal = { by: mentor.id, ...tuesday, acceptedBy: [mentor.id] }
const no = (reason: string) => ({ ok: false, reason })
function yes<Value>(outcome: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

test('a proposed time changes nothing yet, and stands in its proposer’s name', () => {
  expect(yes(proposeTime(of(pair), mentor.id, 0, tuesday, now))).toEqual(aSession({ revision: 1, proposal }))
})

test('another proposal takes its place', () => {
  const thursday = { start: minutes(start, 1440), end: minutes(end, 1440) }
  const counter = yes(proposeTime(of(pair, { proposal, revision: 1 }), mentee.id, 1, thursday, now))
  expect(counter).toMatchObject({ revision: 2, proposal: { by: mentee.id, acceptedBy: [mentee.id], ...thursday } })
})

test('nothing is proposed for what has begun, is left out, or into the past', () => {
  expect(proposeTime(of(pair), mentor.id, 0, tuesday, start)).toEqual(no('tooLate'))
  expect(proposeTime(of(pair), mentor.id, 0, tuesday, tuesday.start)).toEqual(no('tooLate'))
  expect(proposeTime(of(pair, { status: 'skipped', start: null, end: null }), mentor.id, 0, tuesday, now)).toEqual(no('notTakingPlace'))
  expect(proposeTime(of(pair, { revision: 1 }), mentor.id, 0, tuesday, now)).toEqual(no('changedMeanwhile'))
})

test('accepted by the other one the session moves, and no rule moves it again', () => {
  const { session, moves } = yes(acceptProposal(of(pair, { proposal }), mentee.id, tuesday.start, now))
  expect(moves).toBe(true)
  expect(session).toMatchObject({
    ...tuesday,
    status: 'moved',
    reason: { kind: 'chosen', personId: mentor.id },
    settledBy: 'person',
    proposal: null,
    revision: 1,
    before: { status: 'planned', start },
    inOutlook: false,
    writeAfter: null,
  })
})

test('a proposal back to the slot makes it an ordinary occurrence again', () => {
  const moved = { status: 'moved', start: tuesday.start, end: tuesday.end, proposal: { ...proposal, start, end } } as const
  expect(yes(acceptProposal(of(pair, moved), mentee.id, start, now)).session).toMatchObject({ status: 'planned', start, reason: null })
})

test('in a group it moves only when all the others have accepted, and one no is enough', () => {
  const half = yes(acceptProposal(of(group, { proposal }), mentee.id, tuesday.start, now))
  expect(half).toMatchObject({ moves: false, session: { start, revision: 0, proposal: { acceptedBy: [mentor.id, mentee.id] } } })
  expect(yes(acceptProposal(of(group, half.session), mentee.id, tuesday.start, now)).moves).toBe(false)
  expect(yes(acceptProposal(of(group, half.session), third.personId, tuesday.start, now)).moves).toBe(true)
  expect(yes(declineProposal(of(group, half.session), third.personId, tuesday.start, now))).toMatchObject({
    start,
    proposal: null,
    revision: 1,
  })
})

test('nobody accepts their own proposal, another one than they saw, or one whose time has come', () => {
  expect(acceptProposal(of(pair, { proposal }), mentor.id, tuesday.start, now)).toEqual(no('ownProposal'))
  expect(acceptProposal(of(pair, { proposal }), mentee.id, start, now)).toEqual(no('changedMeanwhile'))
  expect(acceptProposal(of(pair), mentee.id, tuesday.start, now)).toEqual(no('changedMeanwhile'))
  expect(acceptProposal(of(pair, { proposal }), mentee.id, tuesday.start, tuesday.start)).toEqual(no('tooLate'))
  expect(acceptProposal(of(pair, { proposal }), 'stranger' as PersonId, tuesday.start, now)).toEqual(no('notYours'))
})

test('only its proposer withdraws it', () => {
  expect(withdrawProposal(of(pair, { proposal }), mentee.id)).toEqual(no('notProposer'))
  expect(withdrawProposal(of(pair), mentor.id)).toEqual(no('notProposer'))
  expect(yes(withdrawProposal(of(pair, { proposal }), mentor.id))).toMatchObject({ proposal: null, start, revision: 1 })
})
