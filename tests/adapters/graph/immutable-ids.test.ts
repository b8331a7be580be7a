import { graphCalendar } from '../../../src/adapters/graph/calendar.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { LoopbackGraph } from '../../support/loopback-graph.ts'

const ana = '03ecd1af-84ef-4136-9e9f-2679eb1e1821' as PersonId
const pattern = { type: 'weekly', interval: 1, month: 0, dayOfMonth: 0, daysOfWeek: ['tuesday'], firstDayOfWeek: 'sunday', index: 'first' }
const range = {
  type: 'endDate',
  startDate: '2026-03-03',
  endDate: '2026-06-30',
  recurrenceTimeZone: 'GMT Standard Time',
  numberOfOccurrences: 0,
}
const at = (dateTime: string) => ({ dateTime: `${dateTime}.0000000`, timeZone: 'UTC' })
const occurrence = { id: 'o', start: at('2026-03-10T10:00:00'), end: at('2026-03-10T10:30:00'), originalStart: '2026-03-10T10:00:00Z' }

let server: LoopbackGraph
beforeAll(async () => {
  server = await LoopbackGraph.open()
})
afterAll(() => server.close())

test('every request about an event asks for ids that last and for times in UTC, also one that only changes something', async () => {
  const calendar = graphCalendar(server.connect())
  const [march, april] = [new Date('2026-03-01T00:00:00Z'), new Date('2026-04-01T00:00:00Z')]
  server.respond = ({ url }, response) => {
    const answers: [string, object][] = [
      ['/$batch', { responses: [] }],
      ['/delta', { value: [], '@odata.deltaLink': `${server.root}/v1.0/users/${ana}/calendarView/delta?$deltatoken=1` }],
      ['iCalUId%20eq', { value: [{ id: 'c', start: at('2026-03-03T10:00:00'), end: at('2026-03-03T10:30:00'), recurrence: null }] }],
      ['/instances', { value: [occurrence] }],
      ['', { start: at('2026-03-03T10:00:00'), recurrence: { pattern, range } }],
    ]
    const [, json] = answers.find(([part]) => url.includes(part))!
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(json))
  }
  await calendar.findSeries(ana, 'any')
  await calendar.createSeries(ana, {})
  await calendar.readOccurrences(ana, 'e', march, april)
  await calendar.moveOccurrence(ana, 'o', march, april)
  await calendar.cancelOccurrence(ana, 'o', '')
  await calendar.cancelFrom(ana, 'e', march, '')
  await calendar.cancelFrom(ana, 'e', april, '')
  await calendar.changeLastDate(ana, 'e', '2026-03-17')
  await calendar.removeCopies(ana, 'i', new Date('2026-03-03T00:00:00Z'))
  await calendar.readChanges(ana, null, { from: march, to: april })
  await calendar.readSeries(ana, 'e', march, april)
  const seen = server.arrived.map(({ method, url, headers }) => [
    method,
    url.replace(/\?.*/, '').replace(`/v1.0/users/${ana}`, ''),
    headers.prefer,
  ])
  const prefer = 'IdType="ImmutableId", outlook.timezone="UTC"'
  expect(seen).toEqual([
    ['GET', '/events', prefer],
    ['POST', '/events', prefer],
    ['GET', '/events/e/instances', prefer],
    ['PATCH', '/events/o', prefer],
    ['POST', '/events/o/cancel', prefer],
    ['GET', '/events/e', prefer],
    ['POST', '/events/e/cancel', prefer],
    ['GET', '/events/e', prefer],
    ['GET', '/events/e/instances', prefer],
    ['PATCH', '/events/e', prefer],
    ['GET', '/events/e', prefer],
    ['PATCH', '/events/e', prefer],
    ['GET', '/events', prefer],
    ['DELETE', '/events/c', prefer],
    ['GET', '/calendarView/delta', 'IdType="ImmutableId", odata.maxpagesize=50'],
    ['POST', '/v1.0/$batch', undefined],
  ])
  const bodies = server.arrived.flatMap(({ method, body }): unknown[] =>
    method === 'PATCH' || method === 'POST' ? [JSON.parse(body)] : [],
  )
  const { requests } = bodies.at(-1) as { requests: { headers: Record<string, string> }[] }
  expect(requests.map(({ headers }) => headers.Prefer)).toEqual([prefer, prefer])
  // The last occurrence that had begun by April, and the day that was asked for; fields that the pattern does not use stay out.
  const repeats = (endDate: string) => ({
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: ['tuesday'], firstDayOfWeek: 'sunday' },
      range: { type: 'endDate', startDate: '2026-03-03', endDate, recurrenceTimeZone: 'GMT Standard Time' },
    },
  })
  expect(bodies.slice(-3, -1)).toEqual([repeats('2026-03-10'), repeats('2026-03-17')])
})
