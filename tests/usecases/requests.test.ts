import type { RequestId } from '../../src/domain/people/ids.ts'
import type { Person } from '../../src/domain/people/person.ts'
import { decideApproval } from '../../src/usecases/approvals/decide-approval.ts'
import { delegateApproval } from '../../src/usecases/approvals/delegate-approval.ts'
import { endMentorship } from '../../src/usecases/mentorships/end-mentorship.ts'
import { acceptRequest } from '../../src/usecases/requests/accept-request.ts'
import { getRequest } from '../../src/usecases/requests/get-request.ts'
import { remindAndExpire } from '../../src/usecases/requests/remind-and-expire.ts'
import { withdrawRequest } from '../../src/usecases/requests/withdraw-request.ts'
import { aCast, asks, joined } from './pair.ts'
import { day, openWorld, type WorldInHand, yes } from './world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
  await hand.jobs.start()
})
beforeEach(() => hand.nextMonday())
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const statusOf = async (id: RequestId) => (await hand.unit((unit) => unit.requests.find(id)))?.status
const approvalsOf = (id: RequestId) => hand.unit((unit) => unit.requests.listApprovals(id))
/** What people were sent since this was asked last, as `Name: purpose`. */
async function told(...people: Person[]): Promise<string[]> {
  await hand.deliver()
  const names = new Map(people.map((person) => [person.id, person.name]))
  return hand.conversations.sent
    .splice(0)
    .flatMap(({ to, purpose }) => (names.has(to) ? [`${names.get(to)}: ${purpose}`] : []))
    .sort()
}
async function daysOn(days: number): Promise<void> {
  hand.clock.pass(days * day)
  await remindAndExpire(hand.world, hand.tenantId)
  await remindAndExpire(hand.world, hand.tenantId)
}

describe('the last place', () => {
  test('goes to one of two who are accepted at the same moment, and the other is led on', async () => {
    const { mentor, mentee, program } = await aCast(hand, { approvalPolicy: 'mentor' }, 1)
    const second = await hand.person('Second')
    await joined(hand, program, second)
    const ids = [await asks(hand, mentee, mentor, program), await asks(hand, second, mentor, program)]
    const answers = await Promise.all(ids.map((id) => acceptRequest(hand.world, hand.actor(mentor), id)))
    expect(answers.map((answer) => (answer.ok ? 'accepted' : answer.reason)).sort()).toEqual(['accepted', 'alreadyDecided'])
    expect((await Promise.all(ids.map(statusOf))).sort()).toEqual(['noPlace', 'waitingForApproval'])
  })

  test('is free again when the request is withdrawn, and when the mentorship ends', async () => {
    const { mentor, mentee, program, mentorManager } = await aCast(hand, { approvalPolicy: 'mentor' }, 1)
    const places = async () => (await hand.unit((unit) => unit.mentorships.placesTaken(program.id, [mentor.id]))).get(mentor.id)
    const first = await asks(hand, mentee, mentor, program)
    yes(await acceptRequest(hand.world, hand.actor(mentor), first))
    expect(await places()).toBe(1)
    yes(await withdrawRequest(hand.world, hand.actor(mentee), first))
    expect(await places()).toBe(0)

    const second = await asks(hand, mentee, mentor, program)
    yes(await acceptRequest(hand.world, hand.actor(mentor), second))
    const [approval] = await approvalsOf(second)
    yes(await decideApproval(hand.world, hand.actor(mentorManager), approval!.id, { approved: true }))
    expect(await places()).toBe(1)
    const mentorship = await hand.unit((unit) => unit.mentorships.findByRequest(second))
    yes(await endMentorship(hand.world, hand.actor(mentor), mentorship!.id, ''))
    expect(await places()).toBe(0)
  })

  test('a card clicked twice at once accepts once', async () => {
    const { mentor, mentee, program } = await aCast(hand)
    const id = await asks(hand, mentee, mentor, program)
    const answers = await Promise.all([1, 2, 3].map(() => acceptRequest(hand.world, hand.actor(mentor), id)))
    expect(answers.map((answer) => (answer.ok ? 'accepted' : answer.reason)).sort()).toEqual([
      'accepted',
      'alreadyDecided',
      'alreadyDecided',
    ])
    expect(await hand.unit((unit) => unit.mentorships.listOf(mentor.id))).toHaveLength(1)
  })
})

describe('approval', () => {
  async function accepted(
    about: Parameters<typeof aCast>[1],
    prepare: (cast: Awaited<ReturnType<typeof aCast>>) => Promise<unknown> = async () => {},
  ) {
    const cast = await aCast(hand, about)
    await prepare(cast)
    const id = await asks(hand, cast.mentee, cast.mentor, cast.program)
    yes(await acceptRequest(hand.world, hand.actor(cast.mentor), id))
    await hand.deliver()
    hand.conversations.sent.splice(0)
    return { ...cast, id, approvals: await approvalsOf(id) }
  }

  test('both managers have to agree, and only then the mentorship begins', async () => {
    const { id, approvals, menteeManager, mentorManager, mentee, mentor } = await accepted({ approvalPolicy: 'both' })
    const of = (manager: Person) => approvals.find(({ approverId }) => approverId === manager.id)!.id
    yes(await decideApproval(hand.world, hand.actor(mentorManager), of(mentorManager), { approved: true }))
    expect(await statusOf(id)).toBe('waitingForApproval')
    yes(await decideApproval(hand.world, hand.actor(menteeManager), of(menteeManager), { approved: true }))
    expect(await statusOf(id)).toBe('accepted')
    expect(await told(mentee, mentor)).toEqual(['Amara: agreement.proposed', 'Lukas: agreement.proposed'])
  })

  test('a disabled manager is replaced by the program manager, one who left the directory too', async () => {
    const { approvals, programManager } = await accepted({ approvalPolicy: 'both' }, async ({ menteeManager, mentor }) => {
      await hand.change(menteeManager, { active: false })
      await hand.change(mentor, { managerId: null })
    })
    expect(approvals.map(({ approverId }) => approverId)).toEqual([programManager.id])
  })

  test('a program manager who is the mentee does not approve: their own manager does', async () => {
    const boss = await hand.person('Boss')
    const { approvals, mentee } = await accepted({ approvalPolicy: 'mentor' }, async ({ mentor, mentee, program }) => {
      await hand.change(mentor, { managerId: null })
      await hand.change(mentee, { managerId: boss.id })
      await hand.unit(({ programs }) => programs.save({ ...program, managerId: mentee.id }))
    })
    expect(approvals.map(({ approverId }) => approverId)).toEqual([boss.id])
    expect(await decideApproval(hand.world, hand.actor(mentee), approvals[0]!.id, { approved: true })).toEqual({
      ok: false,
      reason: 'notFound',
    })
  })

  test('where nobody can be asked, nothing is approved', async () => {
    const cast = await aCast(hand, { approvalPolicy: 'mentee' })
    await hand.change(cast.menteeManager, { active: false })
    await hand.change(cast.programManager, { active: false })
    const id = await asks(hand, cast.mentee, cast.mentor, cast.program)
    expect(await acceptRequest(hand.world, hand.actor(cast.mentor), id)).toEqual({ ok: false, reason: 'nobodyCanApprove' })
    expect(await statusOf(id)).toBe('waitingForMentor')
  })

  test('one "no" ends it; the reason reaches the mentee and not the mentor', async () => {
    const { id, approvals, menteeManager, mentorManager, mentee, mentor } = await accepted({ approvalPolicy: 'both' })
    const own = approvals.find(({ approverId }) => approverId === menteeManager.id)!.id
    yes(await decideApproval(hand.world, hand.actor(menteeManager), own, { approved: false, reason: 'Audit in May' }))
    expect(await statusOf(id)).toBe('notApproved')
    expect((await approvalsOf(id)).map(({ status }) => status).sort()).toEqual(['declined', 'withdrawn'])
    expect(await told(mentee, mentor, mentorManager)).toEqual(['Amara: request.notApproved', 'Lukas: request.notApproved'])
    const seen = async (person: Person) => JSON.stringify(yes(await getRequest(hand.world, hand.actor(person), id)))
    expect(await seen(mentee)).toContain('Audit in May')
    expect(await seen(mentor)).not.toContain('Audit in May')
    const late = approvals.find(({ approverId }) => approverId === mentorManager.id)!.id
    expect(await decideApproval(hand.world, hand.actor(mentorManager), late, { approved: true })).toEqual({
      ok: false,
      reason: 'alreadyDecided',
    })
  })

  test('handed over: the next one has three working days until a reminder and ten until the end, each told once, to everyone concerned', async () => {
    const { id, approvals, menteeManager, mentorManager, mentee, mentor } = await accepted({ approvalPolicy: 'both' })
    const deputy = await hand.person('Dora')
    const everybody = [menteeManager, mentorManager, mentee, mentor, deputy]
    await daysOn(3)
    expect(await told(...everybody)).toEqual(['Mary: approval.reminder', 'Moses: approval.reminder'])
    await daysOn(1)
    expect(await told(...everybody)).toEqual([])
    const handed = approvals.find(({ approverId }) => approverId === menteeManager.id)!.id
    yes(await delegateApproval(hand.world, hand.actor(menteeManager), handed, deputy.id))
    expect(await told(...everybody)).toEqual(['Dora: approval.delegated'])
    // Handed over on a Friday.
    await daysOn(4.999)
    expect(await told(...everybody)).toEqual([])
    await daysOn(0.001)
    expect(await told(...everybody)).toEqual(['Dora: approval.reminder'])
    await daysOn(0.999)
    expect(await statusOf(id)).toBe('waitingForApproval')
    // Ten days after the mentor's manager was asked: silence is no agreement, and it ends for all.
    await daysOn(0.001)
    expect(await statusOf(id)).toBe('expired')
    await daysOn(1)
    expect(await told(...everybody)).toEqual([
      ...['Amara: request.expired', 'Dora: approval.expired', 'Lukas: request.expired', 'Moses: approval.expired'],
    ])
    expect((await approvalsOf(id)).map(({ status }) => status)).toEqual(['expired', 'expired'])
  })

  test('handed over and back and over again: each time there is a card', async () => {
    const { approvals, menteeManager } = await accepted({ approvalPolicy: 'mentee' })
    const deputy = await hand.person('Dora')
    const id = approvals[0]!.id
    for (const [from, to] of [
      [menteeManager, deputy],
      [deputy, menteeManager],
      [menteeManager, deputy],
    ] as const) {
      hand.clock.pass(7 * 60_000)
      yes(await delegateApproval(hand.world, hand.actor(from), id, to.id))
      expect(await told(menteeManager, deputy)).toEqual([`${to.name}: approval.delegated`])
    }
  })
})

test('a mentor who says nothing is reminded after three days, once, and the request ends after ten, told to both', async () => {
  const { mentor, mentee, program } = await aCast(hand)
  const id = await asks(hand, mentee, mentor, program)
  await hand.deliver()
  hand.conversations.sent.splice(0)
  await daysOn(2.999)
  expect(await told(mentor, mentee)).toEqual([])
  await daysOn(0.001)
  await daysOn(1)
  expect(await told(mentor, mentee)).toEqual(['Lukas: request.reminder'])
  await daysOn(6)
  expect(await statusOf(id)).toBe('expired')
  await daysOn(1)
  expect(await told(mentor, mentee)).toEqual(['Amara: request.expired', 'Lukas: request.expired'])
  expect(await acceptRequest(hand.world, hand.actor(mentor), id)).toEqual({ ok: false, reason: 'alreadyDecided' })
})
