import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session, weekly } from './graph-session.ts'

let session: Session
let viewer: User

beforeAll(async () => {
  session = await openSession()
  viewer = session.person('viewer')
})
afterAll(() => session.close())

async function schedules(people: User[], from: string, to: string, more: object = {}): Promise<Json[]> {
  const body = { schedules: people.map(({ mail }) => mail), startTime: at(from), endTime: at(to), availabilityViewInterval: 60, ...more }
  return (await session.graph('POST', `/users/${viewer.id}/calendar/getSchedule`, body)).body.value
}

test('a meeting is tentative for whoever has not answered, and what the organizer intends once they accept', async () => {
  const [org, yes, maybe, no, silent] = ['org', 'yes', 'maybe', 'no', 'silent'].map((name) => session.person(name)) as [
    User,
    User,
    User,
    User,
    User,
  ]
  const created = await session.graph('POST', `/users/${org.id}/events`, {
    subject: 'Off-site',
    showAs: 'oof',
    start: at('2026-12-07T10:00:00'),
    end: at('2026-12-07T12:00:00'),
    attendees: [yes, maybe, no, silent].map(({ mail }) => ({ type: 'required', emailAddress: { address: mail } })),
  })
  const digits = async () =>
    (await schedules([org, yes, maybe, no, silent], '2026-12-07T10:00:00', '2026-12-07T11:00:00')).map((one) => one.availabilityView)
  expect(await digits()).toEqual(['3', '1', '1', '1', '1'])
  for (const [user, answer] of [
    [yes, 'accept'],
    [maybe, 'tentativelyAccept'],
    [no, 'decline'],
  ] as const) {
    const [copy] = [...user.mailbox.events.keys()]
    await session.graph('POST', `/users/${user.id}/events/${copy}/${answer}`, { sendResponse: true })
  }
  expect(await digits()).toEqual(['3', '3', '1', '0', '1'])
  await session.graph('POST', `/users/${org.id}/events/${created.body.id}/cancel`, { comment: 'Off' })
  expect(await digits()).toEqual(['0', '0', '0', '0', '0'])
})

test('an occurrence that was moved blocks where it is now, one that was deleted nothing, and an exception as itself', async () => {
  const kai = session.person('kai')
  const { body: master } = await session.graph('POST', `/users/${kai.id}/events`, {
    start: at('2026-12-01T09:00:00'),
    end: at('2026-12-01T10:00:00'),
    recurrence: weekly('2026-12-01', 'tuesday', { type: 'numbered', numberOfOccurrences: 4 }),
  })
  const window = 'startDateTime=2026-12-01T00:00:00Z&endDateTime=2027-01-01T00:00:00Z'
  const { body } = await session.graph('GET', `/users/${kai.id}/events/${master.id}/instances?${window}`)
  const [, second, third, fourth] = body.value
  await session.graph('PATCH', `/users/${kai.id}/events/${second.id}`, { start: at('2026-12-08T12:00:00'), end: at('2026-12-08T14:00:00') })
  await session.graph('PATCH', `/users/${kai.id}/events/${third.id}`, { showAs: 'free' })
  await session.graph('DELETE', `/users/${kai.id}/events/${fourth.id}`)
  const days = await Promise.all(
    ['01', '08', '15', '22'].map((day) => schedules([kai], `2026-12-${day}T09:00:00`, `2026-12-${day}T15:00:00`)),
  )
  expect(days.map(([one]) => one.availabilityView)).toEqual(['200000', '000220', '000000', '000000'])
  expect(days.map(([one]) => one.scheduleItems.map((item: Json) => item.status))).toEqual([['busy'], ['busy'], ['free'], []])
})

test("an all-day event blocks its owner's day, whatever zone asks", async () => {
  const lee = session.person('lee')
  await session.graph('POST', `/users/${lee.id}/events`, {
    subject: 'Holiday',
    isAllDay: true,
    showAs: 'oof',
    start: at('2026-12-10T00:00:00', 'Tokyo Standard Time'),
    end: at('2026-12-11T00:00:00', 'Tokyo Standard Time'),
  })
  const [utc] = await schedules([lee], '2026-12-09T13:00:00', '2026-12-10T17:00:00')
  expect(utc.availabilityView).toBe(`00${'3'.repeat(24)}00`)
  const tokyo = { startTime: at('2026-12-10T00:00:00', 'Asia/Tokyo'), endTime: at('2026-12-10T23:30:00', 'Tokyo Standard Time') }
  const [own] = await schedules([lee], '', '', tokyo)
  expect(own.availabilityView).toBe('3'.repeat(24))
})

test('start and end may stand in different zones, with an offset of their own, and slots are counted from the start', async () => {
  const mo = session.person('mo')
  session.put(mo, { subject: 'Call', start: at('2026-12-14T00:20:00'), end: at('2026-12-14T00:25:00') })
  const [zones] = await schedules([mo], '', '', {
    startTime: at('2026-12-14T09:10:00', 'Asia/Tokyo'),
    endTime: at('2026-12-13T21:00:00', 'Eastern Standard Time'),
    availabilityViewInterval: 10,
  })
  expect(zones.availabilityView).toBe('02000000000')
  const [offset] = await schedules([mo], '', '', {
    startTime: at('2026-12-14T01:10:00+01:00'),
    endTime: at('2026-12-14T00:30:00Z', 'Asia/Tokyo'),
    availabilityViewInterval: 10,
  })
  expect(offset.availabilityView).toBe('02')
})
