import { randomUUID } from 'node:crypto'
import type { SeriesId } from '../../../src/domain/people/ids.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import { compareCalendar } from '../../../src/usecases/booking/compare-calendar.ts'
import { extendSeries } from '../../../src/usecases/booking/extend-series.ts'
import { shortenSeries } from '../../../src/usecases/booking/shorten-series.ts'
import { anAgreedPair } from '../pair.ts'
import { day, hour, minute, openWorld, type WorldInHand } from '../world-in-hand.ts'
import { JobsInHand } from './jobs-in-hand.ts'

let hand: WorldInHand
let jobs: JobsInHand
beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
})
beforeEach(() => {
  hand.freshMonday()
  jobs.forget()
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const seriesOf = async (id: SeriesId) => (await hand.unit((unit) => unit.series.find(id)))!
const sessionsOf = (id: SeriesId) => hand.unit((unit) => unit.sessions.listBySeries(id))
const expectedOf = async (id: SeriesId) =>
  (await sessionsOf(id)).flatMap(({ start, status }) => (start && status !== 'cancelled' ? [start.toISOString()] : []))
const extend = (id: SeriesId, weeks: number) => extendSeries(hand.world, hand.tenantId, id, weeks, async () => undefined)
const shorten = (id: SeriesId, until: string) =>
  hand.world.store.transaction(hand.tenantId, (unit) => shortenSeries(unit, hand.tenantId, id, until, randomUUID() as Person['id']))
const holdsOf = async ({ id }: Person) => {
  const [from, to] = [hand.clock.now(), new Date(hand.clock.now().getTime() + 300 * day)]
  return (await hand.unit((unit) => unit.series.listHolds([id], from, to, []))).map(({ start }) => start.toISOString())
}

async function aBookedPair() {
  const pair = await anAgreedPair(hand)
  await jobs.work()
  expect((await seriesOf(pair.seriesId)).state).toBe('booked')
  return pair
}

describe('a series that is extended', () => {
  test('has more of the same, held for both, and lasts longer in Outlook', async () => {
    const { seriesId, mentor } = await aBookedPair()
    expect(await extend(seriesId, 4)).toBe('extended')
    expect(await holdsOf(mentor)).toEqual(await expectedOf(seriesId))
    await jobs.work()
    expect(hand.calendar.events).toHaveLength(1)
    expect(await expectedOf(seriesId)).toHaveLength(12)
    expect(hand.calendar.standing()).toEqual(await expectedOf(seriesId))
    const { lastDate, lastDateInOutlook, weeks } = await seriesOf(seriesId)
    expect([weeks, lastDateInOutlook]).toEqual([12, lastDate])
    expect((await sessionsOf(seriesId)).every(({ inOutlook, outlookStart, start }) => inOutlook && +outlookStart! === +start!)).toBe(true)
  })

  test('moves and leaves out what does not fit, in Outlook when its time comes', async () => {
    const { seriesId, mentee } = await aBookedPair()
    const last = (await sessionsOf(seriesId)).at(-1)!.start!.getTime()
    const taken = { start: new Date(last + 7 * day), end: new Date(last + 7 * day + 45 * minute), kind: 'busy' as const }
    const away = { start: new Date(last + 12 * day), end: new Date(last + 20 * day), kind: 'away' as const }
    hand.calendar.busy.set(mentee.id, [taken, away])
    expect(await extend(seriesId, 3)).toBe('extended')
    expect((await sessionsOf(seriesId)).slice(8).map(({ status }) => status)).toEqual(['moved', 'skipped', 'planned'])
    await jobs.work()
    expect(hand.calendar.cancellations).toEqual([])
    hand.clock.pass(last - 13 * day - hand.clock.now().getTime())
    await hand.world.store.transaction(hand.tenantId, (unit) =>
      unit.jobs.enqueue('settle-series', { tenantId: hand.tenantId, seriesId }, { key: seriesId }),
    )
    await jobs.work()
    expect(hand.calendar.cancellations).toEqual([new Date(last + 14 * day)])
    expect(hand.calendar.standing()).toEqual(await expectedOf(seriesId))
  })

  test('is as it was while a calendar cannot be read or nothing fits', async () => {
    const { seriesId, mentor } = await aBookedPair()
    const before = await seriesOf(seriesId)
    hand.calendar.busy.set(mentor.id, null)
    expect(await extend(seriesId, 4)).toBe('unreadable')
    hand.calendar.busy.set(mentor.id, [{ start: hand.clock.now(), end: new Date(hand.clock.now().getTime() + 300 * day), kind: 'away' }])
    expect(await extend(seriesId, 4)).toBe('noTime')
    expect(await seriesOf(seriesId)).toEqual(before)
  })

  test.each(['settle leased', 'range sent', 'range written'])('and whose worker dies at "%s" ends where it should', async (boundary) => {
    const { seriesId } = await aBookedPair()
    await extend(seriesId, 4)
    hand.crashNextAt(boundary)
    await jobs.work()
    expect(hand.calendar.standing()).toEqual(await expectedOf(seriesId))
    expect(await expectedOf(seriesId)).toHaveLength(12)
  })
})

describe('a series that is extended twice in a row', () => {
  const changeLastDate = () => hand.calendar.changeLastDate
  let usual: ReturnType<typeof changeLastDate>
  beforeEach(() => {
    usual = changeLastDate()
  })
  afterEach(() => {
    hand.calendar.changeLastDate = usual
  })

  test('keeps what the second one added while Outlook takes only the first', async () => {
    const { seriesId, mentee } = await aBookedPair()
    await extend(seriesId, 2)
    hand.calendar.changeLastDate = async (...about) => {
      hand.calendar.changeLastDate = async () => ({
        ok: false,
        refusal: { kind: 'throttledUntil', until: new Date(hand.clock.now().getTime() + hour) },
      })
      await extend(seriesId, 2)
      return usual.apply(hand.calendar, about)
    }
    await jobs.work()
    hand.clock.pass(7 * minute)
    await compareCalendar(hand.world, hand.tenantId, mentee.id)
    expect((await sessionsOf(seriesId)).map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 'planned'))
    hand.calendar.changeLastDate = usual
    hand.clock.pass(hour)
    await jobs.work()
    expect(hand.calendar.standing()).toEqual(await expectedOf(seriesId))
  })
})

describe('a series that is shortened', () => {
  test('keeps what lies before, frees what lies behind, and ends sooner in Outlook', async () => {
    const { seriesId, mentor } = await aBookedPair()
    const fourth = (await sessionsOf(seriesId))[3]!
    const until = fourth.start!.toISOString().slice(0, 10)
    expect(await shorten(seriesId, until)).toBe(true)
    await jobs.work()
    expect(await expectedOf(seriesId)).toHaveLength(4)
    expect(hand.calendar.standing()).toEqual(await expectedOf(seriesId))
    expect(await holdsOf(mentor)).toEqual(await expectedOf(seriesId))
    expect(await seriesOf(seriesId)).toMatchObject({ state: 'booked', lastDate: until, lastDateInOutlook: until, weeks: 4 })
  })

  test('over a check-in that somebody moved behind its end takes that one out of Outlook', async () => {
    const { seriesId, mentee, mentor } = await aBookedPair()
    const [, second, , fourth] = await sessionsOf(seriesId)
    const behind = new Date(fourth!.start!.getTime() + 3 * day)
    const { occurrenceId } = hand.calendar.events[0]!.occurrences[1]!
    hand.calendar.personMoves(occurrenceId, behind, new Date(behind.getTime() + 45 * minute))
    await compareCalendar(hand.world, hand.tenantId, mentee.id)
    expect((await sessionsOf(seriesId))[1]).toMatchObject({ id: second!.id, start: behind })
    expect(await shorten(seriesId, fourth!.start!.toISOString().slice(0, 10))).toBe(true)
    await jobs.work()
    expect(await expectedOf(seriesId)).toHaveLength(3)
    expect(hand.calendar.standing()).toEqual(await expectedOf(seriesId))
    expect(await holdsOf(mentor)).toEqual(await expectedOf(seriesId))
  })

  test('can be extended again', async () => {
    const { seriesId } = await aBookedPair()
    const fourth = (await sessionsOf(seriesId))[3]!
    await shorten(seriesId, fourth.start!.toISOString().slice(0, 10))
    await jobs.work()
    expect(await extend(seriesId, 2)).toBe('extended')
    await jobs.work()
    expect(await expectedOf(seriesId)).toHaveLength(6)
    expect(hand.calendar.standing()).toEqual(await expectedOf(seriesId))
  })

  test('to nothing is not shortened', async () => {
    const { seriesId } = await aBookedPair()
    expect(await shorten(seriesId, '2020-01-01')).toBe(false)
    expect((await seriesOf(seriesId)).weeks).toBe(8)
  })
})
