import { noHistory } from '../../../src/domain/matching/history.ts'
import { plainRules } from '../../../src/domain/matching/match-rules.ts'
import type { ProgramId, RequestId } from '../../../src/domain/people/ids.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { type OfferFacts, offerMentoring } from '../../../src/domain/requests/offer.ts'
import { aMenteeProfile, aMentorProfile, aProgram, aRequest, later, mentee, mentor, now } from '../situations.ts'

const words = { whyYou: 'You want to read a river', howHelp: 'We could walk the Koshi' }
const shown = aMenteeProfile({ shownToMentors: true })
const offer = (facts: Partial<OfferFacts> = {}) =>
  offerMentoring(
    {
      id: 'offer' as RequestId,
      program: aProgram(),
      mentee,
      mentor,
      menteeProfile: shown,
      mentorProfile: aMentorProfile(),
      placesTaken: 0,
      matchRules: plainRules,
      history: noHistory,
      matched: false,
      earlier: [],
      now,
      ...facts,
    },
    words,
  )
const days = (count: number) => later(-count * 86_400_000)
const declinedOffer = aRequest({ requestedBy: 'mentor', status: 'declined', sentAt: days(89) })

test('an offer waits for the mentee, for ten days, in the mentor’s words', () => {
  expect(offer()).toMatchObject({
    ok: true,
    value: {
      requestedBy: 'mentor',
      status: 'waitingForMentee',
      menteeId: mentee.id,
      mentorId: mentor.id,
      ...words,
      expiresAt: later(864_000_000),
    },
  })
})

test.each<[string, string, Partial<OfferFacts>]>([
  ['programClosed', 'the program is closed', { program: aProgram({ status: 'closed' }) }],
  ['officeAsks', 'the office asks', { matchRules: { ...plainRules, whoAsks: 'office' } }],
  ['menteesAsk', 'mentees ask', { matchRules: { ...plainRules, whoAsks: 'mentees' } }],
  ['notMentoring', 'the mentor has not joined', { mentorProfile: null }],
  ['notMentoring', 'the mentor pauses', { mentorProfile: aMentorProfile({ status: 'paused' }) }],
  ['noFreePlace', 'every place is taken', { placesTaken: 2 }],
  ['notLooking', 'the mentee has not joined', { menteeProfile: null }],
  ['notLooking', 'the mentee was never asked whether mentors may see it', { menteeProfile: aMenteeProfile() }],
  ['notLooking', 'the mentee does not want to be seen', { menteeProfile: aMenteeProfile({ shownToMentors: false }) }],
  ['notLooking', 'the mentee has or waits for somebody', { matched: true }],
  ['notLooking', 'the mentee has left', { mentee: { ...mentee, active: false } }],
  ['notLooking', 'one of them said never again', { history: { ...noHistory, never: [mentor.id] } }],
  ['offeredLately', 'the mentee said no three months ago less a day', { earlier: [declinedOffer] }],
  ['offeredLately', 'the mentee did not answer', { earlier: [{ ...declinedOffer, status: 'expired' }] }],
  ['pairNotAllowed', 'the mentor leads the mentee', { mentee: { ...mentee, managerId: mentor.id } }],
  ['pairNotAllowed', 'a rule of the program stands against it', { matchRules: { ...plainRules, department: 'same' } }],
])('%s: %s', (reason, _, facts) => {
  expect(offer(facts)).toEqual({ ok: false, reason })
})

test.each<[string, Partial<OfferFacts>]>([
  ['where mentors offer', { matchRules: { ...plainRules, whoAsks: 'mentors' } }],
  ['of the last place', { placesTaken: 1 }],
  ['three months after a no', { earlier: [{ ...declinedOffer, sentAt: days(90) }] }],
  ['after one that the mentor took back', { earlier: [{ ...declinedOffer, status: 'withdrawn' }] }],
  [
    'after a no to somebody else’s request, in another program, or of another mentee',
    {
      earlier: [
        { ...declinedOffer, requestedBy: 'mentee' },
        { ...declinedOffer, programId: 'another' as ProgramId },
        { ...declinedOffer, menteeId: 'other' as PersonId },
      ],
    },
  ],
])('can be made %s', (_, facts) => {
  expect(offer(facts).ok).toBe(true)
})
