import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session, weekly } from './graph-session.ts'

let session: Session
let ana: User

beforeAll(async () => {
  session = await openSession()
  ana = session.person('ana')
})
afterAll(() => session.close())

const events = (rest = '') => `/users/${ana.id}/events${rest}`
const patch = (id: string, body: object) => session.graph('PATCH', events(`/${id}`), body)

async function series(recurrence: object, start: Json, end: Json, more: object = {}): Promise<Json> {
  return (await session.graph('POST', events(), { subject: 'Series', start, end, recurrence, ...more })).body
}

async function instances(id: string): Promise<Json[]> {
  const { body } = await session.graph('GET', events(`/${id}/instances?startDateTime=2027-01-01&endDateTime=2027-12-31&$top=100`))
  return body.value.toSorted((a: Json, b: Json) => (a.originalStart < b.originalStart ? -1 : 1))
}

const fourMondays = () =>
  series(
    weekly('2027-03-01', 'monday', { type: 'numbered', numberOfOccurrences: 4 }),
    at('2027-03-01T10:00:00', 'Europe/London'),
    at('2027-03-01T10:45:00', 'Europe/London'),
  )

describe('the boundary of an occurrence', () => {
  test('is judged by the days of the zone the series recurs in, not by those of UTC', async () => {
    const tokyo = (time: string) => at(`2027-03-${time}:00`, 'Tokyo Standard Time')
    const everyOtherDay = {
      pattern: { type: 'daily', interval: 2 },
      range: { type: 'numbered', startDate: '2027-03-01', numberOfOccurrences: 3 },
    }
    const made = await series(everyOtherDay, tokyo('01T08:00'), tokyo('01T08:45'))
    const [, second] = await instances(made.id)
    const move = async (from: string, to: string) => (await patch(second.id, { start: tokyo(from), end: tokyo(to) })).status
    // The same day in UTC as the neighbor's, another in Tokyo; and the other way round.
    expect(await move('02T00:10', '02T00:40')).toBe(200)
    expect(await move('01T23:10', '01T23:40')).toBe(400)
    expect(await move('04T23:10', '04T23:40')).toBe(200)
    expect(await move('05T00:10', '05T00:40')).toBe(400)
  })

  test('follows neighbors that moved, and those that are gone leave room', async () => {
    const [first, second, third, fourth] = await instances((await fourMondays()).id)
    const move = async (one: Json, day: string) =>
      (await patch(one.id, { start: at(`${day}T16:00:00`), end: at(`${day}T16:30:00`) })).body.error?.code ?? 'moved'
    const crossing = 'ErrorOccurrenceCrossingBoundary'
    expect(await move(third, '2027-03-18')).toBe('moved')
    expect(await move(second, '2027-03-18')).toBe(crossing)
    expect(await move(second, '2027-03-17')).toBe('moved')
    expect(await move(third, '2027-03-17')).toBe(crossing)
    await session.graph('DELETE', events(`/${third.id}`))
    expect(await move(second, '2027-03-21')).toBe('moved')
    expect(await move(first, '2027-03-21')).toBe(crossing)
    expect(await move(fourth, '2027-03-21')).toBe(crossing)
  })

  test('also holds for an end that reaches into the next occurrence, and for no change but of time', async () => {
    const [, second, third] = await instances((await fourMondays()).id)
    const long = (end: string) => patch(second.id, { end: at(end) })
    expect((await long('2027-03-15T10:30:00')).body.error.code).toBe('ErrorOccurrenceCrossingBoundary')
    expect((await long('2027-03-15T10:00:00')).status).toBe(200)
    expect((await patch(third.id, { subject: 'Words only' })).status).toBe(200)
  })
})

test('a series whose occurrences would overlap is refused', async () => {
  const lasting = (hours: number, pattern: object) =>
    session.graph('POST', events(), {
      start: at('2027-03-01T10:00:00'),
      end: { dateTime: new Date(Date.UTC(2027, 2, 1, 10 + hours)).toISOString().slice(0, 19), timeZone: 'UTC' },
      recurrence: { pattern, range: { type: 'noEnd', startDate: '2027-03-01' } },
    })
  const daily = { type: 'daily', interval: 1 }
  expect((await lasting(24, daily)).status).toBe(201)
  expect((await lasting(25, daily)).body.error.code).toBe('ErrorOccurrenceTimeSpanTooBig')
  const twice = { type: 'weekly', interval: 1, daysOfWeek: ['monday', 'thursday'] }
  expect((await lasting(72, twice)).status).toBe(201)
  expect((await lasting(73, twice)).body.error.code).toBe('ErrorOccurrenceTimeSpanTooBig')
})

test('an occurrence of a series that starts between two minutes is found by its id', async () => {
  const made = await series(
    weekly('2027-03-01', 'monday', { type: 'numbered', numberOfOccurrences: 2 }),
    at('2027-03-01T10:00:30'),
    at('2027-03-01T10:45:00'),
  )
  for (const { id, start } of await instances(made.id)) expect((await session.graph('GET', events(`/${id}`))).body.start).toEqual(start)
})

test('an extension of one occurrence is not one of its series', async () => {
  const made = await fourMondays()
  const [first, second] = await instances(made.id)
  const added = await session.graph('POST', events(`/${second.id}/extensions`), { extensionName: 'com.example.topic', topic: 'Goals' })
  expect(added.status).toBe(201)
  const read = (id: string) => session.graph('GET', events(`/${id}/extensions/com.example.topic`))
  expect((await read(second.id)).body).toMatchObject({ topic: 'Goals', id: 'microsoft.graph.openTypeExtension.com.example.topic' })
  expect([(await read(first.id)).status, (await read(made.id)).status]).toEqual([404, 404])
})

test('instances are those of a series only', async () => {
  const { body } = await session.graph('POST', events(), { start: at('2027-03-01T10:00:00'), end: at('2027-03-01T10:45:00') })
  const [first] = await instances((await fourMondays()).id)
  for (const { id } of [body, first]) {
    const answer = await session.graph('GET', events(`/${id}/instances?startDateTime=2027-01-01&endDateTime=2027-12-31`))
    expect([answer.status, answer.body.error.code]).toEqual([400, 'ErrorInvalidRequest'])
  }
})

test('a range that changes keeps the exceptions, or resets them where the tenant says so', async () => {
  const made = await fourMondays()
  const [, second] = await instances(made.id)
  const lengthen = (numberOfOccurrences: number) =>
    patch(made.id, { recurrence: weekly('2027-03-01', 'monday', { type: 'numbered', numberOfOccurrences }) })
  await patch(second.id, { subject: 'Special' })
  const subjects = async () => (await instances(made.id)).map((one) => one.subject)
  expect((await lengthen(5)).status).toBe(200)
  expect(await subjects()).toEqual(['Series', 'Special', 'Series', 'Series', 'Series'])
  await session.send('POST', `${session.control}/options`, { exceptionsResetBy: 'recurrence' })
  await lengthen(5)
  expect(await subjects()).toEqual(['Series', 'Special', 'Series', 'Series', 'Series'])
  await lengthen(3)
  expect(await subjects()).toEqual(['Series', 'Series', 'Series'])
  await session.send('POST', `${session.control}/options`, { exceptionsResetBy: 'pattern' })
})

test('a single event becomes a series, and a series a single event again', async () => {
  const { body } = await session.graph('POST', events(), {
    subject: 'Once',
    start: at('2027-03-01T10:00:00'),
    end: at('2027-03-01T10:45:00'),
  })
  const recurring = await patch(body.id, { recurrence: weekly('2027-03-01', 'wednesday', { type: 'numbered', numberOfOccurrences: 2 }) })
  expect(recurring.body).toMatchObject({ type: 'seriesMaster', start: { dateTime: '2027-03-03T10:00:00.0000000' } })
  expect(await instances(body.id)).toHaveLength(2)
  const single = await patch(body.id, { recurrence: null })
  expect(single.body).toMatchObject({ id: body.id, type: 'singleInstance', recurrence: null })
  const [occurrence] = await instances((await fourMondays()).id)
  expect((await patch(occurrence.id, { recurrence: weekly('2027-03-01', 'monday') })).status).toBe(400)
})

test('a start that moves takes the range with it, by the day of the zone the series recurs in', async () => {
  const made = await fourMondays()
  const moved = await patch(made.id, { start: at('2027-03-08T10:00:00'), end: at('2027-03-08T10:45:00') })
  expect(moved.body.recurrence.range.startDate).toBe('2027-03-08')
  const list = await instances(made.id)
  // 29 March is after London moved its clocks.
  expect(list.map((one) => one.start.dateTime.slice(0, 16))).toEqual([
    '2027-03-08T10:00',
    '2027-03-15T10:00',
    '2027-03-22T10:00',
    '2027-03-29T09:00',
  ])
})
