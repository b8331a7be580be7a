import { graphCalendar } from '../../../src/adapters/graph/calendar.ts'
import type { CalendarChanges } from '../../../src/ports/calendar.ts'
import { addEvent } from '../../../src/sandbox/graph/calendar/add.ts'
import { type BookedPair, bookPair, graphTime, instant, occurrencesOf } from '../../support/booked-pair.ts'
import { GraphTenant, granted, refusalOf } from '../../support/graph-tenant.ts'
import { LoopbackGraph } from '../../support/loopback-graph.ts'

/** Twelve weeks. */
const window = { from: instant('2026-02-02T00:00'), to: instant('2026-04-27T00:00') }

let tenant: GraphTenant
let pair: BookedPair
beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
})
afterAll(() => tenant.close())
beforeEach(async () => {
  await tenant.wire.control('/faults', { method: 'DELETE' })
  await choose({ deltaOccurrences: 'thin', deltaSeries: 'changed', deltaGone: 'syncStateNotFound', deltaFirstPage: 'filled' })
  pair = await bookPair(tenant)
})

const choose = (body: object) => tenant.wire.control('/options', { method: 'POST', body })
const ask = (since: string | null, within = window) => tenant.ours.calendar.readChanges(pair.mentee.id, since, within)

type Changes = Extract<CalendarChanges, { kind: 'changes' }>
async function read(since: string | null): Promise<Changes> {
  const changes = granted(await ask(since))
  if (changes.kind !== 'changes') throw new Error(changes.kind)
  return changes
}

describe('what changed in a calendar', () => {
  test('begins with nothing and a bookmark, and nothing new is nothing', async () => {
    const first = await read(null)
    expect(first.eventIds).toEqual([])
    expect((await read(first.next)).eventIds).toEqual([])
  })

  test.each([
    ['thin', 'changed'],
    ['thin', 'whole'],
    ['full', 'changed'],
    ['full', 'whole'],
  ])('names the series of what was moved, occurrences %s, series %s', async (deltaOccurrences, deltaSeries) => {
    await choose({ deltaOccurrences, deltaSeries })
    const [, second] = await occurrencesOf(tenant, pair)
    const { next } = await read(null)
    const moved = { start: graphTime('2026-03-20T11:15'), end: graphTime('2026-03-20T11:45') }
    await tenant.act(pair.mentee, 'PATCH', `/events/${second!.occurrenceId}`, moved)
    expect((await read(next)).eventIds).toEqual(expect.arrayContaining([pair.eventId, second!.occurrenceId]))
  })

  test('names a series whose attendee declined, and one that was deleted', async () => {
    const { next } = await read(null)
    await tenant.act(pair.mentor, 'POST', `/events/${tenant.copyOf(pair.mentor, pair.iCalUId)}/decline`, { sendResponse: true })
    const declined = await read(next)
    expect(declined.eventIds).toContain(pair.eventId)
    await tenant.act(pair.mentee, 'DELETE', `/events/${pair.eventId}`)
    expect((await read(declined.next)).lostIds).toContain(pair.eventId)
  })

  test('names an occurrence that was taken out by its own id alone', async () => {
    const [first] = await occurrencesOf(tenant, pair)
    const { next } = await read(null)
    await tenant.act(pair.mentee, 'DELETE', `/events/${first!.occurrenceId}`)
    const { lostIds, eventIds } = await read(next)
    expect(lostIds).toEqual([first!.occurrenceId])
    expect(eventIds).not.toContain(first!.occurrenceId)
  })

  test.each(['filled', 'empty'])('is complete over many pages, the first one %s', async (deltaFirstPage) => {
    await choose({ deltaFirstPage })
    const { next } = await read(null)
    for (let number = 0; number < 120; number += 1) {
      const time = (minute: number) =>
        graphTime(new Date(window.from.getTime() + (number * 60 + minute) * 60_000).toISOString().slice(0, 16))
      addEvent(tenant.wire.sandbox.tenant, pair.mentee.user, { subject: 'Work', start: time(0), end: time(30) })
    }
    const before = await tenant.journalEnd()
    expect(new Set((await read(next)).eventIds).size).toBe(120)
    expect((await tenant.requests('GET', /delta$/, before)).length).toBeGreaterThan(2)
  })
})

describe('it starts over', () => {
  test.each(['syncStateNotFound', 'SyncStateNotFound', 'resyncRequired'])('where Outlook has forgotten: %s', async (deltaGone) => {
    await choose({ deltaGone })
    const { next } = await read(null)
    await tenant.wire.control('/delta/expire', { method: 'POST' })
    expect(granted(await ask(next))).toEqual({ kind: 'startOver' })
    expect((await read(null)).eventIds).toEqual([])
  })

  test('once less than half of the window is left, and not before', async () => {
    const { next } = await read(null)
    const later = (days: number) => ({
      from: new Date(window.from.getTime() + days * 86_400_000),
      to: new Date(window.to.getTime() + days * 86_400_000),
    })
    expect(granted(await ask(next, later(42)))).toMatchObject({ kind: 'changes' })
    expect(granted(await ask(next, later(43)))).toEqual({ kind: 'startOver' })
  })

  test.each(['', 'nonsense', '2026-04-27T00:00:00.000Z https://elsewhere.example/v1.0/delta', '2026-04-27T00:00:00.000Z'])(
    'with a bookmark that is none, and asks nobody: "%s"',
    async (since) => {
      const before = await tenant.journalEnd()
      expect(granted(await ask(since))).toEqual({ kind: 'startOver' })
      expect(await tenant.requests('GET', /./, before)).toEqual([])
    },
  )

  test('with a token that Outlook gave for another mailbox', async () => {
    const { next } = granted(await tenant.ours.calendar.readChanges(pair.mentor.id, null, window)) as Changes
    const stolen = next.replace(pair.mentor.id, pair.mentee.id)
    expect(granted(await ask(stolen))).toEqual({ kind: 'startOver' })
  })
})

test('a refusal is told, and the bookmark stays good', async () => {
  const { next } = await read(null)
  await tenant.wire.plan({ method: 'GET', path: '/v1.0/users/*/calendarView/delta', fault: '403', times: 9 })
  expect(refusalOf(await ask(next))).toEqual({ kind: 'notAllowed' })
  await tenant.wire.control('/faults', { method: 'DELETE' })
  expect((await read(next)).eventIds).toEqual([])
})

test.each([
  ['that leads elsewhere', 'https://elsewhere.example/v1.0/delta?$deltatoken=2'],
  ['that is not there', undefined],
])('a last page with a bookmark %s is unavailable, and nobody follows it', async (_, link) => {
  const server = await LoopbackGraph.open()
  server.answers({ json: { value: [], '@odata.deltaLink': link } })
  const answer = await graphCalendar(server.connect()).readChanges(pair.mentee.id, null, window)
  expect(refusalOf(answer)).toEqual({ kind: 'unavailable' })
  expect(server.arrived).toHaveLength(1)
  await server.close()
})
