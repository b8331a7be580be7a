import type { PersonId } from '../../../src/domain/people/person.ts'
import { closeForNoPlace, passOn, waitOn } from '../../../src/domain/requests/move-on.ts'
import type { NextOffer } from '../../../src/domain/requests/next-offer.ts'
import type { RequestStatus } from '../../../src/domain/requests/request.ts'
import { aRequest, mentee, mentor, now } from '../situations.ts'

const next = 'next' as PersonId
const offer: NextOffer = { requestId: aRequest().id, mentorId: next, version: 1, offeredAt: now, state: 'open' }
const over: readonly RequestStatus[] = ['declined', 'notApproved', 'withdrawn', 'expired', 'noPlace']

test('a request that waits is passed on, and asks nobody any more', () => {
  const decision = passOn(aRequest(), offer, mentee.id, next)
  expect(decision).toEqual({
    ok: true,
    value: { request: aRequest({ status: 'passedOn', expiresAt: null, nudgeAt: null }), offer: { ...offer, state: 'taken' } },
  })
})

test.each(over)('a request that came to nothing stays as it ended: %s', (status) => {
  const request = aRequest({ status, expiresAt: null })
  expect(passOn(request, offer, mentee.id, next)).toEqual({ ok: true, value: { request, offer: { ...offer, state: 'taken' } } })
})

test.each(['waitingForApproval', 'accepted'] as const)('a mentor who has said yes is not left: %s', (status) => {
  expect(passOn(aRequest({ status }), offer, mentee.id, next)).toEqual({ ok: false, reason: 'alreadyDecided' })
  expect(waitOn(aRequest({ status }), offer, mentee.id)).toEqual({ ok: false, reason: 'alreadyDecided' })
})

test('only whom the mentee was shown is asked, once, and by the mentee', () => {
  expect(passOn(aRequest(), offer, mentee.id, mentor.id)).toEqual({ ok: false, reason: 'nextChanged' })
  expect(passOn(aRequest(), offer, mentor.id, next)).toEqual({ ok: false, reason: 'notYours' })
  expect(waitOn(aRequest(), offer, mentor.id)).toEqual({ ok: false, reason: 'notYours' })
  for (const closed of [null, { ...offer, state: 'taken' as const }, { ...offer, state: 'setAside' as const }]) {
    expect(passOn(aRequest(), closed, mentee.id, next)).toEqual({ ok: false, reason: 'alreadyDecided' })
    expect(waitOn(aRequest(), closed, mentee.id)).toEqual({ ok: false, reason: 'alreadyDecided' })
  }
})

test('waiting on sets the offer aside and leaves the request alone', () => {
  expect(waitOn(aRequest(), offer, mentee.id)).toEqual({ ok: true, value: { ...offer, state: 'setAside' } })
})

test('without a place a request ends without a word of no', () => {
  expect(closeForNoPlace(aRequest())).toEqual(aRequest({ status: 'noPlace', expiresAt: null, nudgeAt: null }))
})
