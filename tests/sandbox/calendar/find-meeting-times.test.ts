import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session } from './graph-session.ts'

let session: Session
let ana: User
let free: User
let busy: User

beforeAll(async () => {
  session = await openSession()
  ana = session.person('ana')
  free = session.person('free')
  busy = session.person('busy')
  session.put(ana, { subject: 'Mine', start: at('2026-12-01T08:00:00'), end: at('2026-12-01T09:15:00') })
  session.put(busy, { subject: 'All day', start: at('2026-12-01T00:00:00'), end: at('2026-12-01T16:00:00') })
})
afterAll(() => session.close())

async function find(body: object) {
  const issued = await session.send('POST', `${session.control}/tokens`, {
    user: ana.id,
    audience: 'graph',
    scopes: ['Calendars.Read.Shared'],
  })
  return session.send('POST', `${session.root}/me/findMeetingTimes`, body, { authorization: `Bearer ${issued.body.access_token}` })
}

const tuesday = { timeSlots: [{ start: at('2026-12-01T07:00:00'), end: at('2026-12-01T18:00:00') }] }
const invite = (...addresses: string[]) => addresses.map((address) => ({ type: 'required', emailAddress: { address } }))

test('suggests times in working hours when the organizer is free, best confidence first and then the earliest', async () => {
  const { status, body } = await find({
    attendees: invite(free.mail!, busy.mail!),
    timeConstraint: tuesday,
    meetingDuration: 'PT45M',
    maxCandidates: 3,
  })
  expect(status).toBe(200)
  expect(body.emptySuggestionsReason).toBe('')
  expect(body.meetingTimeSuggestions.map((one: Json) => [one.confidence, one.meetingTimeSlot.start.dateTime.slice(11, 16)])).toEqual([
    [100, '16:00'],
    [50, '09:30'],
    [50, '10:00'],
  ])
})

test('counts a stranger as 49 and somebody busy as nothing', async () => {
  const timeConstraint = { timeSlots: [{ start: at('2026-12-01T10:00:00'), end: at('2026-12-01T10:30:00') }] }
  const attendees = invite(free.mail!, 'stranger@elsewhere.example', busy.mail!)
  const { body } = await find({ attendees, timeConstraint, minimumAttendeePercentage: 40 })
  expect(body.meetingTimeSuggestions).toHaveLength(1)
  expect(body.meetingTimeSuggestions[0].confidence).toBeCloseTo(49.66, 1)
  expect(body.meetingTimeSuggestions[0].attendeeAvailability.map((one: Json) => one.availability)).toEqual(['free', 'unknown', 'busy'])
  const strict = await find({ attendees, timeConstraint })
  expect(strict.body).toMatchObject({ emptySuggestionsReason: 'attendeesUnavailableOrUnknown', meetingTimeSuggestions: [] })
})

test('says when it is the organizer who has no time', async () => {
  const timeConstraint = { timeSlots: [{ start: at('2026-12-01T08:00:00'), end: at('2026-12-01T09:00:00') }] }
  expect((await find({ timeConstraint })).body.emptySuggestionsReason).toBe('organizerUnavailable')
  expect((await find({ timeConstraint, isOrganizerOptional: true })).body.meetingTimeSuggestions).toHaveLength(2)
})

test('is closed to applications', async () => {
  const { status, body } = await session.graph('POST', `/users/${ana.id}/findMeetingTimes`, {})
  expect([status, body.error.code]).toEqual([403, 'ErrorAccessDenied'])
})
