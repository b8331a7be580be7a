import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session, weekly } from './graph-session.ts'

let session: Session
let ana: User
let count = 0

beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.close())
beforeEach(() => {
  count += 1
  ana = session.person(`ana${count}`)
})

async function round(link?: string, pageSize = 3): Promise<{ entries: Json[]; link: string; pages: number }> {
  const first = link ?? `/users/${ana.id}/calendarView/delta?startDateTime=2027-03-01T00:00:00Z&endDateTime=2027-04-01T00:00:00Z`
  const prefer = { prefer: `odata.maxpagesize=${pageSize}` }
  const entries: Json[] = []
  let answer = await session.graph('GET', first, undefined, prefer)
  entries.push(...answer.body.value)
  let pages = 1
  while (answer.body['@odata.nextLink']) {
    answer = await session.graph('GET', answer.body['@odata.nextLink'], undefined, prefer)
    entries.push(...answer.body.value)
    pages += 1
  }
  return { entries, link: answer.body['@odata.deltaLink'], pages }
}

const mondays = (user: User) =>
  session.graph('POST', `/users/${user.id}/events`, {
    subject: 'Weekly',
    start: at('2027-03-01T10:00:00'),
    end: at('2027-03-01T11:00:00'),
    recurrence: weekly('2027-03-01', 'monday'),
  })

describe('calendarView/delta', () => {
  test('tells the window page by page, then nothing until something changes', async () => {
    await mondays(ana)
    const first = await round()
    expect(first.entries.map((one) => one.start.dateTime.slice(0, 10))).toEqual([
      '2027-03-01',
      '2027-03-08',
      '2027-03-15',
      '2027-03-22',
      '2027-03-29',
    ])
    expect(first.pages).toBe(2)
    const second = await round(first.link)
    expect(second.entries).toEqual([])
    expect((await round(second.link)).entries).toEqual([])
  })

  test('tells the one occurrence that moved, the one that went, and the new event, from the same token again and again', async () => {
    await mondays(ana)
    const { entries, link } = await round()
    await session.graph('PATCH', `/users/${ana.id}/events/${entries[1].id}`, {
      start: at('2027-03-09T10:00:00'),
      end: at('2027-03-09T11:00:00'),
    })
    await session.graph('DELETE', `/users/${ana.id}/events/${entries[3].id}`)
    session.put(ana, { subject: 'New', start: at('2027-03-05T10:00:00'), end: at('2027-03-05T11:00:00') })
    for (const again of [1, 2]) {
      const changes = await round(link, 10)
      expect([again, changes.entries.map((one) => one['@removed']?.reason ?? one.start.dateTime.slice(0, 10))]).toEqual([
        again,
        ['2027-03-05', '2027-03-09', 'deleted'],
      ])
      expect(changes.entries[2].id).toBe(entries[3].id)
    }
  })

  test('tells events outside the window as removed when they change', async () => {
    const { link } = await round()
    const outside = session.put(ana, { subject: 'Summer', start: at('2027-07-01T10:00:00'), end: at('2027-07-01T11:00:00') })
    expect((await round(link)).entries).toEqual([{ '@removed': { reason: 'deleted' }, id: outside.id }])
  })

  test("a meeting that is canceled by its organizer changes in the attendee's window", async () => {
    const ben = session.person(`ben${count}`)
    const { body } = await session.graph('POST', `/users/${ben.id}/events`, {
      start: at('2027-03-03T10:00:00'),
      end: at('2027-03-03T11:00:00'),
      attendees: [{ emailAddress: { address: ana.mail } }],
    })
    const { link } = await round()
    await session.graph('POST', `/users/${ben.id}/events/${body.id}/cancel`, {})
    expect((await round(link)).entries).toMatchObject([{ isCancelled: true }])
  })

  test('refuses query options, and a token it does not know', async () => {
    const path = `/users/${ana.id}/calendarView/delta`
    const options = await session.graph('GET', `${path}?startDateTime=2027-03-01&endDateTime=2027-04-01&$select=subject`)
    const token = await session.graph('GET', `${path}?$deltatoken=old`)
    expect([options.status, token.status, token.body.error.code]).toEqual([400, 410, 'syncStateNotFound'])
  })
})
