import { decideApproval, delegateApproval, verdict } from '../../../src/domain/requests/approve.ts'
import type { RequestStatus } from '../../../src/domain/requests/request.ts'
import { reminderOf } from '../../../src/domain/requests/timing.ts'
import { aColleague, anApproval, aRequest, later, mentee, mentor, now } from '../situations.ts'

const manager = aColleague('manager')
const deputy = aColleague('deputy')
const waiting = aRequest({ status: 'waitingForApproval' })
const asked = anApproval('manager')

test('the manager who was asked agrees, or says why not', () => {
  expect(decideApproval(asked, waiting, manager.id, { approved: true })).toMatchObject({ value: { status: 'approved', reason: null } })
  expect(decideApproval(asked, waiting, manager.id, { approved: false, reason: 'Audit in May' })).toMatchObject({
    value: { status: 'declined', reason: 'Audit in May' },
  })
})

test('nobody else decides, and nobody decides on their own request, even when they were asked', () => {
  expect(decideApproval(asked, waiting, deputy.id, { approved: true })).toEqual({ ok: false, reason: 'notYours' })
  for (const { id } of [mentee, mentor])
    expect(decideApproval(anApproval(id), waiting, id, { approved: true })).toEqual({ ok: false, reason: 'ownRequest' })
})

test('a decision is made once', () => {
  for (const status of ['approved', 'declined', 'expired', 'withdrawn'] as const)
    expect(decideApproval({ ...asked, status }, waiting, manager.id, { approved: true })).toEqual({ ok: false, reason: 'alreadyDecided' })
})

test.each<RequestStatus>(['waitingForMentor', 'accepted', 'declined', 'notApproved', 'withdrawn', 'expired'])(
  'a request that is %s is not decided on',
  (status) => {
    expect(decideApproval(asked, aRequest({ status }), manager.id, { approved: true })).toEqual({ ok: false, reason: 'alreadyDecided' })
  },
)

describe('delegation', () => {
  const otherManager = aColleague('other manager')
  const others = anApproval(otherManager.id, { side: 'mentor', status: 'approved' })
  const delegate = (to = deputy, actor = manager.id) => delegateApproval(asked, [asked, others], waiting, actor, to, later(9 * 86_400_000))

  test('gives the other person a full term of their own and keeps who had it', () => {
    expect(delegate()).toMatchObject({
      value: {
        approverId: deputy.id,
        delegatedBy: manager.id,
        askedAt: later(777_600_000),
        expiresAt: later(1_641_600_000),
        remindAt: reminderOf(deputy, later(777_600_000)),
      },
    })
  })

  test('takes the decision out of the first one’s hands', () => {
    const delegated = delegate()
    if (!delegated.ok) throw new Error(delegated.reason)
    expect(decideApproval(delegated.value, waiting, manager.id, { approved: true })).toEqual({ ok: false, reason: 'notYours' })
    expect(decideApproval(delegated.value, waiting, deputy.id, { approved: true }).ok).toBe(true)
  })

  test('never goes to oneself, to whoever decides on the other side, to one of the two, to a guest or to a disabled account', () => {
    for (const to of [manager, otherManager, mentee, mentor, { ...deputy, kind: 'guest' as const }, { ...deputy, active: false }])
      expect(delegate(to)).toEqual({ ok: false, reason: 'notEligible' })
  })

  test('is not for others', () => {
    expect(delegate(deputy, aColleague('stranger').id)).toEqual({ ok: false, reason: 'notYours' })
  })
})

describe('the verdict', () => {
  const all = (...statuses: ('waiting' | 'approved' | 'declined' | 'expired')[]) =>
    verdict(statuses.map((status, i) => anApproval(`manager ${i}`, { status, askedAt: now })))

  test('is yes when everybody asked has agreed', () => {
    expect(all('approved', 'approved')).toBe('approved')
  })

  test('is never yes by silence', () => {
    expect(all('approved', 'waiting')).toBe('waiting')
    expect(all('approved', 'expired')).toBe('declined')
  })

  test('one no is enough, whatever the others say', () => {
    expect(all('approved', 'declined')).toBe('declined')
    expect(all('waiting', 'declined')).toBe('declined')
  })
})
