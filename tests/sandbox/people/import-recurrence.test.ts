import ICAL from 'ical.js'
import { occurrencesBetween } from '../../../src/sandbox/graph/calendar/occurrences.ts'
import { calendar, eventsOf, loadFiles, vevent } from './exported.ts'

const berlin = [
  'BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nDTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\nBEGIN:STANDARD\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nDTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE',
].join('\r\n')

/** Rules that Outlook has a pattern for when the series starts on a day of its own rule. */
const patterns = [
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3;COUNT=41',
  'FREQ=DAILY;BYDAY=MO,TU,WE',
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270401T080000Z',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=MO',
  'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270309T073000Z',
  'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270309T072959Z',
  'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270601T063000Z',
  'FREQ=MONTHLY',
  'FREQ=MONTHLY;INTERVAL=2',
  'FREQ=MONTHLY;BYDAY=4TU',
  'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=4',
  'FREQ=YEARLY',
  'FREQ=YEARLY;BYMONTH=11;BYDAY=4TU',
]

/** Rules that it has none for, or not for every start. */
const others = [
  'FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU,WE;COUNT=31',
  'FREQ=WEEKLY;INTERVAL=3;BYDAY=FR',
  'FREQ=WEEKLY;BYMONTH=1,2',
  'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=9',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYMONTHDAY=1,15',
  'FREQ=MONTHLY;BYDAY=-1FR;COUNT=11',
  'FREQ=MONTHLY;BYDAY=5MO',
  'FREQ=MONTHLY;BYDAY=1MO,3MO',
  'FREQ=MONTHLY;INTERVAL=2;BYDAY=1TH',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'FREQ=YEARLY;BYDAY=20MO',
  'FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYDAY=1MO',
  'FREQ=HOURLY;INTERVAL=30;COUNT=23',
]

const from = Date.parse('2026-11-16T00:00:00Z')
const to = Date.parse('2028-10-01T00:00:00Z')

/** Tuesday 24 November (the fourth of its month), Monday 30 November, Friday 1 January. */
const starts = ['20261124T083000', '20261130T083000', '20270101T083000']

test('every series takes place when ical.js says so, across changes of clock', async () => {
  const rules = [...patterns, ...others].flatMap((rule) => starts.map((start) => ({ rule, start, uid: `${start} ${rule}` })))
  const text = calendar(
    berlin,
    ...rules.map(({ rule, start, uid }) =>
      vevent(
        `UID:${uid}`,
        `DTSTART;TZID=Europe/Berlin:${start}`,
        'DURATION:PT45M',
        `RRULE:${rule}`,
        'EXDATE;TZID=Europe/Berlin:20261201T083000',
      ),
    ),
  )
  const { tenant } = await loadFiles('userPrincipalName,timeZone\nann@x.test,Asia/Tokyo\n', { 'ann@x.test.ics': text })
  const loaded = Map.groupBy(eventsOf(tenant, 'ann@x.test'), ({ iCalUId }) => iCalUId.split('/')[0]!)
  for (const component of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component)
    const expected: number[] = []
    const iterator = event.iterator()
    for (let next = iterator.next(); next && next.toUnixTime() * 1000 <= to; next = iterator.next()) {
      if (next.toUnixTime() * 1000 >= from) expected.push(next.toUnixTime() * 1000)
    }
    const found = (loaded.get(event.uid) ?? []).flatMap((entry) => occurrencesBetween(entry, from, to).map(({ start }) => start))
    expect({ uid: event.uid, starts: found.sort((a, b) => a - b) }).toEqual({ uid: event.uid, starts: expected })
  }
  for (const rule of patterns) expect([rule, loaded.get(`20261124T083000 ${rule}`)?.length]).toEqual([rule, 1])
})
