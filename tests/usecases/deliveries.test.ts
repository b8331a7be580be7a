import { randomUUID } from 'node:crypto'
import { plannedSession } from '../../src/domain/booking/order.ts'
import type { Session } from '../../src/domain/booking/series.ts'
import type { Person } from '../../src/domain/people/person.ts'
import { lastWorkingMoment } from '../../src/domain/people/working-hours.ts'
import { handOutDueDeliveries } from '../../src/usecases/deliveries/hand-out-due.ts'
import { endMentorship } from '../../src/usecases/mentorships/end-mentorship.ts'
import { acceptRequest } from '../../src/usecases/requests/accept-request.ts'
import { withdrawRequest } from '../../src/usecases/requests/withdraw-request.ts'
import { prepareSessions } from '../../src/usecases/sessions/prepare-sessions.ts'
import { aCast, anAgreedPair, asks } from './pair.ts'
import { day, hour, minute, openWorld, type Sent, type WorldInHand, yes } from './world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
  await hand.jobs.start()
})
beforeEach(() => hand.nextMonday())
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const passUntil = (moment: Date) => hand.clock.pass(moment.getTime() - hand.clock.now().getTime())
const sentTo = (...people: Person[]): Sent[] => hand.conversations.sent.filter(({ to }) => people.some(({ id }) => id === to))
const minutesOn = (minutes: number) => new Date(hand.clock.now().getTime() + minutes * minute)

describe('a card', () => {
  test('does not come at night: it waits for the recipient’s own working hours', async () => {
    const { mentee, mentor, program } = await aCast(hand)
    // Half past eight on Tuesday in London, half past three at night in New York.
    hand.clock.pass(18 * hour)
    await asks(hand, mentee, mentor, program)
    await hand.deliver()
    expect(sentTo(mentor)).toEqual([])
    const nineInNewYork = minutesOn(5 * 60 + 30)
    passUntil(new Date(nineInNewYork.getTime() - 1))
    await hand.deliver()
    expect(sentTo(mentor)).toEqual([])
    hand.clock.pass(1)
    await hand.deliver()
    expect(sentTo(mentor).map(({ purpose, at }) => [purpose, at])).toEqual([['request.received', nineInNewYork]])
  })

  test('about what was withdrawn overnight is not sent any more', async () => {
    const { mentee, mentor, program } = await aCast(hand)
    hand.clock.pass(18 * hour)
    const id = await asks(hand, mentee, mentor, program)
    yes(await withdrawRequest(hand.world, hand.actor(mentee), id))
    hand.clock.pass(6 * hour)
    await hand.deliver()
    expect(sentTo(mentor).map(({ purpose }) => purpose)).toEqual(['request.withdrawn'])
  })

  test('that takes long to send is sent once, though others look for work meanwhile', async () => {
    const { mentee, mentor, program } = await aCast(hand)
    let arrive = () => {}
    const underway = new Promise<void>((begun) => {
      hand.conversations.onTheWay = async () => {
        begun()
        await new Promise<void>((resolve) => {
          arrive = resolve
        })
        return undefined
      }
    })
    await asks(hand, mentee, mentor, program)
    await underway
    hand.conversations.onTheWay = async () => undefined
    hand.clock.pass(5000)
    expect(await handOutDueDeliveries(hand.world, hand.tenantId)).toBe(0)
    arrive()
    await hand.jobs.idle()
    expect(sentTo(mentor)).toHaveLength(1)
  })

  test('to somebody who cannot be reached is tried daily for a week and then listed as not reached', async () => {
    const { mentee, mentor, program } = await aCast(hand)
    let tries = 0
    hand.conversations.onTheWay = async ({ personId }) => {
      if (personId !== mentor.id) return undefined
      tries++
      return { kind: 'unreachable', problem: 'blocked' }
    }
    await asks(hand, mentee, mentor, program)
    await hand.deliver()
    for (let days = 1; days <= 9; days++) {
      hand.clock.pass(day)
      await hand.deliver()
    }
    hand.conversations.onTheWay = async () => undefined
    expect(tries).toBe(7)
    const failed = await hand.unit((unit) => unit.deliveries.listFailed([mentee.id, mentor.id]))
    expect(failed.map(({ personId, purpose, problem }) => [personId, purpose, problem])).toEqual([
      [mentor.id, 'request.received', 'blocked'],
    ])
  })

  test('that was answered while it was on its way is drawn anew', async () => {
    const { mentee, mentor, program } = await aCast(hand)
    hand.conversations.onTheWay = async ({ subjectId, purpose }) => {
      if (purpose === 'request.received')
        yes(await acceptRequest(hand.world, hand.actor(mentor), subjectId as Parameters<typeof acceptRequest>[2]))
      return undefined
    }
    await asks(hand, mentee, mentor, program)
    await hand.jobs.idle()
    hand.conversations.onTheWay = async () => undefined
    expect(hand.conversations.refreshed).toContain('request.received')
  })
})

describe('around a check-in', () => {
  async function aPairWithSession(start: Date) {
    const pair = await anAgreedPair(hand)
    await hand.jobs.idle()
    const end = new Date(start.getTime() + 45 * minute)
    const placed = { period: 99, status: 'planned', start, end, slotStart: start, reason: null, inOutlook: true } as const
    const session = { ...plannedSession(randomUUID() as Session['id'], pair.seriesId, pair.id, placed), outlookStart: start }
    await hand.unit(({ sessions }) => sessions.saveMany([session]))
    return { ...pair, session }
  }
  const about = (session: Session) =>
    hand.conversations.sent
      .filter(({ subjectId }) => subjectId === session.id)
      .map(({ purpose }) => purpose)
      .sort()
  async function prepare(times = 3): Promise<void> {
    for (let i = 0; i < times; i++) await prepareSessions(hand.world, hand.tenantId)
    await hand.deliver()
  }

  test('the agenda comes the day before and the review after the end, each once to both, and nothing counts as held by itself', async () => {
    const { session } = await aPairWithSession(minutesOn(2 * 24 * 60))
    hand.clock.pass(day - 1)
    await prepare()
    expect(about(session)).toEqual([])
    hand.clock.pass(1)
    await prepare()
    expect(about(session)).toEqual(['session.agenda', 'session.agenda'])
    passUntil(session.end!)
    await prepare()
    expect(about(session)).toEqual(['session.agenda', 'session.agenda'])
    hand.clock.pass(1)
    await prepare()
    hand.clock.pass(day)
    await prepare()
    expect(about(session)).toEqual(['session.agenda', 'session.agenda', 'session.review', 'session.review'])
    expect((await hand.unit(({ sessions }) => sessions.find(session.id)))!.held).toBeNull()
  })

  test('after the end the agenda cards lose their buttons, once each', async () => {
    const { session } = await aPairWithSession(minutesOn(2 * 24 * 60))
    hand.clock.pass(day)
    await prepare()
    hand.conversations.refreshed.splice(0)
    passUntil(new Date(session.end!.getTime() + 1))
    await prepare()
    hand.clock.pass(day)
    await prepare()
    expect(hand.conversations.refreshed).toEqual(['session.agenda', 'session.agenda'])
    expect(await hand.unit(({ deliveries }) => deliveries.listOpen(session.id, ['session.agenda']))).toEqual([])
  })

  test('an agenda for early in the morning comes the evening before for whoever still works then, else an hour before', async () => {
    const { session, mentee, mentor } = await aPairWithSession(new Date(hand.clock.now().getTime() + 14.5 * hour))
    await hand.change(mentee, { workingHours: { ...mentee.workingHours, start: '09:00', end: '14:00' } })
    await prepare()
    expect(sentTo(mentor).filter(({ purpose }) => purpose === 'session.agenda')).toHaveLength(1)
    expect(sentTo(mentee).filter(({ purpose }) => purpose === 'session.agenda')).toEqual([])
    passUntil(new Date(session.start!.getTime() - hour))
    await prepare()
    expect(sentTo(mentee).filter(({ purpose }) => purpose === 'session.agenda')).toHaveLength(1)
  })

  test("the agenda of a Monday comes on the Friday before, in each one's working hours", async () => {
    const monday = new Date('2026-11-23T14:30:00.000Z')
    while (monday < hand.clock.now()) monday.setTime(monday.getTime() + 7 * day)
    const { session, mentee, mentor } = await aPairWithSession(monday)
    const endOfFriday = (person: Person) => new Date(lastWorkingMoment(person, new Date(monday.getTime() - day)))
    for (const person of [mentee, mentor].sort((a, b) => endOfFriday(a).getTime() - endOfFriday(b).getTime())) {
      passUntil(new Date(endOfFriday(person).getTime() - 1))
      await prepare()
      expect(sentTo(person).filter(({ subjectId }) => subjectId === session.id)).toEqual([])
      hand.clock.pass(1)
      await prepare()
      expect(sentTo(person).filter(({ subjectId }) => subjectId === session.id)).toHaveLength(1)
      expect(hand.clock.now().getUTCDay()).toBe(5)
    }
  })

  test('a server that was down for two weeks still asks how it was, and does not send an agenda for the past', async () => {
    const { session } = await aPairWithSession(minutesOn(2 * 24 * 60))
    passUntil(new Date(session.end!.getTime() + 14 * day))
    await prepare()
    expect(about(session)).toEqual(['session.review', 'session.review'])
  })

  test('after a mentorship ended nobody is asked about what did not take place', async () => {
    const { session, id, mentor } = await aPairWithSession(minutesOn(2 * 24 * 60))
    yes(await endMentorship(hand.world, hand.actor(mentor), id, ''))
    passUntil(new Date(session.end!.getTime() + day))
    await prepare()
    expect(about(session)).toEqual([])
  })
})
