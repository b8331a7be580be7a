import { noHistory } from '../../../src/domain/matching/history.ts'
import { plainRules } from '../../../src/domain/matching/match-rules.ts'
import type { RequestId } from '../../../src/domain/people/ids.ts'
import { type SendFacts, sendRequest } from '../../../src/domain/requests/send.ts'
import { aMenteeProfile, aMentorProfile, aProgram, aRequest, later, mentee, mentor, now } from '../situations.ts'

const words = { whyYou: 'You gauged the Karnali', howHelp: 'Take me along once' }
const aSending: SendFacts = {
  id: 'request' as RequestId,
  program: aProgram(),
  mentee,
  mentor,
  menteeProfile: aMenteeProfile(),
  mentorProfile: aMentorProfile(),
  placesTaken: 0,
  matchRules: plainRules,
  history: noHistory,
  openRequest: null,
  alreadyPaired: false,
  now,
}
const send = (facts: Partial<SendFacts> = {}) => sendRequest({ ...aSending, ...facts }, words)

test('a request waits for the mentor, for ten days', () => {
  const sent = send()
  expect(sent).toMatchObject({ ok: true, value: { status: 'waitingForMentor', ...words, expiresAt: later(864_000_000) } })
})

test('nobody is asked before they have said yes to mentoring', () => {
  expect(send({ mentorProfile: null })).toEqual({ ok: false, reason: 'mentorNotJoined' })
  expect(send({ mentorProfile: aMentorProfile({ status: 'left' }) })).toEqual({ ok: false, reason: 'mentorNotJoined' })
})

test.each<[string, Partial<SendFacts>]>([
  ['programClosed', { program: aProgram({ status: 'closed' }) }],
  ['notJoined', { menteeProfile: null }],
  ['mentorPaused', { mentorProfile: aMentorProfile({ status: 'paused' }) }],
  ['mentorFull', { placesTaken: 2 }],
  ['mentorFull', { placesTaken: 3 }],
  ['self', { mentee: mentor }],
  ['ownManager', { mentee: { ...mentee, managerId: mentor.id } }],
  ['ownReport', { mentor: { ...mentor, managerId: mentee.id } }],
  ['inactive', { mentor: { ...mentor, active: false } }],
  ['inactive', { mentor: { ...mentor, kind: 'guest' } }],
  ['alreadyAsked', { openRequest: aRequest() }],
  ['alreadyOffered', { openRequest: aRequest({ requestedBy: 'mentor', status: 'waitingForMentee' }) }],
  ['officeAsks', { matchRules: { ...plainRules, whoAsks: 'office' } }],
  ['mentorsOffer', { matchRules: { ...plainRules, whoAsks: 'mentors' } }],
  ['alreadyPaired', { alreadyPaired: true }],
])('%s is the reason when it is the only one', (reason, facts) => {
  expect(send(facts)).toEqual({ ok: false, reason })
})

test('the last free place can be asked for', () => {
  expect(send({ placesTaken: 1 }).ok).toBe(true)
})

test('somebody whose offer takes the last place is not called full by the one who has it', () => {
  const openRequest = aRequest({ requestedBy: 'mentor', status: 'waitingForMentee' })
  expect(send({ openRequest, placesTaken: 2 })).toEqual({ ok: false, reason: 'alreadyOffered' })
})

test.each(['mentees', 'mentors'] as const)('the office does not ask where %s do', (whoAsks) => {
  const facts = { ...aSending, matchRules: { ...plainRules, whoAsks } }
  expect(sendRequest(facts, words, 'office')).toEqual({ ok: false, reason: whoAsks === 'mentees' ? 'menteesAsk' : 'mentorsOffer' })
})
