import type { Availability } from '../../../src/ports/calendar.ts'
import { addEvent } from '../../../src/sandbox/graph/calendar/add.ts'
import { GraphTenant, granted, refusalOf, type Someone } from '../../support/graph-tenant.ts'

/** 182 days: three calls, cut where the sum of days is not a whole number of weeks. */
const from = new Date('2026-02-02T00:00:00Z')
const to = new Date('2026-08-03T00:00:00Z')

let tenant: GraphTenant
let viewer: Someone

beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
  viewer = tenant.person('Vi Viewer')
})
afterAll(() => tenant.close())
beforeEach(() => tenant.wire.control('/faults', { method: 'DELETE' }))

interface Entry {
  start: string
  end: string
  zone?: string
  showAs?: 'busy' | 'tentative' | 'oof' | 'free' | 'workingElsewhere'
  isAllDay?: boolean
}

function put(person: Someone, { start, end, zone = 'UTC', showAs = 'busy', isAllDay = false }: Entry): void {
  const times = { start: { dateTime: start, timeZone: zone }, end: { dateTime: end, timeZone: zone } }
  addEvent(tenant.wire.sandbox.tenant, person.user, { subject: 'Private', showAs, isAllDay, ...times } as Parameters<typeof addEvent>[2])
}

const read = async (people: readonly Someone[], until = to) =>
  granted(await tenant.ours.calendar.readAvailability(viewer.id, people, from, until))

function spans({ busy }: Availability): string[] | undefined {
  return busy?.map(({ start, end, kind }) => `${kind} ${start.toISOString().slice(0, 16)} ${end.toISOString().slice(0, 16)}`)
}

describe('free and busy', () => {
  test('of three people over half a year is read in three calls, whole to both ends', async () => {
    const people = [tenant.person('Ann One'), tenant.person('Ben Two'), tenant.person('Cat Three')]
    put(people[0]!, { start: '2026-02-02T00:00:00', end: '2026-02-02T00:15:00' })
    put(people[1]!, { start: '2026-08-02T23:45:00', end: '2026-08-03T00:00:00' })
    // Over the seam between the first call and the second, on 4 April.
    put(people[2]!, { start: '2026-04-03T22:00:00', end: '2026-04-04T02:00:00' })
    const before = await tenant.journalEnd()
    expect((await read(people)).map(spans)).toEqual([
      ['busy 2026-02-02T00:00 2026-02-02T00:15'],
      ['busy 2026-08-02T23:45 2026-08-03T00:00'],
      ['busy 2026-04-03T22:00 2026-04-04T00:00', 'busy 2026-04-04T00:00 2026-04-04T02:00'],
    ])
    expect(await tenant.requests('POST', /getSchedule$/, before)).toHaveLength(3)
  })

  test('tells busy, tentative and away apart, and counts working elsewhere as free', async () => {
    const person = tenant.person('Kim Kinds')
    put(person, { start: '2026-03-03T09:00:00', end: '2026-03-03T10:00:00' })
    put(person, { start: '2026-03-03T10:00:00', end: '2026-03-03T10:30:00', showAs: 'tentative' })
    put(person, { start: '2026-03-03T12:00:00', end: '2026-03-03T13:00:00', showAs: 'workingElsewhere' })
    put(person, { start: '2026-03-03T14:00:00', end: '2026-03-03T15:00:00', showAs: 'free' })
    put(person, { start: '2026-03-05T00:00:00', end: '2026-03-07T00:00:00', showAs: 'oof', isAllDay: true })
    const [availability] = await read([person])
    expect(spans(availability!)).toEqual([
      'busy 2026-03-03T09:00 2026-03-03T10:00',
      'tentative 2026-03-03T10:00 2026-03-03T10:30',
      'away 2026-03-05T00:00 2026-03-07T00:00',
    ])
  })

  test('is exact at odd offsets, and takes the whole quarter of an hour that an event only touches', async () => {
    const person = tenant.person('Odd Offset')
    put(person, { start: '2026-03-03T09:00:00', end: '2026-03-03T09:30:00', zone: 'Asia/Kathmandu' })
    put(person, { start: '2026-03-10T09:07:00', end: '2026-03-10T09:16:00', zone: 'America/St_Johns' })
    put(person, { start: '2026-06-05T00:00:00', end: '2026-06-06T00:00:00', zone: 'Asia/Kathmandu', showAs: 'oof', isAllDay: true })
    const [availability] = await read([person])
    expect(spans(availability!)).toEqual([
      'busy 2026-03-03T03:15 2026-03-03T03:45',
      'busy 2026-03-10T11:30 2026-03-10T12:00',
      'away 2026-06-04T18:15 2026-06-05T18:15',
    ])
  })

  test('of 45 people is asked 20 at a time, and told for each', async () => {
    const people = Array.from({ length: 45 }, (_, number) => tenant.person(`Crowd ${number}`))
    put(people[43]!, { start: '2026-02-10T10:00:00', end: '2026-02-10T11:00:00' })
    const before = await tenant.journalEnd()
    const answers = await read(people, new Date('2026-03-02T00:00:00Z'))
    expect(answers.map(({ personId }) => personId)).toEqual(people.map(({ id }) => id))
    expect(answers.filter(({ busy }) => busy?.length).map(({ personId }) => personId)).toEqual([people[43]!.id])
    expect(await tenant.requests('POST', /getSchedule$/, before)).toHaveLength(3)
  })

  test('of a calendar that cannot be read is unknown and never free, and the others are told', async () => {
    const person = tenant.person('Rea Dable')
    const closed = tenant.person('No Mailbox')
    closed.user.mailbox.kind = 'none'
    const stranger = { ...person, id: closed.id, address: 'nobody@elsewhere.example' }
    expect((await read([person, closed])).map(({ busy }) => busy)).toEqual([[], null])
    expect((await read([stranger, person])).map(({ busy }) => busy)).toEqual([null, []])
  })

  test('does not depend on how an address is written', async () => {
    const person = tenant.person('Case Sensitive')
    put(person, { start: '2026-03-03T09:00:00', end: '2026-03-03T10:00:00' })
    const [availability] = await read([{ ...person, address: 'CASE.Sensitive@Contoso.Example' }])
    expect(availability!.busy).toHaveLength(1)
  })

  test('is refused as a whole when a later call fails: half a picture is none', async () => {
    const person = tenant.person('Half Picture')
    await tenant.wire.plan({ method: 'POST', path: '/v1.0/users/*/calendar/getSchedule', fault: 'malformed' })
    expect(refusalOf(await tenant.ours.calendar.readAvailability(viewer.id, [person], from, to))).toEqual({ kind: 'unavailable' })
  })
})
