import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session, weekly } from './graph-session.ts'

let session: Session
let ana: User

beforeAll(async () => {
  session = await openSession()
  ana = session.person('ana')
})
afterAll(() => session.close())

const events = () => `/users/${ana.id}/events`

async function create(recurrence: object, start = at('2026-12-01T10:00:00'), end = at('2026-12-01T10:45:00'), more: object = {}) {
  return session.graph('POST', events(), { subject: 'Series', start, end, recurrence, ...more })
}

async function instances(id: string, from = '2000-01-01', to = '2004-12-01', query = '') {
  const { body } = await session.graph('GET', `${events()}/${id}/instances?startDateTime=${from}&endDateTime=${to}&$top=1000${query}`)
  return body.value as Json[]
}

function starts(list: Json[]): string[] {
  return list.map((one) => one.start.dateTime.slice(0, 16))
}

describe('a series', () => {
  test('begins where its pattern first matches, and that match anchors the interval', async () => {
    const pattern = { type: 'relativeMonthly', interval: 2, daysOfWeek: ['Thursday'], index: 'first' }
    const made = await create(
      { pattern, range: { type: 'noEnd', startDate: '2017-08-29' } },
      at('2017-08-29T12:00:00'),
      at('2017-08-29T13:00:00'),
    )
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      type: 'seriesMaster',
      start: { dateTime: '2017-09-07T12:00:00.0000000' },
      end: { dateTime: '2017-09-07T13:00:00.0000000' },
    })
    expect(starts(await instances(made.body.id, '2017-08-01', '2018-03-31'))).toEqual([
      '2017-09-07T12:00',
      '2017-11-02T12:00',
      '2018-01-04T12:00',
      '2018-03-01T12:00',
    ])
  })

  test('prints every recurrence field, with placeholders for what its type does not use', async () => {
    const { body } = await create(
      weekly('2026-12-01', 'Tuesday', { type: 'numbered', numberOfOccurrences: 3 }),
      at('2026-12-01T10:00:00', 'Romance Standard Time'),
      at('2026-12-01T10:45:00', 'Romance Standard Time'),
    )
    expect(body.recurrence).toEqual({
      pattern: { type: 'weekly', interval: 1, month: 0, dayOfMonth: 0, daysOfWeek: ['tuesday'], firstDayOfWeek: 'sunday', index: 'first' },
      range: {
        type: 'numbered',
        startDate: '2026-12-01',
        endDate: '0001-01-01',
        recurrenceTimeZone: 'Romance Standard Time',
        numberOfOccurrences: 3,
      },
    })
  })

  test('falls on the last day of a shorter month, and keeps its wall-clock time when clocks change', async () => {
    const pattern = { type: 'absoluteMonthly', interval: 1, dayOfMonth: 31 }
    const made = await create(
      { pattern, range: { type: 'endDate', startDate: '2027-01-31', endDate: '2027-04-30' } },
      at('2027-01-31T12:00:00', 'Pacific Standard Time'),
      at('2027-01-31T12:30:00', 'Pacific Standard Time'),
    )
    expect(starts(await instances(made.body.id, '2027-01-01', '2027-12-31'))).toEqual([
      '2027-01-31T20:00',
      '2027-02-28T20:00',
      '2027-03-31T19:00',
      '2027-04-30T19:00',
    ])
  })

  test('expands in its own zone even when its times are sent in another', async () => {
    const recurrence = weekly('2027-03-22', 'monday', { type: 'numbered', numberOfOccurrences: 2, recurrenceTimeZone: 'Europe/Berlin' })
    const made = await create(recurrence, at('2027-03-22T08:00:00'), at('2027-03-22T08:30:00'))
    expect(starts(await instances(made.body.id, '2027-03-01', '2027-04-30'))).toEqual(['2027-03-22T08:00', '2027-03-29T07:00'])
  })

  test.each([
    ['an index out of its set, though a weekly series ignores it', { pattern: { index: 'fifth' } }, 400, 'UnableToDeserializePostBody'],
    [
      'a day of month out of range, though a weekly series ignores it',
      { pattern: { dayOfMonth: 32 } },
      400,
      'ErrorPropertyValidationFailure',
    ],
    ['a month out of range, though a weekly series ignores it', { pattern: { month: 13 } }, 400, 'ErrorPropertyValidationFailure'],
    ['an interval of 0', { pattern: { interval: 0 } }, 500, 'ErrorInternalServerError'],
    ['no interval', { pattern: { interval: undefined } }, 500, 'ErrorInternalServerError'],
    ['no days of the week', { pattern: { daysOfWeek: [] } }, 400, 'ErrorPropertyValidationFailure'],
    ['a date in another form', { range: { startDate: '01/12/2026' } }, 400, 'UnableToDeserializePostBody'],
    ['a start date that is not the date of start', { range: { startDate: '2026-12-02' } }, 400, 'ErrorPropertyValidationFailure'],
    ['a numbered series of none', { range: { type: 'numbered', numberOfOccurrences: 0 } }, 400, 'ErrorPropertyValidationFailure'],
    ['a numbered series of 1000', { range: { type: 'numbered', numberOfOccurrences: 1000 } }, 400, 'ErrorPropertyValidationFailure'],
    ['an end date before the first match', { range: { type: 'endDate', endDate: '2026-11-30' } }, 400, 'ErrorRecurrenceHasNoOccurrence'],
    ['an end date 1000 weeks away', { range: { type: 'endDate', endDate: '2046-02-01' } }, 400, 'ErrorPropertyValidationFailure'],
    ['an unknown zone', { range: { recurrenceTimeZone: 'Mars/Olympus' } }, 400, 'TimeZoneNotSupportedException'],
  ])('is refused with %s', async (_, { pattern = {}, range = {} }: Json, status, code) => {
    const answer = await create(weekly('2026-12-01', 'tuesday', { type: 'noEnd', ...range }, pattern))
    expect([answer.status, answer.body.error?.code]).toEqual([status, code])
  })

  test('a series of 999 is the longest', async () => {
    const made = await create(
      { pattern: { type: 'daily', interval: 1 }, range: { type: 'endDate', startDate: '2000-01-01', endDate: '2002-09-25' } },
      at('2000-01-01T10:00:00'),
      at('2000-01-01T10:05:00'),
    )
    expect(made.status).toBe(201)
    expect(await instances(made.body.id, '2000-01-01', '2004-12-01')).toHaveLength(999)
  })
})

describe('one occurrence', () => {
  async function fiveMondays() {
    const { body } = await create(
      weekly('2027-03-01', 'monday', { type: 'numbered', numberOfOccurrences: 5 }),
      at('2027-03-01T10:00:00', 'Europe/London'),
      at('2027-03-01T10:45:00', 'Europe/London'),
    )
    return { master: body, list: await instances(body.id, '2027-01-01', '2027-12-31') }
  }

  test('has an id of its own that outlives every change, and the uid of its series with its date', async () => {
    const { master, list } = await fiveMondays()
    expect(new Set(list.map((one) => one.id)).size).toBe(5)
    expect(new Set(list.map((one) => one.iCalUId)).size).toBe(5)
    const second = list[1]
    expect(second).toMatchObject({ type: 'occurrence', seriesMasterId: master.id, recurrence: null, originalStart: '2027-03-08T10:00:00Z' })
    const moved = await session.graph('PATCH', `${events()}/${second.id}`, {
      start: at('2027-03-09T16:00:00'),
      end: at('2027-03-09T16:45:00'),
    })
    expect(moved.body).toMatchObject({
      id: second.id,
      type: 'exception',
      iCalUId: second.iCalUId,
      originalStart: '2027-03-08T10:00:00Z',
      start: { dateTime: '2027-03-09T16:00:00.0000000' },
    })
    const again = await session.graph('GET', `${events()}/${second.id}`)
    expect(again.body).toMatchObject({ type: 'exception', subject: 'Series', start: { dateTime: '2027-03-09T16:00:00.0000000' } })
    const after = await instances(master.id, '2027-01-01', '2027-12-31')
    expect(starts(after)).toEqual(['2027-03-09T16:00', '2027-03-01T10:00', '2027-03-15T10:00', '2027-03-22T10:00', '2027-03-29T09:00'])
  })

  test('cannot move to or past the day of a neighbor that still takes place', async () => {
    const { list } = await fiveMondays()
    const move = (index: number, day: string) =>
      session.graph('PATCH', `${events()}/${list[index].id}`, { start: at(`${day}T08:00:00`), end: at(`${day}T08:45:00`) })
    for (const [index, day] of [
      [1, '2027-03-15'],
      [1, '2027-03-16'],
      [1, '2027-03-01'],
      [1, '2027-02-26'],
      [4, '2027-03-22'],
    ] as const) {
      const refused = await move(index, day)
      expect([refused.status, refused.body.error?.code]).toEqual([400, 'ErrorOccurrenceCrossingBoundary'])
    }
    expect((await move(1, '2027-03-14')).status).toBe(200)
    expect((await move(2, '2027-03-14')).status).toBe(400)
    expect((await move(2, '2027-03-21')).status).toBe(200)
    expect((await move(0, '2027-02-01')).status).toBe(200)
    expect((await move(4, '2027-05-01')).status).toBe(200)
  })

  test('once deleted is gone from instances, unknown by its id, and listed by its master only when asked', async () => {
    const { master, list } = await fiveMondays()
    await session.graph('PATCH', `${events()}/${list[3].id}`, { subject: 'Other subject' })
    expect((await session.graph('DELETE', `${events()}/${list[2].id}`)).status).toBe(204)
    expect((await instances(master.id, '2027-01-01', '2027-12-31')).map((one) => one.id)).toEqual([
      list[3].id,
      list[0].id,
      list[1].id,
      list[4].id,
    ])
    expect((await session.graph('GET', `${events()}/${list[2].id}`)).body.error.code).toBe('ErrorItemNotFound')
    const plain = await session.graph('GET', `${events()}/${master.id}`)
    expect(plain.body).not.toHaveProperty('cancelledOccurrences')
    const asked = await session.graph('GET', `${events()}/${master.id}?$select=subject,cancelledOccurrences&$expand=exceptionOccurrences`)
    expect(asked.body.cancelledOccurrences).toEqual([list[2].id])
    expect(asked.body.exceptionOccurrences.map((one: Json) => [one.id, one.subject])).toEqual([[list[3].id, 'Other subject']])
    expect(asked.body).not.toHaveProperty('start')
  })
})

describe('changing a whole series', () => {
  test('an earlier end keeps the past, exceptions included', async () => {
    const { body: master } = await create(
      weekly('2027-03-01', 'monday', { type: 'numbered', numberOfOccurrences: 8 }),
      at('2027-03-01T10:00:00'),
      at('2027-03-01T10:45:00'),
    )
    const list = await instances(master.id, '2027-01-01', '2027-12-31')
    await session.graph('PATCH', `${events()}/${list[1].id}`, { start: at('2027-03-10T07:00:00'), end: at('2027-03-10T07:45:00') })
    await session.graph('DELETE', `${events()}/${list[0].id}`)
    const range = { ...master.recurrence.range, type: 'endDate', endDate: '2027-03-15' }
    const ended = await session.graph('PATCH', `${events()}/${master.id}`, { recurrence: { pattern: master.recurrence.pattern, range } })
    expect(ended.status).toBe(200)
    expect(starts(await instances(master.id, '2027-01-01', '2027-12-31'))).toEqual(['2027-03-10T07:00', '2027-03-15T10:00'])
    expect((await session.graph('GET', `${events()}/${list[4].id}`)).status).toBe(404)
  })

  test('another pattern or time resets the exceptions, another subject shows through them', async () => {
    const { body: master } = await create(
      weekly('2027-03-01', 'monday', { type: 'numbered', numberOfOccurrences: 3 }),
      at('2027-03-01T10:00:00'),
      at('2027-03-01T10:45:00'),
    )
    const [, second] = await instances(master.id, '2027-01-01', '2027-12-31')
    await session.graph('PATCH', `${events()}/${second.id}`, { start: at('2027-03-10T07:00:00'), end: at('2027-03-10T07:45:00') })
    await session.graph('PATCH', `${events()}/${master.id}`, { subject: 'Renamed' })
    expect((await session.graph('GET', `${events()}/${second.id}`)).body).toMatchObject({ type: 'exception', subject: 'Renamed' })
    await session.graph('PATCH', `${events()}/${master.id}`, { start: at('2027-03-01T11:00:00'), end: at('2027-03-01T11:45:00') })
    expect(starts(await instances(master.id, '2027-01-01', '2027-12-31'))).toEqual([
      '2027-03-01T11:00',
      '2027-03-08T11:00',
      '2027-03-15T11:00',
    ])
  })
})
