import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session } from './graph-session.ts'

let session: Session
let viewer: User

beforeAll(async () => {
  session = await openSession()
  viewer = session.person('viewer')
})
afterAll(() => session.close())

async function ask(schedules: string[], from: string, to: string, more: object = {}, headers: Record<string, string> = {}) {
  const body = { schedules, startTime: at(from), endTime: at(to), availabilityViewInterval: 60, ...more }
  return session.graph('POST', `/users/${viewer.id}/calendar/getSchedule`, body, headers)
}

function busy(user: User, from: string, to: string, showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown') {
  return session.put(user, { subject: showAs, start: at(from), end: at(to), showAs })
}

describe('getSchedule', () => {
  test('shows the most blocking status of everything that overlaps a slot, even partly', async () => {
    const alex = session.person('alex')
    busy(alex, '2026-12-01T08:30:00', '2026-12-01T09:30:00', 'busy')
    busy(alex, '2026-12-01T10:59:00', '2026-12-01T11:00:00', 'tentative')
    busy(alex, '2026-12-01T11:00:00', '2026-12-01T12:00:00', 'workingElsewhere')
    busy(alex, '2026-12-01T13:10:00', '2026-12-01T13:20:00', 'tentative')
    busy(alex, '2026-12-01T13:15:00', '2026-12-01T13:25:00', 'busy')
    busy(alex, '2026-12-01T14:00:00', '2026-12-01T16:00:00', 'oof')
    busy(alex, '2026-12-01T15:00:00', '2026-12-01T17:30:00', 'busy')
    const { status, body } = await ask([alex.mail!], '2026-12-01T09:00:00', '2026-12-01T17:15:00')
    expect(status).toBe(200)
    expect(body.value[0]).toMatchObject({ scheduleId: alex.mail, availabilityView: '210023322' })
    const first = body.value[0].scheduleItems[0]
    expect(first).toEqual({ status: 'busy', start: at('2026-12-01T08:30:00.0000000'), end: at('2026-12-01T09:30:00.0000000') })
    expect(body.value[0].workingHours).toEqual({
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '08:00:00.0000000',
      endTime: '17:00:00.0000000',
      timeZone: { name: 'UTC' },
    })
  })

  test('takes 30 minutes a slot when nothing is said, and PascalCase parameters', async () => {
    const bo = session.person('bo')
    busy(bo, '2026-12-01T10:00:00', '2026-12-01T10:01:00', 'busy')
    const body = { Schedules: [bo.mail], StartTime: at('2026-12-01T09:30:00'), EndTime: at('2026-12-01T11:10:00') }
    const answer = await session.graph('POST', `/users/${viewer.userPrincipalName}/calendar/getSchedule`, body)
    expect(answer.body.value[0].availabilityView).toBe('0200')
  })

  test('an entry that ends where the window starts, or starts where it ends, is not in it', async () => {
    const cy = session.person('cy')
    busy(cy, '2026-12-01T08:00:00', '2026-12-01T09:00:00', 'busy')
    busy(cy, '2026-12-01T12:00:00', '2026-12-01T13:00:00', 'oof')
    const { body } = await ask([cy.mail!], '2026-12-01T09:00:00', '2026-12-01T12:00:00')
    expect(body.value[0]).toMatchObject({ availabilityView: '000', scheduleItems: [] })
  })

  test('shows subjects only of what a person shares and has not marked as private', async () => {
    const dee = session.person('dee', { freeBusyDetail: 'details' })
    const eli = session.person('eli')
    for (const user of [dee, eli, viewer]) {
      for (const [hour, sensitivity] of (['normal', 'personal', 'private', 'confidential'] as const).entries()) {
        const start = at(`2026-12-02T0${hour}:00:00`)
        session.put(user, {
          subject: `My ${sensitivity} hour`,
          locations: ['Room 7'],
          sensitivity,
          start,
          end: at(`2026-12-02T0${hour}:50:00`),
        })
      }
    }
    const { body } = await ask([dee.mail!, eli.mail!, viewer.mail!], '2026-12-02T00:00:00', '2026-12-02T05:00:00')
    const subjects = body.value.map((schedule: Json) => schedule.scheduleItems.map((item: Json) => item.subject))
    const own = ['My normal hour', 'My personal hour', undefined, undefined]
    expect(subjects).toEqual([own, [undefined, undefined, undefined, undefined], own])
    expect(body.value[0].scheduleItems[1]).toMatchObject({ location: 'Room 7', isPrivate: false })
    expect(Object.keys(body.value[0].scheduleItems[2])).toEqual(['status', 'start', 'end'])
    expect(body.value[1].availabilityView).toBe('22220')
  })

  test('allows 62 days and says how long was asked when it is more', async () => {
    const longest = await ask([viewer.mail!], '2026-12-01T00:00:00', '2027-02-01T00:00:00')
    expect(longest.body.value[0].availabilityView).toHaveLength(62 * 24)
    const tooLong = await ask([viewer.mail!], '2026-12-01T00:00:00', '2027-02-02T00:00:00')
    expect(tooLong.body.error.message).toContain('The allowed limit = 62 days; the actual limit = 63 days.')
  })

  test('prints times in the preferred zone, reads windows in theirs, and follows a series across a clock change', async () => {
    const hal = session.person('hal')
    const zone = 'W. Europe Standard Time'
    const recurrence = {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'], dayOfMonth: 0, month: 0, index: 'first', firstDayOfWeek: 'sunday' },
      range: { type: 'noEnd', startDate: '2027-03-15', endDate: '0001-01-01', numberOfOccurrences: 0, recurrenceTimeZone: zone },
    } as const
    session.put(hal, {
      subject: 'Standup',
      start: at('2027-03-15T09:00:00', zone),
      end: at('2027-03-15T09:20:00', zone),
      recurrence: { ...recurrence, pattern: { ...recurrence.pattern, daysOfWeek: ['monday'] } },
    })
    const window = { startTime: at('2027-03-22T00:00:00', 'Europe/Berlin'), endTime: at('2027-03-30T00:00:00', 'Europe/Berlin') }
    const utc = await ask([hal.mail!], '', '', window)
    expect(utc.body.value[0].scheduleItems.map((item: Json) => item.start.dateTime)).toEqual([
      '2027-03-22T08:00:00.0000000',
      '2027-03-29T07:00:00.0000000',
    ])
    const local = await ask([hal.mail!], '', '', window, { prefer: 'outlook.timezone="Europe/Berlin"' })
    expect(local.body.value[0].scheduleItems.map((item: Json) => item.start)).toEqual([
      { dateTime: '2027-03-22T09:00:00.0000000', timeZone: 'Europe/Berlin' },
      { dateTime: '2027-03-29T09:00:00.0000000', timeZone: 'Europe/Berlin' },
    ])
    expect(local.headers['preference-applied']).toBe('outlook.timezone="Europe/Berlin"')
  })
})
