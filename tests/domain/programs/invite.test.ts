import type { InvitationId, ProgramId } from '../../../src/domain/people/ids.ts'
import type { Invitation } from '../../../src/domain/programs/invitation.ts'
import { type InviteFacts, leftToInvite, mayInvite, quietUntil } from '../../../src/domain/programs/invite.ts'
import { aColleague, later, mentee, mentor, now } from '../situations.ts'

const ninetyDays = 7_776_000_000
const fourteenDays = 1_209_600_000

function invitation(about: Partial<Invitation>): Invitation {
  return {
    id: 'invitation' as InvitationId,
    programId: 'program' as ProgramId,
    personId: mentor.id,
    invitedBy: mentee.id,
    role: 'mentor',
    status: 'waiting',
    sentAt: now,
    quietUntil: null,
    ...about,
  }
}
const programId = 'program' as ProgramId
const elsewhere = 'another program' as ProgramId
const invite = (facts: Partial<InviteFacts>) =>
  mayInvite({ inviter: mentee, invited: mentor, programId, role: 'mentor', takesPart: false, earlier: [], now, ...facts })

test('a colleague who has not joined may be invited', () => {
  expect(invite({}).ok).toBe(true)
})

test('"not now" holds for ninety days to the millisecond, also against somebody else’s invitation to another program', () => {
  const earlier = [invitation({ status: 'later', quietUntil: quietUntil(now) })]
  const inviter = aColleague('somebody else')
  for (const asking of [programId, elsewhere]) {
    expect(invite({ inviter, programId: asking, earlier, now: later(ninetyDays - 1) })).toEqual({ ok: false, reason: 'notNow' })
    expect(invite({ inviter, programId: asking, earlier, now: later(ninetyDays) }).ok).toBe(true)
  }
})

test('"never" holds for good and for every program, also when something else was said since', () => {
  const earlier = [invitation({ status: 'never' }), invitation({ programId: elsewhere, status: 'joined' })]
  for (const asking of [programId, elsewhere])
    expect(invite({ programId: asking, earlier, now: new Date('2999-12-31T23:59:59Z') })).toEqual({ ok: false, reason: 'never' })
})

test('nobody is asked twice while the first invitation waits, however long', () => {
  expect(invite({ earlier: [invitation({})], now: later(10 * ninetyDays) })).toEqual({ ok: false, reason: 'alreadyInvited' })
})

test.each(['waiting', 'joined'] as const)(
  'another program waits fourteen days to the millisecond after an invitation that is %s',
  (status) => {
    const earlier = [invitation({ status, programId: elsewhere })]
    expect(invite({ earlier, now: later(fourteenDays - 1) })).toEqual({ ok: false, reason: 'askedLately' })
    expect(invite({ earlier, now: later(fourteenDays) }).ok).toBe(true)
  },
)

test('a program manager has twenty invitations to a program in any twenty-four hours, whoever sent them', () => {
  const sent = (count: number, ago: number) => Array.from({ length: count }, () => ({ role: 'mentor' as const, sentAt: later(-ago) }))
  expect(leftToInvite([], 'mentor', now)).toBe(20)
  expect(leftToInvite([...sent(7, 86_399_999), ...sent(9, 86_400_000)], 'mentor', now)).toBe(13)
  expect(leftToInvite(sent(23, 1), 'mentor', now)).toBe(0)
  expect(leftToInvite(sent(23, 1), 'mentee', now)).toBe(20)
})

test('nobody is invited to be what they are; somebody who left may be asked again', () => {
  expect(invite({ takesPart: true })).toEqual({ ok: false, reason: 'alreadyMentor' })
  expect(invite({ takesPart: true, role: 'mentee' })).toEqual({ ok: false, reason: 'alreadyMentee' })
  expect(invite({ earlier: [invitation({ status: 'joined', sentAt: later(-fourteenDays) })] }).ok).toBe(true)
})

test('an invitation to be one thing has to be answered before the same program asks for the other', () => {
  const earlier = [invitation({ role: 'mentee', sentAt: later(-fourteenDays) })]
  expect(invite({ role: 'mentee', earlier })).toEqual({ ok: false, reason: 'alreadyInvited' })
  expect(invite({ role: 'mentor', earlier })).toEqual({ ok: false, reason: 'askedLately' })
})

test('nobody invites themselves, a guest, or somebody whose account is disabled', () => {
  expect(invite({ invited: mentee })).toEqual({ ok: false, reason: 'self' })
  expect(invite({ invited: { ...mentor, kind: 'guest' } })).toEqual({ ok: false, reason: 'notReachable' })
  expect(invite({ invited: { ...mentor, active: false } })).toEqual({ ok: false, reason: 'notReachable' })
})
