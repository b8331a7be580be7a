import { occurrencesBetween } from '../../../src/sandbox/graph/calendar/occurrences.ts'
import type { Tenant } from '../../../src/sandbox/tenant/state.ts'
import { calendar, eventsOf, loadFiles, person, vevent } from './exported.ts'

const directory = 'userPrincipalName,timeZone\nann@x.test,Europe/London\nbob@x.test,\n'
const from = Date.parse('2026-11-01T00:00:00Z')

/** Starts of everything in the calendar up to a date, in UTC. */
function starts(tenant: Tenant, upn: string, to = '2027-01-15T00:00:00Z'): string[] {
  return eventsOf(tenant, upn)
    .flatMap((event) => occurrencesBetween(event, from, Date.parse(to)))
    .map(({ start }) => new Date(start).toISOString().slice(0, 16))
    .sort()
}

describe('an Outlook calendar', () => {
  test('shows times in IANA and Windows zones, in UTC, floating, and in zones of its own', async () => {
    const east = [
      'BEGIN:VTIMEZONE',
      'TZID:Half past',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:+0330',
      'TZOFFSETTO:+0207',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]
    const german = [
      'BEGIN:VTIMEZONE\r\nTZID:(UTC+01:00) Amsterdam\\, Berlin\r\nBEGIN:STANDARD\r\nDTSTART:16011028T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010325T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE',
    ]
    const { tenant, events, problems } = await loadFiles(directory, {
      'ANN@x.test.ics': calendar(
        ...east,
        ...german,
        vevent('UID:1', 'DTSTART;TZID=Asia/Kolkata:20261201T091700', 'DTEND;TZID=Asia/Kolkata:20261201T100000'),
        vevent('UID:2', 'DTSTART;TZID=Pacific Standard Time:20261202T091700', 'DURATION:PT1H'),
        vevent('UID:3', 'DTSTART:20261203T091700Z', 'DTEND:20261203T093000Z'),
        vevent('UID:4', 'DTSTART:20261204T091700', 'DTEND:20261204T093000'),
        vevent('UID:5', 'DTSTART;TZID=Half past:20261205T091700', 'DTEND;TZID=Half past:20261205T093000'),
        vevent('UID:6', 'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin":20261206T091700', 'RRULE:FREQ=DAILY;COUNT=1', 'DURATION:PT1H'),
        vevent('UID:7', 'DTSTART;VALUE=DATE:20261207', 'DTEND;VALUE=DATE:20261209'),
        vevent('UID:8', 'DTSTART;VALUE=DATE:20261210'),
      ),
    })
    expect(problems).toEqual([])
    expect(events).toBe(8)
    expect(starts(tenant, 'ann@x.test')).toEqual([
      '2026-12-01T03:47',
      '2026-12-02T17:17',
      '2026-12-03T09:17',
      '2026-12-04T09:17',
      '2026-12-05T07:10',
      '2026-12-06T08:17',
      '2026-12-07T00:00',
      '2026-12-10T00:00',
    ])
    const byUid = new Map(eventsOf(tenant, 'ann@x.test').map((event) => [event.iCalUId, event]))
    expect(byUid.get('7')).toMatchObject({ isAllDay: true, end: { dateTime: '2026-12-09T00:00:00.0000000', timeZone: 'Europe/London' } })
    expect(byUid.get('8')).toMatchObject({ isAllDay: true, end: { dateTime: '2026-12-11T00:00:00.0000000' } })
    expect(byUid.get('6')!.recurrence!.range.recurrenceTimeZone).toBe('W. Europe Standard Time')
  })

  test('tells how each entry shows the time and whom it concerns', async () => {
    const at = 'DTSTART:20261201T090000Z\r\nDTEND:20261201T100000Z'
    const { tenant, problems } = await loadFiles(directory, {
      'ann@x.test.ics': calendar(
        vevent('UID:free', at, 'TRANSP:TRANSPARENT'),
        vevent('UID:tentative', at, 'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE', 'X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY'),
        vevent('UID:oof', at, 'X-MICROSOFT-CDO-INTENDEDSTATUS:OOF', 'CLASS:PRIVATE', 'SUMMARY:Dentist\\, again', 'LOCATION:Room 7'),
        vevent('UID:workingElsewhere', at, 'X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE'),
        vevent('UID:busy', at, 'ORGANIZER;CN=Bob:mailto:bob@x.test', 'ATTENDEE;PARTSTAT=ACCEPTED;CN=Ann:MAILTO:Ann@x.test'),
        vevent('UID:called off', at, 'STATUS:CANCELLED'),
      ),
    })
    expect(problems).toEqual([])
    const byUid = new Map(eventsOf(tenant, 'ann@x.test').map((event) => [event.iCalUId, event]))
    for (const showAs of ['free', 'tentative', 'oof', 'workingElsewhere', 'busy']) expect(byUid.get(showAs)!.showAs).toBe(showAs)
    expect(byUid.get('oof')).toMatchObject({ sensitivity: 'private', subject: 'Dentist, again', locations: ['Room 7'], isOrganizer: true })
    expect(byUid.get('called off')).toMatchObject({ isCancelled: true, showAs: 'free' })
    expect(byUid.get('busy')).toMatchObject({
      isOrganizer: false,
      organizer: { name: 'Bob', address: 'bob@x.test' },
      response: { response: 'accepted' },
      attendees: [{ name: 'Ann', response: 'accepted' }],
    })
    expect(eventsOf(tenant, 'bob@x.test')).toEqual([])
  })

  test('keeps a series one event, with its moved, renamed, canceled and excluded occurrences', async () => {
    const { tenant, events, problems } = await loadFiles(directory, {
      'ann@x.test.ics': calendar(
        vevent(
          'UID:series',
          'SUMMARY:Weekly',
          'DTSTART;TZID=GMT Standard Time:20261103T093000',
          'DURATION:PT30M',
          'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270105T093000Z',
          'EXDATE;TZID=GMT Standard Time:20261110T093000,20261117T093000',
          'EXDATE:20261201T093000Z',
          'RDATE;TZID=GMT Standard Time:20261119T111500',
        ),
        vevent(
          'UID:series',
          'SUMMARY:Moved',
          'RECURRENCE-ID:20261208T093000Z',
          'DTSTART;TZID=Europe/Berlin:20261210T160000',
          'DURATION:PT1H',
        ),
        vevent('UID:series', 'STATUS:CANCELLED', 'RECURRENCE-ID:20261215T093000Z', 'DTSTART:20261215T093000Z', 'DURATION:PT30M'),
        vevent('UID:series', 'SUMMARY:Past a neighbor', 'RECURRENCE-ID:20261222T093000Z', 'DTSTART:20261230T120000Z', 'DURATION:PT1H'),
        vevent('UID:series', 'SUMMARY:Of no occurrence', 'RECURRENCE-ID:20261224T093000Z', 'DTSTART:20261224T130000Z', 'DURATION:PT1H'),
        vevent('UID:early', 'DTSTART:20261207T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;UNTIL=20261221'),
        vevent('UID:early', 'RECURRENCE-ID:20261214T100000Z', 'DTSTART:20261205T080000Z', 'DURATION:PT1H'),
        vevent('UID:alone', 'DTSTART:20261111T100000Z', 'DURATION:PT1H'),
        vevent('UID:alone', 'RECURRENCE-ID:20261112T100000Z', 'DTSTART:20261112T170000Z', 'DURATION:PT1H'),
        vevent('UID:orphan', 'SUMMARY:Without its series', 'RECURRENCE-ID:20261225T093000Z', 'DTSTART:20261225T150000Z', 'DURATION:PT1H'),
      ),
    })
    expect(problems).toEqual([])
    expect(starts(tenant, 'ann@x.test')).toEqual([
      '2026-11-03T09:30',
      '2026-11-11T10:00',
      '2026-11-12T17:00',
      '2026-11-19T11:15',
      '2026-11-24T09:30',
      '2026-12-05T08:00',
      '2026-12-07T10:00',
      '2026-12-10T15:00',
      '2026-12-21T10:00',
      '2026-12-24T13:00',
      '2026-12-25T15:00',
      '2026-12-29T09:30',
      '2026-12-30T12:00',
      '2027-01-05T09:30',
    ])
    expect(events).toBe(9)
    const series = eventsOf(tenant, 'ann@x.test').find(({ recurrence }) => recurrence)!
    expect(series.exceptions.get('2026-12-08T09:30:00.000Z')?.changes).toMatchObject({ subject: 'Moved' })
  })

  test('loads a recurrence that Outlook has no pattern for as single events, and says how far', async () => {
    const { tenant, events, problems } = await loadFiles(directory, {
      'ann@x.test.ics': calendar(
        vevent('UID:payday', 'DTSTART;TZID=Europe/London:20200115T091700', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=15,30'),
        vevent('UID:short', 'DTSTART;TZID=Europe/London:20261130T091700', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=3'),
        vevent('UID:split', 'DTSTART;TZID=Europe/London:20261201T070000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=4'),
        vevent(
          'UID:split',
          'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20261215T070000',
          'DTSTART;TZID=Europe/London:20261216T074500',
          'DURATION:PT2H',
        ),
      ),
    })
    expect(problems).toEqual([
      'ann@x.test.ics:3 Outlook has no pattern for this recurrence; of its occurrences those from 2026-10-30 to 2028-11-15 were loaded, as single events',
    ])
    expect(starts(tenant, 'ann@x.test', '2026-12-31T00:00:00Z')).toEqual([
      '2026-11-15T09:17',
      '2026-11-30T09:17',
      '2026-11-30T09:17',
      '2026-12-01T07:00',
      '2026-12-08T07:00',
      '2026-12-15T09:17',
      '2026-12-15T09:17',
      '2026-12-16T07:45',
      '2026-12-23T07:45',
      '2026-12-30T09:17',
      '2026-12-30T09:17',
    ])
    expect(events).toBeGreaterThan(50)
  })

  test('with a broken component loses only that one, reported at the line it begins on', async () => {
    const good = (uid: string) => vevent(`UID:${uid}`, 'DTSTART:20261201T090000Z', 'DURATION:PT1H')
    const { tenant, events, problems } = await loadFiles(directory, {
      'ann@x.test.ics': calendar(
        good('first'), // lines 3 to 7
        vevent('UID:no start'), // 8
        vevent('DTSTART:20261301T090000Z', 'SUMMARY:thirteenth month', ' folded'), // 11
        vevent('DTSTART;TZID=Atlantis:20261201T090000'), // 16
        vevent('DTSTART:20261201T090000Z', 'DTEND:20261201T080000Z'), // 19
        vevent('DTSTART:20261201T090000Z', 'RRULE:FREQ=SOMETIMES'), // 23
        vevent('DTSTART:20261201T090000Z', 'no colon here'), // 27
        'BEGIN:VTODO\r\nSUMMARY:Call back\r\nEND:VTODO', // 31
        'BEGIN:VEVENT\r\nUID:open\r\nDTSTART:20261201T090000Z', // 34
        good('last'), // 37
      ),
      'bob@x.test.ics': 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201T090000Z\nEND:VEVENT\n',
      'carl@x.test.ics': calendar(),
      'notes.txt': 'hello',
    })
    expect(problems.map((problem) => problem.replace(/cannot be read: .*/, 'cannot be read'))).toEqual([
      'ann@x.test.ics:8 VEVENT cannot be read',
      'ann@x.test.ics:11 VEVENT cannot be read',
      'ann@x.test.ics:16 VEVENT cannot be read',
      'ann@x.test.ics:19 VEVENT cannot be read',
      'ann@x.test.ics:23 VEVENT cannot be read',
      'ann@x.test.ics:27 VEVENT cannot be read',
      'ann@x.test.ics:31 VTODO is no appointment; not loaded',
      'ann@x.test.ics:34 VEVENT does not end; not loaded',
      'bob@x.test.ics:1 VCALENDAR does not end; the file may be cut off',
      'carl@x.test.ics:0 nobody has the user principal name carl@x.test; not loaded',
      'notes.txt:0 not an .ics file; not loaded',
    ])
    expect(problems.find((problem) => problem.includes(':16 '))).toContain(
      'time zone "Atlantis" is neither defined in the file nor known by name',
    )
    expect(problems.find((problem) => problem.includes(':11 '))).toContain('DTSTART')
    expect(events).toBe(3)
    expect(eventsOf(tenant, 'ann@x.test').map(({ iCalUId }) => iCalUId)).toEqual(['first', 'last'])
  })

  test('tells where a person lives when the directory does not', async () => {
    const { tenant } = await loadFiles(directory, {
      'ann@x.test.ics': calendar('X-WR-TIMEZONE:Asia/Tokyo', vevent('DTSTART:20261201T090000', 'DURATION:PT1H')),
      'bob@x.test.ics': calendar('X-WR-TIMEZONE:Asia/Tokyo', vevent('DTSTART:20261201T090000', 'DURATION:PT1H')),
    })
    expect(person(tenant, 'ann@x.test').mailbox.timeZone).toBe('Europe/London')
    expect(person(tenant, 'bob@x.test').mailbox).toMatchObject({ timeZone: 'Asia/Tokyo', workingHours: { timeZone: 'Asia/Tokyo' } })
    expect(starts(tenant, 'ann@x.test')).toEqual(['2026-12-01T09:00'])
    expect(starts(tenant, 'bob@x.test')).toEqual(['2026-12-01T00:00'])
  })
})
