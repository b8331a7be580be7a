import type { RequestId } from '../../../src/domain/people/ids.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import type { Program } from '../../../src/domain/programs/program.ts'
import { getInbox } from '../../../src/usecases/inbox/get-inbox.ts'
import { changeMentoring } from '../../../src/usecases/programs/change-mentoring.ts'
import { acceptRequest } from '../../../src/usecases/requests/accept-request.ts'
import { answerQuestion } from '../../../src/usecases/requests/answer-question.ts'
import { askNext } from '../../../src/usecases/requests/ask-next.ts'
import { askQuestion } from '../../../src/usecases/requests/ask-question.ts'
import { declineRequest } from '../../../src/usecases/requests/decline-request.ts'
import { getRequest } from '../../../src/usecases/requests/get-request.ts'
import { remindAndExpire } from '../../../src/usecases/requests/remind-and-expire.ts'
import { waitLonger } from '../../../src/usecases/requests/wait-longer.ts'
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

const words = { whyYou: 'You know as well', howHelp: 'Show me, too' }

async function aMentor(name: string, program: Program, offers: string[], capacity = 1): Promise<Person> {
  const person = await hand.person(name)
  await hand.unit(({ programs }) =>
    programs.saveMentor(
      { programId: program.id, personId: person.id, status: 'active', offers, boundaries: 'No slides', capacity, hoursPerMonth: 2 },
      hand.clock.now(),
    ),
  )
  return person
}
/** Amara has asked Lukas; Vera offers what she wants as well, and Igor something else. */
async function aMenteeWhoWaits(capacity = 2) {
  const cast = await aCast(hand, {}, capacity)
  const better = await aMentor('Vera', cast.program, ['SQL'])
  const other = await aMentor('Igor', cast.program, ['Chess'])
  const id = await asks(hand, cast.mentee, cast.mentor, cast.program)
  await told()
  return { ...cast, better, other, id, me: hand.actor(cast.mentee) }
}
const find = async (id: RequestId) => (await hand.unit(({ requests }) => requests.find(id)))!
const nextOf = async (person: Person, id: RequestId) => {
  const { next } = yes(await getRequest(hand.world, hand.actor(person), id))
  return next && { ...next, mentor: next.mentor.name }
}
const inboxOf = async (person: Person) =>
  (await getInbox(hand.world, hand.actor(person))).items.map(({ kind, from }) => `${kind} ${from?.name}`)
async function told(): Promise<string[]> {
  await hand.deliver()
  const sent = hand.conversations.sent.splice(0)
  const names = await hand.unit(({ people }) => people.findMany(sent.map(({ to }) => to)))
  return sent.map(({ to, purpose }) => `${names.get(to)!.name}: ${purpose}`).sort()
}
async function daysOn(days: number): Promise<void> {
  hand.clock.pass(days * day)
  await remindAndExpire(hand.world, hand.tenantId)
  await remindAndExpire(hand.world, hand.tenantId)
}

describe('a mentor who does not answer', () => {
  test('is reminded after three working days, and two later the mentee is offered the next mentor, once', async () => {
    const { mentee, mentor, id } = await aMenteeWhoWaits()
    await daysOn(3)
    expect(await told()).toEqual(['Lukas: request.reminder'])
    // From Thursday on two working days, one of them Friday.
    await daysOn(3.9)
    expect(await told()).toEqual([])
    expect(await nextOf(mentee, id)).toBeNull()
    await daysOn(0.2)
    expect(await told()).toEqual(['Amara: request.next'])
    expect(await nextOf(mentee, id)).toEqual({ mentor: 'Vera', boundaries: 'No slides', state: 'open', open: true })
    expect(await nextOf(mentor, id)).toBeNull()
    expect(await inboxOf(mentee)).toEqual(['next Vera'])
    await daysOn(1)
    expect(await told()).toEqual([])
    expect((await find(id)).status).toBe('waitingForMentor')
  })

  test('loses the request to the next mentor with one click, and is told so in a friendly way', async () => {
    const { mentee, mentor, better, id, me } = await aMenteeWhoWaits()
    await daysOn(3)
    await daysOn(4)
    await told()
    const asked = yes(await askNext(hand.world, me, id, { mentorId: better.id, ...words })).id
    expect(await told()).toEqual(['Lukas: request.passedOn', 'Vera: request.received'])
    expect(await find(id)).toMatchObject({ status: 'passedOn', expiresAt: null })
    expect(await find(asked)).toMatchObject({ status: 'waitingForMentor', mentorId: better.id, ...words })
    expect(await acceptRequest(hand.world, hand.actor(mentor), id)).toEqual({ ok: false, reason: 'alreadyDecided' })
    expect(await askNext(hand.world, me, id, { mentorId: better.id, ...words })).toEqual({ ok: false, reason: 'alreadyDecided' })
    expect(await inboxOf(mentee)).toEqual([])
    // Neither of the two is offered when the next clock runs out.
    await daysOn(10)
    expect(await nextOf(mentee, asked)).toMatchObject({ mentor: 'Igor' })
  })

  test('is waited for when the mentee says so, until the request expires and the next is offered again', async () => {
    const { mentee, id, me } = await aMenteeWhoWaits()
    await daysOn(3)
    await daysOn(4)
    await told()
    yes(await waitLonger(hand.world, me, id))
    expect(await inboxOf(mentee)).toEqual([])
    expect(await waitLonger(hand.world, me, id)).toEqual({ ok: false, reason: 'alreadyDecided' })
    await daysOn(3)
    expect(await told()).toEqual(['Amara: request.expired', 'Lukas: request.expired'])
    expect(await nextOf(mentee, id)).toMatchObject({ mentor: 'Vera', open: true })
    expect(await inboxOf(mentee)).toEqual(['next Vera'])
  })

  test('is not hurried while the mentee owes an answer to a question, and again from that answer on', async () => {
    const { mentor, id, me } = await aMenteeWhoWaits()
    yes(await askQuestion(hand.world, hand.actor(mentor), id, 'How often?'))
    await daysOn(7)
    yes(await answerQuestion(hand.world, me, id, 'Monthly'))
    await told()
    await daysOn(2.9)
    expect(await told()).toEqual([])
    expect((await find(id)).nudgeAt!.getTime() - hand.clock.now().getTime()).toBe(0.1 * day)
  })

  test('who says yes after all at that moment keeps the request, and nobody else is asked', async () => {
    const { better, mentor, id, me } = await aMenteeWhoWaits()
    await daysOn(3)
    await daysOn(4)
    const [accepted, asked] = await Promise.all([
      acceptRequest(hand.world, hand.actor(mentor), id),
      askNext(hand.world, me, id, { mentorId: better.id, ...words }),
    ])
    expect([accepted.ok, asked.ok].sort()).toEqual([false, true])
    const open = (await hand.unit(({ requests }) => requests.listOfMentee(me.personId))).filter(
      ({ status }) => status === 'waitingForMentor' || status === 'accepted',
    )
    expect(open).toHaveLength(1)
  })
})

describe('the next mentor', () => {
  test('who has no place any more when asked makes way for another, and nothing else changes', async () => {
    const { mentee, better, other, id, me } = await aMenteeWhoWaits()
    await daysOn(3)
    await daysOn(4)
    yes(await changeMentoring(hand.world, hand.actor(better), (await find(id)).programId, 'paused'))
    expect(await askNext(hand.world, me, id, { mentorId: better.id, ...words })).toEqual({ ok: false, reason: 'nextChanged' })
    expect(await nextOf(mentee, id)).toMatchObject({ mentor: 'Igor', open: true })
    expect((await find(id)).status).toBe('waitingForMentor')
    expect(await askNext(hand.world, me, id, { mentorId: better.id, ...words })).toEqual({ ok: false, reason: 'nextChanged' })
    yes(await askNext(hand.world, me, id, { mentorId: other.id, ...words }))
  })

  test('is offered with a no, too, and asked with one click', async () => {
    const { mentee, mentor, better, id, me } = await aMenteeWhoWaits()
    yes(await declineRequest(hand.world, hand.actor(mentor), id, 'My quarter is full'))
    expect(await nextOf(mentee, id)).toMatchObject({ mentor: 'Vera' })
    yes(await askNext(hand.world, me, id, { mentorId: better.id, ...words }))
    expect((await find(id)).status).toBe('declined')
  })

  test('is for the mentee alone', async () => {
    const { mentor, better, other, id } = await aMenteeWhoWaits()
    await daysOn(3)
    await daysOn(4)
    for (const person of [mentor, better, other]) {
      expect(await askNext(hand.world, hand.actor(person), id, { mentorId: better.id, ...words })).toEqual({
        ok: false,
        reason: 'notFound',
      })
      expect(await waitLonger(hand.world, hand.actor(person), id)).toEqual({ ok: false, reason: 'notFound' })
    }
  })
})

describe('nobody waits for a mentor without a place', () => {
  test('who gives away the last one: the others are told without a no, and offered the next mentor', async () => {
    const { mentor, program, better, id } = await aMenteeWhoWaits(1)
    const second = await hand.person('Ben')
    await joined(hand, program, second)
    const theirs = await asks(hand, second, mentor, program)
    await told()
    yes(await acceptRequest(hand.world, hand.actor(mentor), id))
    expect(await find(theirs)).toMatchObject({ status: 'noPlace', expiresAt: null, declineReason: null })
    expect(await told()).toEqual(expect.arrayContaining(['Ben: request.noPlace']))
    expect(await nextOf(second, theirs)).toMatchObject({ mentor: better.name, open: true })
    expect(await inboxOf(second)).toEqual([`next ${better.name}`])
  })

  test('who pauses, and who is left with fewer places than are taken', async () => {
    const { mentor, program, id } = await aMenteeWhoWaits()
    yes(await changeMentoring(hand.world, hand.actor(mentor), program.id, 'paused'))
    expect((await find(id)).status).toBe('noPlace')
    expect(await told()).toEqual(['Amara: request.noPlace'])
  })

  test('two accepted at once for the last place: exactly one is, and the other is led on', async () => {
    const { mentor, mentee, program, id } = await aMenteeWhoWaits(1)
    const second = await hand.person('Ben')
    await joined(hand, program, second)
    const ids = [id, await asks(hand, second, mentor, program)]
    const answers = await Promise.all(ids.map((one) => acceptRequest(hand.world, hand.actor(mentor), one)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const lost = answers[0]!.ok ? 1 : 0
    expect((await find(ids[1 - lost]!)).status).toBe('accepted')
    expect((await find(ids[lost]!)).status).toBe('noPlace')
    expect(await nextOf(lost === 0 ? mentee : second, ids[lost]!)).toMatchObject({ mentor: 'Vera', open: true })
  })
})
