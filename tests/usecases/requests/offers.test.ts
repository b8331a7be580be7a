import type { Person } from '../../../src/domain/people/person.ts'
import type { Program } from '../../../src/domain/programs/program.ts'
import { decideApproval } from '../../../src/usecases/approvals/decide-approval.ts'
import { getInbox } from '../../../src/usecases/inbox/get-inbox.ts'
import { seeOff } from '../../../src/usecases/people/see-off.ts'
import { changeMentoring } from '../../../src/usecases/programs/change-mentoring.ts'
import { findMentees } from '../../../src/usecases/programs/find-mentees.ts'
import { acceptRequest } from '../../../src/usecases/requests/accept-request.ts'
import { closeBetween } from '../../../src/usecases/requests/close-between.ts'
import { declineRequest } from '../../../src/usecases/requests/decline-request.ts'
import { listRequests } from '../../../src/usecases/requests/list-requests.ts'
import { offerMentoring } from '../../../src/usecases/requests/offer-mentoring.ts'
import { remindAndExpire } from '../../../src/usecases/requests/remind-and-expire.ts'
import { withdrawRequest } from '../../../src/usecases/requests/withdraw-request.ts'
import { aCast, asks, joined } from '../pair.ts'
import { day, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
  await hand.jobs.start()
})
beforeEach(() => hand.nextMonday())
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const words = { whyYou: 'You want to know SQL', howHelp: 'We could read plans together' }
const placesOf = async (program: Program, mentor: Person) =>
  (await hand.unit((unit) => unit.mentorships.placesTaken(program.id, [mentor.id]))).get(mentor.id)
const tryOffer = (program: Program, mentor: Person, mentee: Person) =>
  offerMentoring(hand.world, hand.actor(mentor), { programId: program.id, menteeId: mentee.id, ...words })
const offers = async (program: Program, mentor: Person, mentee: Person) => yes(await tryOffer(program, mentor, mentee)).id
const find = (id: Awaited<ReturnType<typeof offers>>) => hand.unit((unit) => unit.requests.find(id))
/** What people were sent since this was asked last, as `Name: purpose`. */
async function told(...people: Person[]): Promise<string[]> {
  await hand.deliver()
  const names = new Map(people.map((person) => [person.id, person.name]))
  return hand.conversations.sent
    .splice(0)
    .flatMap(({ to, purpose }) => (names.has(to) ? [`${names.get(to)}: ${purpose}`] : []))
    .sort()
}
/** A mentee who lets mentors see what she wants. */
async function aShownCast(about: Parameters<typeof aCast>[1] = {}, capacity = 2) {
  const cast = await aCast(hand, about, capacity)
  await shows(cast.program, cast.mentee)
  return cast
}
async function shows(program: Program, mentee: Person) {
  await joined(hand, program, mentee)
  await hand.unit(async ({ programs }) => {
    const profile = await programs.findMentee(program.id, mentee.id)
    await programs.saveMentee({ ...profile!, shownToMentors: true }, hand.clock.now())
  })
}

test('an offer that is taken up is approved as any request, and the pair begins', async () => {
  const { mentor, mentee, program, menteeManager } = await aShownCast({ approvalPolicy: 'mentee' })
  const id = await offers(program, mentor, mentee)
  expect(await told(mentor, mentee)).toEqual(['Amara: request.received'])
  expect((await getInbox(hand.world, hand.actor(mentee))).items).toMatchObject([{ kind: 'offer', subject: id, from: { name: 'Lukas' } }])
  yes(await acceptRequest(hand.world, hand.actor(mentee), id))
  expect(await told(mentor, mentee, menteeManager)).toEqual(['Lukas: request.accepted', 'Mary: approval.asked'])
  const [approval] = await hand.unit((unit) => unit.requests.listApprovals(id))
  yes(await decideApproval(hand.world, hand.actor(menteeManager), approval!.id, { approved: true }))
  expect(await find(id)).toMatchObject({ status: 'accepted' })
  expect(await told(mentor, mentee)).toEqual(['Amara: agreement.proposed', 'Lukas: agreement.proposed'])
  expect(await placesOf(program, mentor)).toBe(1)
})

test('an offer keeps a place, a no without a reason frees it, and the same offer is not made again at once', async () => {
  const { mentor, mentee, program } = await aShownCast({}, 1)
  const id = await offers(program, mentor, mentee)
  expect(await placesOf(program, mentor)).toBe(1)
  await told(mentor, mentee)
  yes(await declineRequest(hand.world, hand.actor(mentee), id, null))
  expect(await told(mentor, mentee)).toEqual(['Lukas: request.declined'])
  expect(await placesOf(program, mentor)).toBe(0)
  expect(await tryOffer(program, mentor, mentee)).toEqual({ ok: false, reason: 'offeredLately' })
  expect(yes(await findMentees(hand.world, hand.actor(mentor), program.id))).toEqual({ placesLeft: 1, mentees: [] })
})

test('the mentor takes it back, and a mentee who said yes may think again until managers have decided', async () => {
  const { mentor, mentee, program } = await aShownCast({ approvalPolicy: 'mentee' })
  const first = await offers(program, mentor, mentee)
  await told(mentor, mentee)
  expect(await withdrawRequest(hand.world, hand.actor(mentee), first)).toEqual({ ok: false, reason: 'alreadyDecided' })
  yes(await withdrawRequest(hand.world, hand.actor(mentor), first))
  expect(await told(mentor, mentee)).toEqual(['Amara: request.withdrawn'])
  const second = await offers(program, mentor, mentee)
  yes(await acceptRequest(hand.world, hand.actor(mentee), second))
  await told(mentor, mentee)
  yes(await withdrawRequest(hand.world, hand.actor(mentee), second))
  expect(await told(mentor, mentee)).toEqual(['Lukas: request.withdrawn'])
  expect(await placesOf(program, mentor)).toBe(0)
})

test('an unanswered offer is reminded of once, to the mentee, and ends after ten days, told to both', async () => {
  const { mentor, mentee, program } = await aShownCast()
  const id = await offers(program, mentor, mentee)
  await told(mentor, mentee)
  const heard: string[][] = []
  for (const days of [3, 1, 2, 3.999]) {
    hand.clock.pass(days * day)
    await remindAndExpire(hand.world, hand.tenantId)
    heard.push(await told(mentor, mentee))
  }
  expect(heard).toEqual([['Amara: request.reminder'], [], [], []])
  hand.clock.pass(0.001 * day)
  await remindAndExpire(hand.world, hand.tenantId)
  expect(await find(id)).toMatchObject({ status: 'expired' })
  expect(await told(mentor, mentee)).toEqual(['Amara: request.expired', 'Lukas: request.expired'])
  expect(await placesOf(program, mentor)).toBe(0)
})

test('it is theirs alone: the other mentor’s mentee cannot answer it, the mentor cannot accept for her', async () => {
  const { mentor, mentee, program } = await aShownCast()
  const id = await offers(program, mentor, mentee)
  const stranger = await hand.person('Stranger')
  for (const somebody of [mentor, stranger])
    for (const answer of [acceptRequest(hand.world, hand.actor(somebody), id), declineRequest(hand.world, hand.actor(somebody), id, 'No')])
      expect(await answer).toEqual({ ok: false, reason: 'notFound' })
  const seen = async (person: Person) => {
    const { sent, received } = await listRequests(hand.world, hand.actor(person))
    return { sent: sent.map(({ may }) => may), received: received.map(({ may }) => may) }
  }
  expect(await seen(mentor)).toEqual({ sent: [['withdraw']], received: [] })
  expect(await seen(mentee)).toEqual({ sent: [], received: [['accept', 'decline']] })
})

describe('the last place', () => {
  test('is offered once, of three offers at the same moment', async () => {
    const { mentor, mentee, program } = await aShownCast({}, 1)
    const others = [await hand.person('Second'), await hand.person('Third')]
    for (const other of others) await shows(program, other)
    const answers = await Promise.all([mentee, ...others].map((one) => tryOffer(program, mentor, one)))
    expect(answers.map((answer) => (answer.ok ? 'offered' : answer.reason)).sort()).toEqual(['noFreePlace', 'noFreePlace', 'offered'])
    expect(await placesOf(program, mentor)).toBe(1)
  })

  test('goes to the offer or to the request that is accepted at the same moment, never to both', async () => {
    const { mentor, mentee, program } = await aShownCast({ approvalPolicy: 'mentor' }, 1)
    const asking = await hand.person('Asking')
    await joined(hand, program, asking)
    const asked = await asks(hand, asking, mentor, program)
    await Promise.all([acceptRequest(hand.world, hand.actor(mentor), asked), tryOffer(program, mentor, mentee)])
    expect(await placesOf(program, mentor)).toBe(1)
  })

  test('taken by an offer, it leads whoever waits for the mentor on to others', async () => {
    const { mentor, mentee, program } = await aShownCast({}, 1)
    const asking = await hand.person('Asking')
    await joined(hand, program, asking)
    const asked = await asks(hand, asking, mentor, program)
    await told(mentor, mentee, asking)
    await offers(program, mentor, mentee)
    expect(await find(asked)).toMatchObject({ status: 'noPlace' })
    expect(await told(mentor, mentee, asking)).toEqual(['Amara: request.received', 'Asking: request.noPlace'])
  })
})

test('two mentors who offer at the same moment: the mentee has one offer to think about', async () => {
  const { mentor, mentee, program } = await aShownCast()
  const other = await hand.person('Other')
  await hand.unit(async ({ programs }) => {
    const profile = await programs.findMentor(program.id, mentor.id)
    await programs.saveMentor({ ...profile!, personId: other.id }, hand.clock.now())
  })
  const answers = await Promise.all([mentor, other].map((one) => tryOffer(program, one, mentee)))
  expect(answers.map((answer) => (answer.ok ? 'offered' : answer.reason)).sort()).toEqual(['notLooking', 'offered'])
})

describe('whoever leaves', () => {
  test('the program as a mentor takes their offers back; whoever pauses keeps to them', async () => {
    const { mentor, mentee, program } = await aShownCast()
    const id = await offers(program, mentor, mentee)
    await told(mentor, mentee)
    yes(await changeMentoring(hand.world, hand.actor(mentor), program.id, 'paused'))
    expect(await find(id)).toMatchObject({ status: 'waitingForMentee' })
    yes(await changeMentoring(hand.world, hand.actor(mentor), program.id, 'left'))
    expect(await find(id)).toMatchObject({ status: 'withdrawn', expiresAt: null })
    expect(await told(mentor, mentee)).toEqual(['Amara: request.withdrawn'])
  })

  test.each([
    ['mentor', 'withdrawn', 'Amara: request.withdrawn'],
    ['mentee', 'declined', 'Lukas: request.declined'],
  ] as const)('the company as the %s: the offer is %s, and the other is told', async (role, status, message) => {
    const cast = await aShownCast()
    const id = await offers(cast.program, cast.mentor, cast.mentee)
    await told(cast.mentor, cast.mentee)
    await hand.unit((unit) => seeOff(hand.world, unit, hand.tenantId, cast[role].id))
    expect(await find(id)).toMatchObject({ status })
    expect(await told(cast.mentor, cast.mentee)).toEqual([message])
  })
})

test.each([
  ['the mentor', 'withdrawn', ['Amara: request.withdrawn']],
  ['the mentee', 'declined', ['Lukas: request.declined']],
  ['the office', 'expired', ['Amara: request.expired', 'Lukas: request.expired']],
] as const)('where %s keeps them apart, the offer ends as %s, and nobody learns why', async (who, status, messages) => {
  const { mentor, mentee, program } = await aShownCast()
  const id = await offers(program, mentor, mentee)
  await told(mentor, mentee)
  const saidBy = { 'the mentor': mentor.id, 'the mentee': mentee.id, 'the office': null }[who]
  await hand.unit((unit) => closeBetween(hand.world, unit, hand.tenantId, [mentor.id, mentee.id], saidBy))
  expect(await find(id)).toMatchObject({ status, expiresAt: null, declineReason: null })
  expect(await told(mentor, mentee)).toEqual(messages)
})

describe('mentees whom a mentor sees', () => {
  test('are those who agreed and look for somebody, the best fit first, at most five', async () => {
    const { mentor, mentee, program } = await aShownCast({}, 3)
    const fit = await hand.person('Fit', { site: 'Leeds' })
    await hand.change(mentor, { site: 'Leeds' })
    for (const one of [fit, ...(await Promise.all(['C', 'D', 'E', 'F'].map((name) => hand.person(name))))]) await shows(program, one)
    await joined(hand, program, await hand.person('Hidden'))
    const waiting = await hand.person('Waiting')
    await shows(program, waiting)
    await asks(hand, waiting, mentor, program)
    const { placesLeft, mentees } = yes(await findMentees(hand.world, hand.actor(mentor), program.id))
    expect(placesLeft).toBe(3)
    expect(mentees).toHaveLength(5)
    expect(mentees[0]).toEqual({
      person: expect.objectContaining({ id: fit.id, name: 'Fit' }),
      skillsWanted: ['SQL'],
      goals: ['Ship it'],
      reasons: expect.arrayContaining([
        { kind: 'skills', skills: ['SQL'] },
        { kind: 'sameSite', site: 'Leeds' },
      ]),
      missingSkills: [],
    })
    const names = mentees.map(({ person }) => person.name)
    expect(names).not.toContain('Hidden')
    expect(names).not.toContain('Waiting')
    expect(yes(await findMentees(hand.world, hand.actor(mentor), program.id)).mentees.map(({ person }) => person.name)).toEqual(names)
    expect(mentees.some(({ person }) => person.id === mentee.id)).toBe(names.includes('Amara'))
  })

  test('are nobody’s who does not mentor, and nobody where no place is left', async () => {
    const { mentor, mentee, program } = await aShownCast({}, 1)
    const colleague = await hand.person('Colleague')
    expect(await findMentees(hand.world, hand.actor(colleague), program.id)).toEqual({ ok: false, reason: 'notMentoring' })
    await offers(program, mentor, mentee)
    await shows(program, colleague)
    expect(yes(await findMentees(hand.world, hand.actor(mentor), program.id))).toEqual({ placesLeft: 0, mentees: [] })
  })

  test('are none during a break, which is no refusal, and nobody’s who left', async () => {
    const { mentor, program } = await aShownCast({}, 1)
    const seen = () => findMentees(hand.world, hand.actor(mentor), program.id)
    expect(yes(await seen()).mentees).not.toEqual([])
    yes(await changeMentoring(hand.world, hand.actor(mentor), program.id, 'paused'))
    expect(yes(await seen())).toEqual({ placesLeft: 0, mentees: [] })
    yes(await changeMentoring(hand.world, hand.actor(mentor), program.id, 'left'))
    expect(await seen()).toEqual({ ok: false, reason: 'notMentoring' })
  })
})
