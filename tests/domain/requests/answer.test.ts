import type { PersonId } from '../../../src/domain/people/person.ts'
import { acceptRequest, declineRequest, mayAnswer, mayAsk, withdrawRequest } from '../../../src/domain/requests/answer.ts'
import type { Request, RequestMessage, RequestStatus } from '../../../src/domain/requests/request.ts'
import { aMentorProfile, aRequest, later, mentee, mentor, now } from '../situations.ts'

const statuses: readonly RequestStatus[] = [
  ...(['waitingForMentor', 'waitingForApproval', 'accepted', 'declined', 'notApproved', 'withdrawn', 'expired'] as const),
]
const question: RequestMessage = { id: '1', requestId: aRequest().id, from: mentor.id, kind: 'question', text: 'Which river?', at: now }
const answer: RequestMessage = { ...question, id: '2', from: mentee.id, kind: 'answer', text: 'The Koshi' }

interface Move {
  readonly by: PersonId
  readonly from: readonly RequestStatus[]
  readonly make: (request: Request, actor: PersonId) => { ok: true; value: unknown } | { ok: false; reason: string }
}
const moves: Record<string, Move> = {
  accept: {
    by: mentor.id,
    from: ['waitingForMentor'],
    make: (request, actor) => acceptRequest(request, actor, aMentorProfile(), 0, now),
  },
  decline: { by: mentor.id, from: ['waitingForMentor'], make: (request, actor) => declineRequest(request, actor, 'Full calendar') },
  ask: { by: mentor.id, from: ['waitingForMentor'], make: mayAsk },
  answer: { by: mentee.id, from: ['waitingForMentor'], make: (request, actor) => mayAnswer(request, actor, [question]) },
  withdraw: { by: mentee.id, from: ['waitingForMentor', 'waitingForApproval'], make: withdrawRequest },
}

describe.each(Object.entries(moves))('%s', (_, { by, from, make }) => {
  test.each(statuses)('is possible exactly while it should be: %s', (status) => {
    const made = make(aRequest({ status }), by)
    if (from.includes(status)) expect(made.ok).toBe(true)
    else expect(made).toEqual({ ok: false, reason: 'alreadyDecided' })
  })

  test('is for one person alone, and others do not learn whether it is decided', () => {
    for (const status of statuses)
      for (const actor of [mentee.id, mentor.id, 'manager' as PersonId].filter((id) => id !== by))
        expect(make(aRequest({ status }), actor)).toEqual({ ok: false, reason: 'notYours' })
  })
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
