import type { InvitationId, ProgramId } from '../../../src/domain/people/ids.ts'
import type { Invitation } from '../../../src/domain/programs/invitation.ts'
import { type InviteFacts, mayInvite, quietUntil } from '../../../src/domain/programs/invite.ts'
import { aColleague, aMentorProfile, later, mentee, mentor, now } from '../situations.ts'

const ninetyDays = 7_776_000_000

function invitation(about: Partial<Invitation>): Invitation {
  return {
    id: 'invitation' as InvitationId,
    programId: 'program' as ProgramId,
    personId: mentor.id,
    invitedBy: mentee.id,
    status: 'waiting',
    sentAt: now,
    quietUntil: null,
    ...about,
  }
}
const invite = (facts: Partial<InviteFacts>) => mayInvite({ inviter: mentee, invited: mentor, profile: null, last: null, now, ...facts })

test('a colleague who has not joined may be invited', () => {
  expect(invite({}).ok).toBe(true)
})

test('"not now" holds for ninety days to the millisecond, also against somebody else’s invitation', () => {
  const last = invitation({ status: 'later', quietUntil: quietUntil(now) })
  const inviter = aColleague('somebody else')
  expect(invite({ inviter, last, now: later(ninetyDays - 1) })).toEqual({ ok: false, reason: 'notNow' })
  expect(invite({ inviter, last, now: later(ninetyDays) }).ok).toBe(true)
})

test('"never" holds for good', () => {
  const last = invitation({ status: 'never' })
  expect(invite({ last, now: new Date('2999-12-31T23:59:59Z') })).toEqual({ ok: false, reason: 'never' })
})

test('nobody is asked twice while the first invitation waits, however long', () => {
  expect(invite({ last: invitation({}), now: later(10 * ninetyDays) })).toEqual({ ok: false, reason: 'alreadyInvited' })
})

test('mentors are not invited, also while they pause; somebody who left may be asked again', () => {
  expect(invite({ profile: aMentorProfile() })).toEqual({ ok: false, reason: 'alreadyMentor' })
  expect(invite({ profile: aMentorProfile({ status: 'paused' }) })).toEqual({ ok: false, reason: 'alreadyMentor' })
  expect(invite({ profile: aMentorProfile({ status: 'left' }), last: invitation({ status: 'joined' }) }).ok).toBe(true)
})

test('nobody invites themselves, a guest, or somebody whose account is disabled', () => {
  expect(invite({ invited: mentee })).toEqual({ ok: false, reason: 'self' })
  expect(invite({ invited: { ...mentor, kind: 'guest' } })).toEqual({ ok: false, reason: 'notReachable' })
  expect(invite({ invited: { ...mentor, active: false } })).toEqual({ ok: false, reason: 'notReachable' })
})
