import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session } from './graph-session.ts'

let session: Session
let ana: User
let ben: User

beforeAll(async () => {
  session = await openSession()
  ana = session.person('ana')
  ben = session.person('ben')
})
afterAll(() => session.close())

async function find(body: object | undefined, { scopes = ['Calendars.Read.Shared'], prefer = 'outlook.timezone="UTC"', path = 'me' } = {}) {
  const issued = await session.send('POST', `${session.control}/tokens`, { user: ana.id, audience: 'graph', scopes })
  const headers = { authorization: `Bearer ${issued.body.access_token}`, prefer }
  return session.send('POST', `${session.root}/${path}/findMeetingTimes`, body, headers)
}

const starts = (answer: Json): string[] =>
  answer.body.meetingTimeSuggestions.map((one: Json) => one.meetingTimeSlot.start.dateTime.slice(0, 16))
const slot = (from: string, to: string, zone = 'UTC') => ({ timeSlots: [{ start: at(from, zone), end: at(to, zone) }] })
/** 5 December 2026 is a Saturday. */
const weekend = slot('2026-12-05T06:00:00', '2026-12-05T09:00:00')

test('without a body: half an hour in working hours, from now on, with nobody else', async () => {
  const { status, body } = await find(undefined)
  expect([status, body.emptySuggestionsReason, body.meetingTimeSuggestions.length]).toEqual([200, '', 20])
  expect(body.meetingTimeSuggestions[0]).toEqual({
    order: 1,
    confidence: 100,
    organizerAvailability: 'free',
    suggestionReason: null,
    meetingTimeSlot: { start: at('2026-11-23T08:30:00.0000000'), end: at('2026-11-23T09:00:00.0000000') },
    attendeeAvailability: [],
    locations: [],
  })
})

test('takes numbers and truth as text, names in PascalCase, and answers in the preferred zone', async () => {
  ana.mailbox.workingHours.timeZone = 'Pacific Standard Time'
  const { status, body, headers } = await find(
    {
      Attendees: [{ type: 'Required', emailAddress: { name: 'Ben', address: ben.mail } }],
      LocationConstraint: {
        isRequired: 'false',
        suggestLocation: 'false',
        locations: [{ resolveAvailability: 'false', displayName: 'Hood' }],
      },
      TimeConstraint: {
        ActivityDomain: 'Work',
        TimeSlots: [{ start: at('2026-12-01T16:00:00', 'Pacific Standard Time'), end: at('2026-12-01T20:00:00', 'Pacific Standard Time') }],
      },
      IsOrganizerOptional: 'false',
      MeetingDuration: 'PT45M',
      ReturnSuggestionReasons: 'true',
      MinimumAttendeePercentage: '100',
      MaxCandidates: '5',
    },
    { prefer: 'outlook.timezone="Eastern Standard Time"' },
  )
  ana.mailbox.workingHours.timeZone = 'UTC'
  expect([status, headers['preference-applied']]).toEqual([200, 'outlook.timezone="Eastern Standard Time"'])
  expect(body.meetingTimeSuggestions).toEqual([
    {
      order: 1,
      confidence: 100,
      organizerAvailability: 'free',
      suggestionReason: 'Suggested because it is one of the nearest times when all attendees are available.',
      meetingTimeSlot: {
        start: at('2026-12-01T19:00:00.0000000', 'Eastern Standard Time'),
        end: at('2026-12-01T19:45:00.0000000', 'Eastern Standard Time'),
      },
      attendeeAvailability: [{ availability: 'free', attendee: { type: 'required', emailAddress: { name: 'Ben', address: ben.mail } } }],
      locations: [{ displayName: 'Hood' }],
    },
  ])
})

test('work is the working hours, personal adds the weekend, unrestricted any time', async () => {
  const inDomain = (activityDomain: string) => find({ timeConstraint: { activityDomain, ...weekend }, meetingDuration: 'PT1H' })
  const work = await inDomain('work')
  expect([starts(work), work.body.emptySuggestionsReason]).toEqual([[], 'unknown'])
  expect(starts(await inDomain('unknown'))).toEqual([])
  expect(starts(await inDomain('personal'))).toEqual(['2026-12-05T08:00'])
  expect(starts(await inDomain('unrestricted'))).toEqual(['06:00', '06:30', '07:00', '07:30', '08:00'].map((time) => `2026-12-05T${time}`))
})

test('working hours in a zone of rules hold on both sides of a clock change', async () => {
  const change = { time: '02:00:00.0000000', dayOfWeek: 'sunday', year: 0 } as const
  ana.mailbox.workingHours.timeZone = {
    name: 'Customized Time Zone',
    bias: 480,
    standardOffset: { ...change, dayOccurrence: 1, month: 11 },
    daylightOffset: { ...change, dayOccurrence: 2, month: 3, daylightBias: -60 },
  }
  const first = async (day: string) => starts(await find({ timeConstraint: slot(`${day}T10:00:00`, `${day}T23:00:00`) }))[0]
  expect([await first('2027-03-12'), await first('2027-03-15')]).toEqual(['2027-03-12T16:00', '2027-03-15T15:00'])
  expect([await first('2027-11-05'), await first('2027-11-08')]).toEqual(['2027-11-05T15:00', '2027-11-08T16:00'])
  ana.mailbox.workingHours.timeZone = 'UTC'
})

test('says why there is nothing: the people, the places, or who is not known', async () => {
  const room = session.person('room')
  for (const user of [ben, room]) session.put(user, { subject: 'Busy', start: at('2026-12-02T08:00:00'), end: at('2026-12-02T17:00:00') })
  const timeConstraint = slot('2026-12-02T09:00:00', '2026-12-02T10:00:00')
  const attendees = (...addresses: (string | null)[]) => addresses.map((address) => ({ emailAddress: { address } }))
  const locations = [{ displayName: 'Room', locationEmailAddress: room.mail }]
  const reason = async (body: object) => (await find({ timeConstraint, ...body })).body.emptySuggestionsReason
  expect(await reason({ attendees: attendees(ben.mail) })).toBe('attendeesUnavailable')
  expect(await reason({ attendees: attendees(ben.mail, 'guest@elsewhere.example') })).toBe('attendeesUnavailableOrUnknown')
  expect(await reason({ locationConstraint: { isRequired: true, locations } })).toBe('locationsUnavailable')
  expect(await reason({ locationConstraint: { isRequired: false, locations } })).toBe('')
  expect(await reason({ attendees: attendees(ben.mail), minimumAttendeePercentage: 0 })).toBe('')
})

test.each<[what: string, body: object]>([
  ['a duration that is none', { meetingDuration: 'soon' }],
  ['a duration of nothing', { meetingDuration: 'PT0M' }],
  ['a duration that ends before it begins', { meetingDuration: '-PT1H' }],
  ['a duration in months', { meetingDuration: 'P1M' }],
  ['no candidates', { maxCandidates: 0 }],
  ['more than everybody', { minimumAttendeePercentage: 101 }],
  ['an attendee without an address', { attendees: [{ emailAddress: { name: 'Ben' } }] }],
  ['an unknown domain', { timeConstraint: { activityDomain: 'leisure' } }],
  ['a slot without an end', { timeConstraint: { timeSlots: [{ start: at('2026-12-01T09:00:00') }] } }],
  ['a parameter that is none', { room: 'Hood' }],
])('refuses %s', async (_, body) => {
  expect((await find(body)).status).toBe(400)
})

test('wants a scope for shared calendars, and with it works in the mailbox of a colleague too', async () => {
  const own = await find({}, { scopes: ['Calendars.ReadWrite'] })
  const shared = await find({ timeConstraint: slot('2026-12-02T09:00:00', '2026-12-02T10:00:00') }, { path: `users/${ben.id}` })
  expect([own.status, own.body.error.code, shared.status, shared.body.emptySuggestionsReason]).toEqual([
    403,
    'ErrorAccessDenied',
    200,
    'organizerUnavailable',
  ])
})
