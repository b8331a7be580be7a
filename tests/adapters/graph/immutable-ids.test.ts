import { afterAll, beforeAll, expect, test } from '@jest/globals'
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
    const json = url.includes('/instances') ? { value: [occurrence] } : { start: at('2026-03-03T10:00:00'), recurrence: { pattern, range } }
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
  ])
  // The last occurrence that had begun by April; fields that the pattern does not use stay out.
  expect(JSON.parse(server.arrived.at(-1)!.body)).toEqual({
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: ['tuesday'], firstDayOfWeek: 'sunday' },
      range: { type: 'endDate', startDate: '2026-03-03', endDate: '2026-03-10', recurrenceTimeZone: 'GMT Standard Time' },
    },
  })
})
