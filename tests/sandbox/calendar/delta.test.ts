import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session, weekly } from './graph-session.ts'

let session: Session
let ana: User
let count = 0

beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.close())
beforeEach(async () => {
  count += 1
  ana = session.person(`ana${count}`)
  await option({ deltaOccurrences: 'thin', deltaSeries: 'changed', deltaFirstPage: 'filled' })
})

const option = (options: object) => session.send('POST', `${session.control}/options`, options)

/** A whole round over March 2027. */
async function round(link?: string, pageSize = 3): Promise<{ entries: Json[]; link: string; pages: number[] }> {
  const first = link ?? `/users/${ana.id}/calendarView/delta?startDateTime=2027-03-01T00:00:00Z&endDateTime=2027-04-01T00:00:00Z`
  const prefer = { prefer: `odata.maxpagesize=${pageSize}` }
  const entries: Json[] = []
  const pages: number[] = []
  for (let url: string | undefined = first; ; ) {
    const { body } = await session.graph('GET', url, undefined, prefer)
    entries.push(...body.value)
    pages.push(body.value.length)
    url = body['@odata.nextLink']
    if (!url) return { entries, link: body['@odata.deltaLink'], pages }
    expect(body).not.toHaveProperty('@odata.deltaLink')
  }
}

const mondays = async (user: User): Promise<Json> =>
  (
    await session.graph('POST', `/users/${user.id}/events`, {
      subject: 'Weekly',
      start: at('2027-03-01T10:00:00'),
      end: at('2027-03-01T11:00:00'),
      recurrence: weekly('2027-03-01', 'monday'),
    })
  ).body

/** What an entry tells, in short. */
function told(entry: Json): string {
  return entry['@removed'] ? `${entry['@removed'].reason} ${entry.id.length > 0}` : `${entry.type} ${entry.start.dateTime.slice(0, 10)}`
}

const patch = (id: string, body: object) => session.graph('PATCH', `/users/${ana.id}/events/${id}`, body)
const march = (day: string, from = '10', to = '11') => ({
  start: at(`2027-03-${day}T${from}:00:00`),
  end: at(`2027-03-${day}T${to}:00:00`),
})

describe('calendarView/delta', () => {
  test('tells the window page by page, a series by its master and then thin occurrences, and nothing until something changes', async () => {
    const master = await mondays(ana)
    session.put(ana, { subject: 'Single', ...march('03') })
    const first = await round()
    expect(first.entries.map(told)).toEqual([
      'seriesMaster 2027-03-01',
      'occurrence 2027-03-01',
      'singleInstance 2027-03-03',
      'occurrence 2027-03-08',
      'occurrence 2027-03-15',
      'occurrence 2027-03-22',
      'occurrence 2027-03-29',
    ])
    expect(first.pages).toEqual([3, 3, 1])
    expect(first.entries[0]).toMatchObject({ id: master.id, subject: 'Weekly', recurrence: { pattern: { type: 'weekly' } } })
    expect(Object.keys(first.entries[1])).toEqual(['@odata.type', '@odata.etag', 'seriesMasterId', 'type', 'start', 'end', 'id'])
    expect(first.entries[1].seriesMasterId).toBe(master.id)
    const second = await round(first.link)
    expect(second.entries).toEqual([])
    expect((await round(second.link)).entries).toEqual([])
  })

  test('tells the one occurrence that moved, in full, the one that went, and the new event, from the same token again and again', async () => {
    await mondays(ana)
    const { entries, link } = await round()
    await patch(entries[2].id, march('09'))
    await session.graph('DELETE', `/users/${ana.id}/events/${entries[4].id}`)
    session.put(ana, { subject: 'New', ...march('05') })
    for (const again of [1, 2]) {
      const changes = await round(link, 10)
      expect([again, changes.entries.map(told)]).toEqual([again, ['singleInstance 2027-03-05', 'exception 2027-03-09', 'deleted true']])
      expect(changes.entries[1]).toMatchObject({ id: entries[2].id, subject: 'Weekly', organizer: {} })
      expect(changes.entries[2]).toEqual({ '@removed': { reason: 'deleted' }, id: entries[4].id })
    }
  })

  test('tells a series anew when all of it changes, and everything of it as removed when it goes', async () => {
    const master = await mondays(ana)
    const first = await round()
    await patch(master.id, { subject: 'Every week' })
    const renamed = await round(first.link)
    expect(renamed.entries.map((entry) => entry.id)).toEqual(first.entries.map((entry) => entry.id))
    expect(renamed.entries[0].subject).toBe('Every week')
    await session.graph('DELETE', `/users/${ana.id}/events/${master.id}`)
    const gone = await round(renamed.link)
    expect(gone.entries).toEqual(first.entries.map(({ id }) => ({ '@removed': { reason: 'deleted' }, id })))
  })

  test('keeps to the window it began with, and tells events outside it as removed when they change', async () => {
    const inside = session.put(ana, { subject: 'Inside', ...march('10') })
    const { link } = await round()
    const outside = session.put(ana, { subject: 'Summer', start: at('2027-07-01T10:00:00'), end: at('2027-07-01T11:00:00') })
    await patch(inside.id, { start: at('2027-05-10T10:00:00'), end: at('2027-05-10T11:00:00') })
    const moved = await round(`${link}&startDateTime=2027-01-01&endDateTime=2027-12-31`)
    expect(moved.entries).toEqual([inside.id, outside.id].map((id) => ({ '@removed': { reason: 'deleted' }, id })))
    await patch(inside.id, march('11'))
    expect((await round(moved.link)).entries.map(told)).toEqual(['singleInstance 2027-03-11'])
  })

  test('what changes between two pages is told in this round or the next', async () => {
    for (const day of ['02', '04', '06']) session.put(ana, { subject: day, ...march(day) })
    const first = await session.graph(
      'GET',
      `/users/${ana.id}/calendarView/delta?startDateTime=2027-03-01&endDateTime=2027-04-01`,
      undefined,
      {
        prefer: 'odata.maxpagesize=2',
      },
    )
    const [earlier] = first.body.value
    const added = session.put(ana, { subject: 'In between', ...march('05') })
    await session.graph('DELETE', `/users/${ana.id}/events/${earlier.id}`)
    const rest = await round(first.body['@odata.nextLink'])
    expect(rest.entries.map((entry) => entry.subject)).toEqual(['06'])
    const next = await round(rest.link)
    expect(next.entries.map((entry) => [entry.id, entry['@removed']?.reason])).toEqual([
      [added.id, undefined],
      [earlier.id, 'deleted'],
    ])
  })

  test("a meeting that is canceled by its organizer changes in the attendee's window", async () => {
    const ben = session.person(`ben${count}`)
    const attendees = [{ emailAddress: { address: ana.mail } }]
    const { body } = await session.graph('POST', `/users/${ben.id}/events`, { ...march('03'), attendees })
    const { link } = await round()
    await session.graph('POST', `/users/${ben.id}/events/${body.id}/cancel`, {})
    expect((await round(link)).entries).toMatchObject([{ isCancelled: true }])
  })

  test('prints times in the preferred zone and ids in the preferred form', async () => {
    const event = session.put(ana, { subject: 'Single', ...march('03') })
    const headers = { prefer: 'outlook.timezone="Asia/Tokyo", IdType="ImmutableId", odata.maxpagesize=5' }
    const url = `/users/${ana.id}/calendarView/delta?startDateTime=2027-03-01&endDateTime=2027-04-01`
    const first = await session.graph('GET', url, undefined, headers)
    expect(first.body.value[0].start).toEqual({ dateTime: '2027-03-03T19:00:00.0000000', timeZone: 'Asia/Tokyo' })
    expect(first.headers['preference-applied']).toContain('outlook.timezone="Asia/Tokyo"')
    expect(first.body.value[0].id).not.toBe(event.id)
    await session.graph('DELETE', `/users/${ana.id}/events/${event.id}`)
    const second = await session.graph('GET', first.body['@odata.deltaLink'], undefined, headers)
    expect(second.body.value).toEqual([{ '@removed': { reason: 'deleted' }, id: first.body.value[0].id }])
  })

  test('as the tenant says: occurrences in full, a changed series as a whole, a first page that is empty', async () => {
    await mondays(ana)
    await option({ deltaOccurrences: 'full', deltaFirstPage: 'empty' })
    const full = await round(undefined, 10)
    expect(full.pages).toEqual([0, 5])
    expect(new Set(full.entries.map((entry) => [entry.type, entry.subject].join()))).toEqual(new Set(['occurrence,Weekly']))
    await option({ deltaOccurrences: 'thin', deltaSeries: 'whole', deltaFirstPage: 'filled' })
    const thin = await round()
    await session.graph('DELETE', `/users/${ana.id}/events/${thin.entries[3].id}`)
    const whole = await round(thin.link)
    expect(whole.entries.map(told)).toEqual([
      'seriesMaster 2027-03-01',
      'occurrence 2027-03-01',
      'occurrence 2027-03-08',
      'occurrence 2027-03-22',
      'occurrence 2027-03-29',
    ])
  })
})
