import { Temporal } from 'temporal-polyfill'
import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session } from './graph-session.ts'

/** Names as Graph takes them, and the zones they stand for: written down by hand, so that the sandbox's own table is on trial too. */
const zones: [name: string, iana: string][] = [
  ['Pacific Standard Time', 'America/Los_Angeles'],
  ['Mountain Standard Time', 'America/Denver'],
  ['US Mountain Standard Time', 'America/Phoenix'],
  ['Central Standard Time', 'America/Chicago'],
  ['Eastern Standard Time', 'America/New_York'],
  ['Atlantic Standard Time', 'America/Halifax'],
  ['Newfoundland Standard Time', 'America/St_Johns'],
  ['Aleutian Standard Time', 'America/Adak'],
  ['Hawaiian Standard Time', 'Pacific/Honolulu'],
  ['Cuba Standard Time', 'America/Havana'],
  ['Haiti Standard Time', 'America/Port-au-Prince'],
  ['Pacific SA Standard Time', 'America/Santiago'],
  ['Easter Island Standard Time', 'Pacific/Easter'],
  ['Paraguay Standard Time', 'America/Asuncion'],
  ['E. South America Standard Time', 'America/Sao_Paulo'],
  ['Greenland Standard Time', 'America/Nuuk'],
  ['Saint Pierre Standard Time', 'America/Miquelon'],
  ['Azores Standard Time', 'Atlantic/Azores'],
  ['GMT Standard Time', 'Europe/London'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Romance Standard Time', 'Europe/Paris'],
  ['Central Europe Standard Time', 'Europe/Budapest'],
  ['Central European Standard Time', 'Europe/Warsaw'],
  ['GTB Standard Time', 'Europe/Bucharest'],
  ['E. Europe Standard Time', 'Europe/Chisinau'],
  ['FLE Standard Time', 'Europe/Kiev'],
  ['Middle East Standard Time', 'Asia/Beirut'],
  ['Israel Standard Time', 'Asia/Jerusalem'],
  ['Egypt Standard Time', 'Africa/Cairo'],
  ['Morocco Standard Time', 'Africa/Casablanca'],
  ['Jordan Standard Time', 'Asia/Amman'],
  ['Russian Standard Time', 'Europe/Moscow'],
  ['Afghanistan Standard Time', 'Asia/Kabul'],
  ['India Standard Time', 'Asia/Calcutta'],
  ['Nepal Standard Time', 'Asia/Katmandu'],
  ['China Standard Time', 'Asia/Shanghai'],
  ['Tokyo Standard Time', 'Asia/Tokyo'],
  ['Aus Central W. Standard Time', 'Australia/Eucla'],
  ['Cen. Australia Standard Time', 'Australia/Adelaide'],
  ['AUS Eastern Standard Time', 'Australia/Sydney'],
  ['Tasmania Standard Time', 'Australia/Hobart'],
  ['Lord Howe Standard Time', 'Australia/Lord_Howe'],
  ['Norfolk Standard Time', 'Pacific/Norfolk'],
  ['New Zealand Standard Time', 'Pacific/Auckland'],
  ['Chatham Islands Standard Time', 'Pacific/Chatham'],
  ['Samoa Standard Time', 'Pacific/Apia'],
  ['Line Islands Standard Time', 'Pacific/Kiritimati'],
  ['Dateline Standard Time', 'Etc/GMT+12'],
  ['Europe/Dublin', 'Europe/Dublin'],
  ['Europe/Lisbon', 'Europe/Lisbon'],
  ['Europe/Kyiv (Kiev)', 'Europe/Kyiv'],
  ['Asia/Yangon (Rangoon)', 'Asia/Yangon'],
  ['Asia/Gaza', 'Asia/Gaza'],
  ['Africa/El_Aaiun', 'Africa/El_Aaiun'],
  ['America/Tijuana', 'America/Tijuana'],
  ['America/Scoresbysund', 'America/Scoresbysund'],
  ['Antarctica/Troll', 'Antarctica/Troll'],
  ['Antarctica/Macquarie', 'Antarctica/Macquarie'],
  ['Atlantic/Bermuda', 'Atlantic/Bermuda'],
  ['UTC', 'UTC'],
]

interface Span {
  start: Temporal.Instant
  end: Temporal.Instant
}

interface Case {
  name: string
  iana: string
  person: User
  /** One daily series a season, around its clock change, at a time of day that the change skips or repeats. */
  series: { first: Temporal.PlainDateTime; change: Temporal.ZonedDateTime | null; occurrences: Span[] }[]
}

const days = 13
const seasons = [
  { from: Temporal.PlainDate.from('2027-02-20'), to: Temporal.PlainDate.from('2027-04-20') },
  { from: Temporal.PlainDate.from('2027-09-10'), to: Temporal.PlainDate.from('2027-11-09') },
]

let session: Session
let cases: Case[]

beforeAll(async () => {
  session = await openSession()
  cases = zones.map(([name, iana], place) => ({ name, iana, person: session.person(`zone${place}`), series: seriesIn(iana) }))
  const created = await batch(
    cases.flatMap(({ name, person, series }) =>
      series.map(({ first }) => {
        const range = { type: 'numbered', startDate: first.toPlainDate().toString(), numberOfOccurrences: days }
        const recurrence = { pattern: { type: 'daily', interval: 1 }, range }
        const [start, end] = [at(first.toString(), name), at(first.add({ minutes: 30 }).toString(), name)]
        return { method: 'POST', url: `/users/${person.id}/events`, body: { start, end, recurrence } }
      }),
    ),
  )
  expect(new Set(created.map((answer) => answer.status))).toEqual(new Set([201]))
})
afterAll(() => session.close())

function seriesIn(iana: string): Case['series'] {
  return seasons.map(({ from, to }) => {
    const next = from.toZonedDateTime(iana).getTimeZoneTransition('next')
    const change = next && Temporal.PlainDate.compare(next.toPlainDate(), to) <= 0 ? next : null
    const first = change ? change.toPlainDate().subtract({ days: 6 }).toPlainDateTime(withinChange(change)) : from.toPlainDateTime('02:15')
    return { first, change, occurrences: Array.from({ length: days }, (_, day) => occurrence(iana, first.add({ days: day }))) }
  })
}

/** A quarter of an hour into what the clock change skips or repeats. */
function withinChange(change: Temporal.ZonedDateTime): Temporal.PlainTime {
  const offset = Math.min(change.offsetNanoseconds, change.subtract({ seconds: 1 }).offsetNanoseconds)
  return change.withTimeZone('UTC').add({ nanoseconds: offset }).toPlainTime().add({ minutes: 15 })
}

/** Half an hour of wall-clock time: what is skipped comes later by as much, what is repeated counts the first time. */
function occurrence(iana: string, local: Temporal.PlainDateTime): Span {
  const start = local.toZonedDateTime(iana).toInstant()
  const end = local.add({ minutes: 30 }).toZonedDateTime(iana).toInstant()
  return { start, end: Temporal.Instant.compare(end, start) > 0 ? end : start.add({ minutes: 30 }) }
}

function stepOf(change: Temporal.ZonedDateTime): number {
  return (change.offsetNanoseconds - change.subtract({ seconds: 1 }).offsetNanoseconds) / 60e9
}

async function batch(requests: { method: string; url: string; body?: object; headers?: object }[]): Promise<Json[]> {
  const answers: Json[] = []
  for (let first = 0; first < requests.length; first += 20) {
    const part = requests.slice(first, first + 20).map((request, place) => ({
      id: String(place),
      ...request,
      headers: { 'content-type': 'application/json', ...request.headers },
    }))
    const { body } = await session.graph('POST', '/$batch', { requests: part })
    const inOrder = body.responses.toSorted((a: Json, b: Json) => Number(a.id) - Number(b.id))
    answers.push(...inOrder)
  }
  return answers
}

function views(zone: (one: Case) => string) {
  return batch(
    cases.flatMap((one) =>
      seasons.map(({ from, to }) => ({
        method: 'GET',
        url: `/users/${one.person.id}/calendarView?startDateTime=${from.subtract({ days: 8 })}&endDateTime=${to.add({ days: 8 })}&$top=100&$select=start,end`,
        headers: { prefer: `outlook.timezone="${zone(one)}"` },
      })),
    ),
  )
}

/** What every calendar should show, in order of `views`: `2027-03-28T03:15:00.0000000` in the zone. */
function expected(zone: (one: Case) => string): string[][][] {
  return cases.flatMap((one) =>
    one.series.map(({ occurrences }) => occurrences.map(({ start, end }) => [start, end].map(printed(zone(one))))),
  )
}

function printed(zone: string): (instant: Temporal.Instant) => string {
  return (instant) => `${instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' })}.0000000`
}

describe(`clock changes in ${zones.length} zones, against an independent calculation`, () => {
  test('at least 40 of them change their clocks, by half an hour and by two hours too, on four weekdays, and in both directions at once', () => {
    const changing = cases.filter(({ series }) => series.some(({ change }) => change))
    expect(changing.length).toBeGreaterThanOrEqual(40)
    const changes = cases.flatMap(({ series }) => series.flatMap(({ change }) => change ?? []))
    expect([...new Set(changes.map(stepOf))].toSorted((a, b) => a - b)).toEqual([-120, -60, -30, 30, 60, 120])
    expect(new Set(changes.map((change) => change.dayOfWeek)).size).toBeGreaterThanOrEqual(4)
    const firstSeason = cases.flatMap(({ series }) => series[0]?.change ?? [])
    expect(new Set(firstSeason.map((change) => Math.sign(stepOf(change))))).toEqual(new Set([1, -1]))
  })

  test('occurrences keep their wall-clock time, told as instants', async () => {
    const shown = await views(() => 'UTC')
    expect(shown.map(timesIn)).toEqual(expected(() => 'UTC'))
  })

  test('and in the zone a client prefers, under the name it used', async () => {
    const shown = await views(({ name }) => name)
    expect(shown.map(timesIn)).toEqual(expected(({ iana }) => iana))
    expect(shown.map((answer) => answer.body.value[0].start.timeZone)).toEqual(cases.flatMap(({ name }) => [name, name]))
  })

  test('free/busy blocks exactly those quarters of an hour', async () => {
    for (const [season, { from, to }] of seasons.entries()) {
      const end = to.add({ days: 1 })
      for (let first = 0; first < cases.length; first += 20) {
        const some = cases.slice(first, first + 20)
        const { body } = await session.graph('POST', `/users/${cases[0]!.person.id}/calendar/getSchedule`, {
          schedules: some.map(({ person }) => person.mail),
          startTime: at(`${from}T00:00:00`),
          endTime: at(`${end}T00:00:00`),
          availabilityViewInterval: 15,
        })
        const [opens, closes] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${end}T00:00:00Z`)]
        expect(body.value.map((schedule: Json) => schedule.availabilityView)).toEqual(
          some.map(({ series }) => digits(series[season]!.occurrences, opens, closes)),
        )
      }
    }
  })
})

function timesIn(answer: Json): string[][] {
  return answer.body.value.map((event: Json) => [event.start.dateTime, event.end.dateTime])
}

function digits(busy: readonly Span[], from: number, to: number): string {
  const quarter = 15 * 60_000
  const slots = Array.from({ length: (to - from) / quarter }, () => '0')
  for (const { start, end } of busy) {
    for (let instant = start.epochMilliseconds; instant < end.epochMilliseconds; instant += quarter) {
      const slot = Math.floor((instant - from) / quarter)
      if (slot >= 0 && slot < slots.length) slots[slot] = '2'
    }
  }
  return slots.join('')
}
