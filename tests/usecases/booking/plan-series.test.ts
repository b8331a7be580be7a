import type { MentorshipId } from '../../../src/domain/people/ids.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import type { Program } from '../../../src/domain/programs/program.ts'
import type { GraphRefusal } from '../../../src/ports/directory.ts'
import { confirmAgreement } from '../../../src/usecases/mentorships/confirm-agreement.ts'
import { acceptRequest } from '../../../src/usecases/requests/accept-request.ts'
import { aCast, asks, joined } from '../pair.ts'
import { hour, minute, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'
import { JobsInHand } from './jobs-in-hand.ts'

let hand: WorldInHand
let jobs: JobsInHand
/** Who looked, and at how many, each time calendars were read. */
let looks: { viewer: string; people: number }[]
/** What a viewer's mailbox answers. */
let blind: Map<string, GraphRefusal>
beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
  const read = hand.calendar.readAvailability.bind(hand.calendar)
  hand.calendar.readAvailability = async (viewer, people) => {
    looks.push({ viewer, people: people.length })
    const refusal = blind.get(viewer)
    return refusal ? { ok: false, refusal } : read(viewer, people)
  }
})
beforeEach(() => {
  hand.freshMonday()
  looks = []
  blind = new Map()
  jobs.forget()
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

interface Mentored {
  readonly id: MentorshipId
  readonly mentee: Person
}

/** One mentor with so many mentees, all of whom have agreed before anything was planned. */
async function aMentorOf(count: number, about: Partial<Program> = {}): Promise<{ mentor: Person; mentored: Mentored[] }> {
  const { mentor, mentee, program } = await aCast(hand, about, count)
  const mentees = [mentee]
  while (mentees.length < count) {
    const another = await hand.person(`Mentee ${mentees.length}`)
    await joined(hand, program, another)
    mentees.push(another)
  }
  const mentored: Mentored[] = []
  for (const each of mentees) {
    const requestId = await asks(hand, each, mentor, program)
    yes(await acceptRequest(hand.world, hand.actor(mentor), requestId))
    const { id } = (await hand.unit(({ mentorships }) => mentorships.findByRequest(requestId)))!
    for (const member of [mentor, each]) yes(await confirmAgreement(hand.world, hand.actor(member), id, 1))
    mentored.push({ id, mentee: each })
  }
  return { mentor, mentored }
}

const seriesOf = async ({ id }: Mentored) => (await hand.unit((unit) => unit.series.findCurrent(id)))!
const statesOf = async (all: Mentored[]) => (await Promise.all(all.map(seriesOf))).map(({ state, waitingFor }) => waitingFor ?? state)
const planned = () => jobs.done.filter((kind) => kind === 'plan-series')

describe('what a program has ordered', () => {
  test('is planned in one go, with all calendars read once, and booked without two check-ins at once', async () => {
    const { mentor, mentored } = await aMentorOf(4)
    await jobs.work()
    expect(planned()).toHaveLength(1)
    expect(looks.map(({ people }) => people)).toEqual([5])
    expect(await statesOf(mentored)).toEqual(['booked', 'booked', 'booked', 'booked'])
    const sessions = (await Promise.all(mentored.map(({ id }) => hand.unit((unit) => unit.sessions.listByMentorship(id))))).flat()
    const times = sessions.flatMap(({ start, end }) => (start && end ? [{ start, end }] : [])).toSorted((a, b) => +a.start - +b.start)
    expect(times).toHaveLength(32)
    expect(times.slice(1).filter(({ start }, place) => start.getTime() - times[place]!.end.getTime() < 15 * minute)).toEqual([])
    const days = times.map(({ start }) => start.toISOString().slice(0, 10))
    expect(Math.max(...days.map((day) => days.filter((each) => each === day).length))).toBeLessThanOrEqual(2)
    expect(new Set(hand.calendar.events.map(({ organizer }) => organizer))).toEqual(new Set(mentored.map(({ mentee }) => mentee.id)))
    expect(hand.calendar.events.every(({ body }) => body.attendees[0]!.address === mentor.address)).toBe(true)
  })

  test('keeps nobody waiting for another whose calendar cannot be read', async () => {
    const { mentored } = await aMentorOf(3)
    const late = mentored[1]!
    hand.calendar.busy.set(late.mentee.id, null)
    await jobs.work()
    expect(await statesOf(mentored)).toEqual(['booked', 'calendar', 'booked'])
    hand.calendar.busy.set(late.mentee.id, [])
    hand.clock.pass(hour - minute)
    await jobs.work()
    expect(await statesOf(mentored)).toEqual(['booked', 'calendar', 'booked'])
    hand.clock.pass(minute)
    await jobs.work()
    expect(await statesOf(mentored)).toEqual(['booked', 'booked', 'booked'])
  })

  test('is seen by another mailbox where the first cannot look', async () => {
    const { mentored } = await aMentorOf(2)
    blind.set(mentored[0]!.mentee.id, { kind: 'notAllowed' })
    await jobs.work()
    expect(looks.at(-1)!.viewer).toBe(mentored[1]!.mentee.id)
    expect(await statesOf(mentored)).toEqual(['booked', 'booked'])
  })

  test('waits, each with its reason, where nobody can look', async () => {
    const { mentored } = await aMentorOf(2)
    for (const { mentee } of mentored) blind.set(mentee.id, { kind: 'notAllowed' })
    await jobs.work()
    expect(await statesOf(mentored)).toEqual(['permission', 'permission'])
    blind.clear()
    hand.clock.pass(hour)
    await jobs.work()
    expect(await statesOf(mentored)).toEqual(['booked', 'booked'])
  })

  test('is not asked of every mailbox when Graph itself is down', async () => {
    const { mentored } = await aMentorOf(2)
    for (const { mentee } of mentored) blind.set(mentee.id, { kind: 'unavailable' })
    await jobs.work()
    expect(looks).toHaveLength(1)
    expect(await statesOf(mentored)).toEqual(['outlook', 'outlook'])
  })

  test('in lengths of its own is planned around each other', async () => {
    const { mentored } = await aMentorOf(2)
    const longer = { ...(await seriesOf(mentored[1]!)), lengthMinutes: 90 as const }
    await hand.unit((unit) => unit.series.save(longer))
    await jobs.work()
    expect(await statesOf(mentored)).toEqual(['booked', 'booked'])
  })

  test('that nobody can plan does not stop the others', async () => {
    const { mentored } = await aMentorOf(2)
    await hand.change(mentored[0]!.mentee, { timeZone: 'Mars/Olympus_Mons' })
    await jobs.work()
    expect(await statesOf(mentored)).toEqual(['calendar', 'booked'])
    expect(hand.failures.splice(0)).toContain('series.unplannable')
  })

  test('once is a single conversation', async () => {
    const { mentored } = await aMentorOf(1, { cadence: 'once' })
    await jobs.work()
    const [event] = hand.calendar.events
    expect(event!.body).toMatchObject({ repeats: null, firstDate: event!.lastDate })
    expect((await seriesOf(mentored[0]!)).state).toBe('booked')
    expect(hand.calendar.standing()).toHaveLength(1)
  })

  test('every month is booked on that weekday of the month', async () => {
    const { mentored } = await aMentorOf(1, { cadence: 'monthly', weeks: 26 })
    await jobs.work()
    const sessions = await hand.unit((unit) => unit.sessions.listByMentorship(mentored[0]!.id))
    expect(sessions.length).toBeGreaterThan(4)
    expect(hand.calendar.standing()).toEqual(sessions.map(({ start }) => start!.toISOString()))
  })
})
