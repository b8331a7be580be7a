import type { Session } from '../../../src/domain/booking/series.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import type { BusyInterval } from '../../../src/domain/scheduling/series-problem.ts'
import { isFreeAt, type OtherTimes, spanToRead, timesToPropose } from '../../../src/domain/sessions/other-times.ts'
import { mentee, mentor, now } from '../situations.ts'
import { aSeries, aSession, end, minutes, start } from './situations.ts'

const busy = (from: Date, until: Date, kind: BusyInterval['kind'] = 'busy'): BusyInterval => ({
  start: from.getTime(),
  end: until.getTime(),
  kind,
})
const own = busy(start, end, 'tentative')
/** The week of the session: Monday 30 November to Sunday 6 December, in which both work Sunday to Thursday, 10:15 to 18:45. */
function times(about: Partial<OtherTimes> & { calendars?: Partial<Record<PersonId, BusyInterval[]>> } = {}): OtherTimes {
  const { calendars = {}, ...rest } = about
  return {
    session: aSession(),
    series: aSeries(),
    sessions: [aSession()],
    members: [mentee, mentor],
    busyOf: (id) => calendars[id] ?? [own],
    rules: { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true },
    now,
    ...rest,
  }
}
const iso = (offered: readonly { start: Date }[]) => offered.map((time) => time.start.toISOString())

test('offers at most eight times of the session’s own week in which both work, and not its present one', () => {
  const offered = timesToPropose(times())
  expect(offered).toHaveLength(8)
  for (const time of offered) {
    expect(time.end.getTime() - time.start.getTime()).toBe(45 * 60_000)
    expect(time.start >= new Date('2026-11-30T04:30:00Z') && time.end <= new Date('2026-12-06T13:00:00Z')).toBe(true)
    expect(time.end <= start || time.start >= end).toBe(true)
  }
  expect(new Set(iso(offered).map((each) => each.slice(0, 10))).size).toBeGreaterThan(3)
})

test('what lies in either calendar is not offered, our own check-in aside', () => {
  const weekBegins = new Date('2026-11-29T18:15:00Z')
  const weekEnds = new Date('2026-12-06T18:15:00Z')
  // The mentor has three quarters of an hour in the whole week: the working day's first, right before the session.
  const gap = [busy(weekBegins, minutes(start, -60)), busy(minutes(start, -15), start), own, busy(end, weekEnds)]
  expect(iso(timesToPropose(times({ calendars: { [mentor.id]: gap } })))).toEqual(['2026-12-02T04:30:00.000Z'])
  expect(isFreeAt(times({ calendars: { [mentor.id]: gap } }), minutes(start, -60))).toBe(true)
  const closed = [...gap, busy(minutes(start, -16), minutes(start, -15), 'tentative')]
  expect(timesToPropose(times({ calendars: { [mentor.id]: closed } }))).toEqual([])
  expect(isFreeAt(times({ calendars: { [mentor.id]: closed } }), minutes(start, -60))).toBe(false)
})

test('an unknown calendar offers nothing, and nothing is free in it', () => {
  const { start: from, end: until } = spanToRead(aSession(), aSeries())!
  const unknown = times({ calendars: { [mentor.id]: [busy(from, until, 'unknown')] } })
  expect(timesToPropose(unknown)).toEqual([])
  expect(isFreeAt(unknown, minutes(start, 120))).toBe(false)
})

test('the place of the session itself is free for it, and not what else lies there', () => {
  expect(isFreeAt(times(), start)).toBe(true)
  expect(isFreeAt(times({ calendars: { [mentor.id]: [own, busy(start, end, 'tentative')] } }), start)).toBe(false)
  expect(isFreeAt(times({ calendars: { [mentor.id]: [] } }), start)).toBe(true)
})

test('a session that moved by less than its length can move back', () => {
  const moved = aSession({ status: 'moved', start: minutes(start, 30), end: minutes(end, 30), outlookStart: minutes(start, 30) })
  const shown = busy(minutes(start, 30), minutes(end, 30))
  expect(isFreeAt(times({ session: moved, sessions: [moved], calendars: { [mentee.id]: [shown], [mentor.id]: [shown] } }), start)).toBe(
    true,
  )
})

test('a time off the quarter hour is judged as it is, as when somebody dragged the whole series there', () => {
  const [at, until] = [minutes(start, 10), minutes(end, 10)]
  const moved = aSession({ status: 'moved', start: minutes(start, 1440), end: minutes(end, 1440), slotStart: at, outlookStart: null })
  const among = (...items: BusyInterval[]) =>
    times({ session: moved, sessions: [moved], calendars: { [mentee.id]: [], [mentor.id]: items } })
  expect(isFreeAt(among(), at)).toBe(true)
  expect(isFreeAt(among(busy(minutes(at, -5), at), busy(until, minutes(until, 5))), at)).toBe(true)
  expect(isFreeAt(among(busy(minutes(at, -5), minutes(at, 1))), at)).toBe(false)
  expect(isFreeAt(among(busy(minutes(until, -1), minutes(until, 5))), at)).toBe(false)
  expect(isFreeAt(among(busy(minutes(until, 10), minutes(until, 40), 'hold')), at)).toBe(false)
  // The working day ends at a quarter to seven, six hours and three quarters after the end at its usual time.
  expect(isFreeAt(among(), minutes(start, 405))).toBe(true)
  expect(isFreeAt(among(), minutes(start, 406))).toBe(false)
})

test('one that is not yet moved in Outlook leaves its old place to others', () => {
  const moved = aSession({ id: 'other' as Session['id'], status: 'moved', start: minutes(start, 1440), end: minutes(end, 1440) })
  expect(isFreeAt(times({ sessions: [aSession({ outlookStart: null }), moved] }), start)).toBe(true)
  expect(isFreeAt(times({ sessions: [aSession(), moved] }), moved.start!)).toBe(false)
})

test('nobody is offered what begins within two hours, and nobody is moved into another week', () => {
  const late = timesToPropose(times({ now: minutes(start, -60) }))
  expect(late.every((time) => time.start >= minutes(start, 60))).toBe(true)
  expect(isFreeAt(times(), minutes(start, 7 * 1440))).toBe(false)
})

test('the program’s reach of a move holds for what is offered', () => {
  const near = timesToPropose(times({ rules: { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true, maxMoveDays: 0 } }))
  expect(near.length).toBeGreaterThan(0)
  expect(new Set(iso(near).map((each) => each.slice(0, 10)))).toEqual(new Set(['2026-12-02']))
})
