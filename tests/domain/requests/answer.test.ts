import type { PersonId } from '../../../src/domain/people/person.ts'
import { acceptRequest, declineRequest, mayAnswer, mayAsk, withdrawRequest } from '../../../src/domain/requests/answer.ts'
import type { Request, RequestMessage, RequestStatus } from '../../../src/domain/requests/request.ts'
import { aMentorProfile, aRequest, later, mentee, mentor, now } from '../situations.ts'

const statuses: readonly RequestStatus[] = [
  ...([
    'waitingForMentor',
    'waitingForMentee',
    'waitingForApproval',
    'accepted',
    'declined',
    'notApproved',
    'withdrawn',
    'expired',
  ] as const),
  ...(['passedOn', 'noPlace'] as const),
]
const question: RequestMessage = { id: '1', requestId: aRequest().id, from: mentor.id, kind: 'question', text: 'Which river?', at: now }
const answer: RequestMessage = { ...question, id: '2', from: mentee.id, kind: 'answer', text: 'The Koshi' }

const anOffer = (about: Partial<Request> = {}) => aRequest({ requestedBy: 'mentor', status: 'waitingForMentee', ...about })

interface Move {
  /** What each of them may do it from. */
  readonly from: { readonly mentee?: readonly RequestStatus[]; readonly mentor?: readonly RequestStatus[] }
  readonly make: (request: Request, actor: PersonId) => { ok: true; value: unknown } | { ok: false; reason: string }
}
const accept: Move['make'] = (request, actor) => acceptRequest(request, actor, aMentorProfile(), 0, now)
const decline: Move['make'] = (request, actor) => declineRequest(request, actor, 'Full calendar')
const say: Move['make'] = (request, actor) => mayAnswer(request, actor, [question])
const ofRequests: Record<string, Move> = {
  accept: { from: { mentor: ['waitingForMentor'] }, make: accept },
  decline: { from: { mentor: ['waitingForMentor'] }, make: decline },
  ask: { from: { mentor: ['waitingForMentor'] }, make: mayAsk },
  answer: { from: { mentee: ['waitingForMentor'] }, make: say },
  withdraw: { from: { mentee: ['waitingForMentor', 'waitingForApproval'] }, make: withdrawRequest },
}
const ofOffers: Record<string, Move> = {
  accept: { from: { mentee: ['waitingForMentee'] }, make: accept },
  decline: { from: { mentee: ['waitingForMentee'] }, make: decline },
  ask: { from: { mentor: [] }, make: mayAsk },
  answer: { from: { mentee: [] }, make: say },
  withdraw: { from: { mentor: ['waitingForMentee', 'waitingForApproval'], mentee: ['waitingForApproval'] }, make: withdrawRequest },
}
/** An offer never waits for its mentor, nor a request for its mentee. */
const possible = {
  request: statuses.filter((status) => status !== 'waitingForMentee'),
  offer: statuses.filter((status) => status !== 'waitingForMentor'),
}
const directions = [
  ['a request', aRequest, possible.request, ofRequests],
  ['an offer', anOffer, possible.offer, ofOffers],
] as const

describe.each(directions)('%s', (_, of, reached, moves) => {
  describe.each(Object.entries(moves))('%s', (__, { from, make }) => {
    test.each(reached)('is possible exactly while it should be: %s', (status) => {
      for (const [person, open] of [
        [mentee.id, from.mentee],
        [mentor.id, from.mentor],
      ] as const) {
        const made = make(of({ status }), person)
        if (open?.includes(status)) expect(made.ok).toBe(true)
        else expect(made).toEqual({ ok: false, reason: open ? 'alreadyDecided' : 'notYours' })
      }
    })

    test('is nobody else’s, and they do not learn whether it is decided', () => {
      for (const status of reached) expect(make(of({ status }), 'manager' as PersonId)).toEqual({ ok: false, reason: 'notYours' })
    })
  })
})

test('a mentor’s no has a reason, a mentee’s to an offer need not', () => {
  expect(declineRequest(aRequest(), mentor.id, null)).toEqual({ ok: false, reason: 'reasonNeeded' })
  expect(declineRequest(anOffer(), mentee.id, null)).toMatchObject({ value: { status: 'declined', expiresAt: null, declineReason: null } })
  expect(declineRequest(anOffer(), mentee.id, 'I have found someone')).toMatchObject({ value: { declineReason: 'I have found someone' } })
})

test('an offer can be taken up when all other places are taken, or the mentor has paused since: this one is kept', () => {
  for (const profile of [aMentorProfile({ capacity: 1 }), aMentorProfile({ status: 'paused' })])
    expect(acceptRequest(anOffer(), mentee.id, profile, 1, now)).toMatchObject({ value: { status: 'waitingForApproval' } })
})

test('an accepted request waits for managers with a full term of its own', () => {
  const nineDaysOn = later(777_600_000)
  const accepted = acceptRequest(aRequest({ remindedAt: later(259_200_000) }), mentor.id, aMentorProfile(), 1, nineDaysOn)
  expect(accepted).toMatchObject({ value: { status: 'waitingForApproval', expiresAt: later(1_641_600_000), remindedAt: null } })
})

test('a mentor without a free place, or one who pauses or left, cannot accept', () => {
  const accept = (profile: Parameters<typeof acceptRequest>[2], taken: number) => acceptRequest(aRequest(), mentor.id, profile, taken, now)
  expect(accept(aMentorProfile({ capacity: 2 }), 2)).toEqual({ ok: false, reason: 'mentorFull' })
  expect(accept(aMentorProfile({ capacity: 1 }), 2)).toEqual({ ok: false, reason: 'mentorFull' })
  for (const profile of [null, aMentorProfile({ status: 'paused' }), aMentorProfile({ status: 'left' })])
    expect(accept(profile, 0)).toEqual({ ok: false, reason: 'mentorPaused' })
})

test('what is over waits for nobody any more', () => {
  expect(declineRequest(aRequest(), mentor.id, 'No')).toMatchObject({ value: { status: 'declined', expiresAt: null, declineReason: 'No' } })
  expect(withdrawRequest(aRequest(), mentee.id)).toMatchObject({ value: { status: 'withdrawn', expiresAt: null } })
})

test('a question is answered once; without one there is nothing to answer', () => {
  expect(mayAnswer(aRequest(), mentee.id, [])).toEqual({ ok: false, reason: 'noQuestion' })
  expect(mayAnswer(aRequest(), mentee.id, [question, answer])).toEqual({ ok: false, reason: 'noQuestion' })
  expect(mayAnswer(aRequest(), mentee.id, [question, answer, question]).ok).toBe(true)
})
