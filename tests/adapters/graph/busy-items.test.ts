import type { Availability } from '../../../src/ports/calendar.ts'
import { addEvent } from '../../../src/sandbox/graph/calendar/add.ts'
import { bookPair, instant } from '../../support/booked-pair.ts'
import { GraphTenant, granted, refusalOf, type Someone } from '../../support/graph-tenant.ts'

/** 91 days: two calls, the seam on 4 April. */
const [from, to] = [instant('2026-02-02T00:00'), instant('2026-05-04T00:00')]

let tenant: GraphTenant
let viewer: Someone
beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
  viewer = tenant.person('Vi Viewer')
})
afterAll(() => tenant.close())
beforeEach(async () => {
  await tenant.wire.control('/faults', { method: 'DELETE' })
  await tenant.wire.control('/options', { method: 'POST', body: { scheduleErrors: 'numeric' } })
})

interface Entry {
  start: string
  end: string
  zone?: string
  showAs?: 'busy' | 'tentative' | 'oof' | 'free' | 'workingElsewhere' | 'unknown'
  sensitivity?: 'private' | 'normal'
  isAllDay?: boolean
}

function put(person: Someone, { start, end, zone = 'UTC', showAs = 'busy', ...more }: Entry): void {
  const times = { start: { dateTime: `${start}:00`, timeZone: zone }, end: { dateTime: `${end}:00`, timeZone: zone } }
  addEvent(tenant.wire.sandbox.tenant, person.user, { subject: 'Dentist', showAs, ...more, ...times } as Parameters<typeof addEvent>[2])
}

const read = async (...people: Someone[]) => granted(await tenant.ours.calendar.readBusyItems(viewer.id, people, from, to))

function spans({ busy }: Availability): string[] | undefined {
  return busy?.map(({ start, end, kind }) => `${kind} ${start.toISOString().slice(0, 16)} ${end.toISOString().slice(0, 16)}`).toSorted()
}

describe('the items of a calendar', () => {
  test('are told one by one, also where they overlap, to the minute and beyond the window', async () => {
    const person = tenant.person('Ola Overlap')
    put(person, { start: '2026-02-01T23:00', end: '2026-02-02T00:10' })
    put(person, { start: '2026-03-03T09:07', end: '2026-03-03T09:52' })
    put(person, { start: '2026-03-03T09:07', end: '2026-03-03T09:52', showAs: 'tentative' })
    put(person, { start: '2026-03-03T09:30', end: '2026-03-03T11:00', showAs: 'oof', sensitivity: 'private' })
    expect((await read(person)).map(spans)).toEqual([
      [
        'away 2026-03-03T09:30 2026-03-03T11:00',
        'busy 2026-02-01T23:00 2026-02-02T00:10',
        'busy 2026-03-03T09:07 2026-03-03T09:52',
        'tentative 2026-03-03T09:07 2026-03-03T09:52',
      ],
    ])
  })

  test('that block nobody are left out, and what is of an unknown kind blocks', async () => {
    const person = tenant.person('Kim Kinds')
    put(person, { start: '2026-03-03T09:00', end: '2026-03-03T10:00', showAs: 'free' })
    put(person, { start: '2026-03-03T10:00', end: '2026-03-03T11:00', showAs: 'workingElsewhere' })
    put(person, { start: '2026-03-03T11:00', end: '2026-03-03T12:00', showAs: 'unknown' })
    expect((await read(person)).map(spans)).toEqual([['busy 2026-03-03T11:00 2026-03-03T12:00']])
  })

  test('over the seam of two calls, or at it, are told once', async () => {
    const person = tenant.person('Sam Seam')
    put(person, { start: '2026-04-03T22:00', end: '2026-04-04T02:00' })
    put(person, { start: '2026-04-03T23:00', end: '2026-04-04T00:00' })
    put(person, { start: '2026-04-04T00:00', end: '2026-04-04T01:00' })
    const before = await tenant.journalEnd()
    expect((await read(person)).map(spans)).toEqual([
      ['busy 2026-04-03T22:00 2026-04-04T02:00', 'busy 2026-04-03T23:00 2026-04-04T00:00', 'busy 2026-04-04T00:00 2026-04-04T01:00'],
    ])
    expect(await tenant.requests('POST', /getSchedule$/, before)).toHaveLength(2)
  })

  test('of a whole day take that day where their owner lives', async () => {
    const person = tenant.person('Ada Day', {}, 'Tokyo Standard Time')
    put(person, { start: '2026-03-03T00:00', end: '2026-03-04T00:00', zone: 'Asia/Tokyo', showAs: 'oof', isAllDay: true })
    expect((await read(person)).map(spans)).toEqual([['away 2026-03-02T15:00 2026-03-03T15:00']])
  })

  test('show our own check-in to the minute, as each of both has it', async () => {
    const pair = await bookPair(tenant)
    const [mine, theirs] = await read(pair.mentee, pair.mentor)
    expect(spans(mine!)?.[0]).toBe('busy 2026-03-11T16:30 2026-03-11T17:00')
    expect(spans(theirs!)?.[0]).toBe('tentative 2026-03-11T16:30 2026-03-11T17:00')
    expect([mine, theirs].map((one) => one!.busy?.length)).toEqual([5, 5])
  })
})

describe('a calendar is unknown, and the others are told,', () => {
  test('where Outlook cannot read it, or it holds too much', async () => {
    const [reader, crowded] = [tenant.person('Ria Readable'), tenant.person('Cro Crowded')]
    put(reader, { start: '2026-03-03T09:00', end: '2026-03-03T10:00' })
    const hour = (number: number) => new Date(from.getTime() + number * 3_600_000).toISOString().slice(0, 16)
    for (let number = 0; number < 1001; number += 1) put(crowded, { start: hour(number), end: hour(number + 1) })
    const stranger = { ...reader, address: 'nobody@contoso.example' }
    const [told, ...unknown] = await read(reader, crowded, stranger)
    expect(told!.busy).toHaveLength(1)
    expect(unknown.map(({ because }) => because)).toEqual([
      { kind: 'unreadable', code: '5006' },
      { kind: 'unreadable', code: '5009' },
    ])
  })
})

test('where nobody could be read the refusal is told', async () => {
  await tenant.wire.plan({ method: 'POST', path: '/v1.0/users/*/calendar/getSchedule', fault: '403', times: 9 })
  expect(refusalOf(await tenant.ours.calendar.readBusyItems(viewer.id, [viewer], from, to))).toEqual({ kind: 'notAllowed' })
})
