import { compareSeries, type SeriesFacts } from '../../../src/domain/booking/compare-series.ts'
import type { Session } from '../../../src/domain/booking/series.ts'
import type { SessionId } from '../../../src/domain/people/ids.ts'
import {
  at,
  booked,
  changedWeeks,
  comesToRest,
  declines,
  ending,
  facts,
  item,
  member,
  mentee,
  mentor,
  now,
  occurrence,
  outlook,
  series,
  sessions,
  wednesday,
  week,
} from './comparison.ts'

const withCalendar = (...items: ReturnType<typeof item>[]): Partial<SeriesFacts> => ({ members: [member(mentee), member(mentor, items)] })
const having = (number: number, about: Partial<Session>) =>
  sessions.map((session) => (session.period === number ? booked(number, about) : session))
/** 18 November, the second check-in. */
const overSecond = item('2026-11-18T14:30', '2026-11-18T15:30')

test('a series that stands as booked, in calendars without anything over it, is proven and nothing else', () => {
  const compared = compareSeries(facts())
  expect(compared.series).toEqual({ ...series, provenAt: now })
  expect(changedWeeks({})).toEqual([])
})

describe('in Outlook', () => {
  test('an occurrence that a person moved is followed, and theirs is the last word', () => {
    const moved = { outlook: outlook({ 2: { start: at('2026-11-26T10:10') } }) }
    expect(week(2, moved)).toMatchObject({
      status: 'moved',
      start: at('2026-11-26T10:10'),
      end: at('2026-11-26T10:55'),
      settledBy: 'person',
      reason: { kind: 'outlook', personId: null },
      outlookStart: at('2026-11-26T10:10'),
      inOutlook: true,
      revision: 1,
      before: { start: wednesday(2), settledBy: 'plan' },
    })
    expect(changedWeeks(moved)).toEqual([2])
  })

  test('one that is shorter now is shorter here, too', () => {
    const end = new Date(wednesday(2).getTime() + 30 * 60_000)
    expect(week(2, { outlook: outlook({ 2: { end } }) })).toMatchObject({
      status: 'planned',
      start: wednesday(2),
      end,
      settledBy: 'person',
    })
  })

  test('one that a person took out is left out and nothing is written any more', () => {
    const taken = { outlook: outlook({ 4: null }) }
    expect(week(4, taken)).toMatchObject({ status: 'skipped', start: null, settledBy: 'person', inOutlook: true, outlookStart: null })
    expect(changedWeeks(taken)).toEqual([4])
    expect(compareSeries(facts(taken)).series.state).toBe('booked')
  })

  test.each([
    ['the event is gone', null],
    ['all that lies ahead is gone', outlook({}, { occurrences: [] })],
  ])('when %s the series is removed and everything ahead left out', (_, gone) => {
    const compared = compareSeries(facts({ outlook: gone }))
    expect(compared.series.state).toBe('removed')
    expect(new Set(compared.sessions.map(({ status }) => status))).toEqual(new Set(['skipped']))
  })

  test('the only one left that is taken out is left out, not a removed series', () => {
    const compared = compareSeries(facts({ sessions: [booked(9)], outlook: outlook({}, { occurrences: [] }) }))
    expect([compared.series.state, compared.sessions[0]!.status]).toEqual(['booked', 'skipped'])
  })

  test('a series that a person gave another weekday and time is followed week by week', () => {
    const start = (number: number) => new Date(wednesday(number).getTime() - 86_400_000 + 3_600_000)
    const occurrences = sessions.map(({ period }) => occurrence(period, { start: start(period), originalStart: start(period) }))
    const changed = { outlook: outlook({}, { occurrences }) }
    const compared = compareSeries(facts(changed))
    expect(compared.series.slot).toMatchObject({ weekday: 'tuesday', time: '15:00' })
    expect(week(7, changed)).toMatchObject({ status: 'planned', start: start(7), slotStart: start(7), outlookStart: start(7) })
    expect(changedWeeks(changed)).toEqual(sessions.map(({ period }) => period))
    expect(comesToRest(changed)).toBe(true)
  })

  test('a range that a person changed is followed, and a wish of ours that waits is not taken for one', () => {
    const found = (lastDate: string | null, about: object = {}) =>
      compareSeries(facts({ series: { ...series, ...about }, outlook: outlook({}, { lastDate }) })).series
    expect(found('2027-02-10')).toMatchObject({ lastDate: '2027-02-10', lastDateInOutlook: '2027-02-10' })
    expect(found('2027-01-13', { lastDate: '2027-03-10' })).toMatchObject({ lastDate: '2027-03-10', lastDateInOutlook: '2027-01-13' })
    expect(found('2027-03-10', { lastDate: '2027-03-10' })).toMatchObject({ lastDateInOutlook: '2027-03-10' })
    expect(found(null)).toMatchObject({ lastDate: '2027-01-13' })
  })

  describe('what has begun', () => {
    const begun = at('2026-11-11T14:05')
    const later = { start: at('2026-11-13T10:10') }

    test('and is put off is followed to its new time, once', () => {
      const putOff = { now: begun, outlook: outlook({ 0: later }) }
      expect(week(0, putOff)).toMatchObject({ status: 'moved', start: later.start, settledBy: 'person', revision: 1, inOutlook: true })
      expect(changedWeeks(putOff)).toEqual([0])
      expect(comesToRest(putOff)).toBe(true)
    })

    test.each<[string, Partial<SeriesFacts>]>([
      ['and was taken out', { outlook: outlook({ 0: null }) }],
      ['and stands at another time of the past', { outlook: outlook({ 0: { start: at('2026-11-11T13:00') } }) }],
      ['and is known to be held', { outlook: outlook({ 0: later }), sessions: having(0, { held: 'held' }) }],
      ['three days ago', { now: at('2026-11-14T14:00'), outlook: outlook({ 0: { start: at('2026-11-16T10:00') } }) }],
      ['with a meeting over it', withCalendar(item('2026-11-11T14:15', '2026-11-11T15:30'))],
    ])('%s stays as it is', (_, about) => {
      expect(changedWeeks({ now: begun, ...about })).toEqual([])
    })

    test('hides neither that all that lies ahead was deleted nor a long absence over it', () => {
      const deleted = compareSeries(facts({ now: begun, outlook: outlook({}, { occurrences: [occurrence(0)] }) }))
      expect(deleted.series.state).toBe('removed')
      expect(deleted.sessions.find(({ period }) => period === 0)?.status ?? 'planned').toBe('planned')
      const away = withCalendar(item('2026-11-13T00:00', '2026-12-07T00:00', 'oof'))
      expect(compareSeries(facts({ now: begun, ...away })).pauseUntil).toBe('2026-12-07')
    })
  })

  test('a single conversation is found wherever a person moved it, and goes back to its slot', () => {
    const single = { ...series, cadence: 'once', weeks: 2, lastDate: '2026-11-11', lastDateInOutlook: '2026-11-11' } as const
    const standing = (start: Date) => outlook({}, { lastDate: null, occurrences: [occurrence(0, { start, originalStart: start })] })
    const far = at('2027-02-24T09:30')
    const [moved] = compareSeries(facts({ series: single, sessions: [booked(0)], outlook: standing(far) })).sessions
    expect(moved).toMatchObject({ status: 'moved', start: far, slotStart: wednesday(0), settledBy: 'person', inOutlook: true, revision: 1 })
    const back = compareSeries(facts({ series: single, sessions: [moved!], outlook: standing(wednesday(0)) }))
    expect(back.sessions[0]).toMatchObject({ status: 'planned', start: wednesday(0), revision: 2 })
    expect(back.series.slot).toEqual(series.slot)
  })

  test('occurrences beyond the sessions are left alone', () => {
    const more = [...outlook().occurrences, occurrence(10), occurrence(11)]
    expect(changedWeeks({ outlook: outlook({}, { occurrences: more }) })).toEqual([])
  })
})

describe('what we have not written yet', () => {
  const unwritten = {
    status: 'moved',
    start: at('2026-11-19T11:00'),
    end: at('2026-11-19T11:45'),
    settledBy: 'rule',
    inOutlook: false,
  } as const
  const before = { status: 'planned', start: wednesday(1), end: ending(wednesday(1)), reason: null, settledBy: 'plan' } as const

  test('is expected at its old place', () => {
    expect(changedWeeks({ sessions: having(1, { ...unwritten, before }) })).toEqual([])
  })

  test('is known as written when Outlook has it, whoever wrote that down or did not', () => {
    const written = { sessions: having(1, { ...unwritten, before }), outlook: outlook({ 1: { start: unwritten.start } }) }
    expect(week(1, written)).toMatchObject({ inOutlook: true, outlookStart: unwritten.start, revision: 0 })
  })

  test('counts as ours when a write whose answer was lost arrives late', () => {
    const late = at('2026-11-19T09:00')
    const lost = { ...unwritten, before: { ...before, start: late } }
    expect(week(1, { sessions: having(1, lost), outlook: outlook({ 1: { start: late } }) })).toMatchObject({
      ...unwritten,
      outlookStart: late,
      revision: 0,
    })
  })

  test('gives way to a person who moved it meanwhile', () => {
    const elsewhere = { sessions: having(1, { ...unwritten, before }), outlook: outlook({ 1: { start: at('2026-11-20T10:00') } }) }
    expect(week(1, elsewhere)).toMatchObject({ start: at('2026-11-20T10:00'), settledBy: 'person', inOutlook: true })
  })

  test('a skip that waits for its ten minutes still stands in Outlook, and a person who moves it wants it', () => {
    const skip = { status: 'skipped', start: null, end: null, settledBy: 'rule', inOutlook: false, before } as const
    expect(changedWeeks({ sessions: having(1, skip) })).toEqual([])
    const moved = { sessions: having(1, skip), outlook: outlook({ 1: { start: at('2026-11-20T10:00') } }) }
    expect(week(1, moved)).toMatchObject({ status: 'moved', start: at('2026-11-20T10:00'), settledBy: 'person' })
    expect(week(1, { sessions: having(1, skip), outlook: outlook({ 1: null }) })).toMatchObject({ inOutlook: true, revision: 0 })
  })

  test('what somebody changed since Outlook was read is left to the next round', () => {
    const left = new Set(['week 3' as SessionId])
    expect(changedWeeks({ left, outlook: outlook({ 3: null, 5: null }) })).toEqual([5])
  })
})

describe('a decline', () => {
  const allDeclined = Object.fromEntries(sessions.map(({ period }) => [period, declines('mentor')]))

  test('of one occurrence moves it to the nearest time of its week that is not the declined one', () => {
    const declined = { outlook: outlook({ 1: declines('mentor') }), members: [member(mentee), member(mentor)] }
    expect(week(1, declined)).toMatchObject({
      status: 'moved',
      settledBy: 'rule',
      ruleMoves: 1,
      reason: { kind: 'declined', personId: mentor },
      inOutlook: false,
      writeAfter: null,
    })
    const { start } = week(1, declined)
    expect(Math.abs(start!.getTime() - wednesday(1).getTime())).toBeGreaterThanOrEqual(45 * 60_000)
    expect(changedWeeks(declined)).toEqual([1])
    expect(comesToRest(declined)).toBe(true)
  })

  test('of the other time, too, leads to a third one, not back to the first', () => {
    const moved = { ...week(1, { outlook: outlook({ 1: declines('mentor') }) }), inOutlook: true }
    const { start } = moved
    const again = {
      sessions: having(1, { ...moved, outlookStart: start }),
      outlook: outlook({ 1: { start: start!, ...declines('mentor') } }),
    }
    const third = week(1, again)
    expect(third).toMatchObject({ status: 'moved', ruleMoves: 2 })
    expect([start, wednesday(1)]).not.toContainEqual(third.start)
  })

  test('of everything that lies ahead moves nothing and is remembered until it is taken back', () => {
    const all = { outlook: outlook(allDeclined) }
    const compared = compareSeries(facts(all))
    expect(compared.series.declinedBy).toBe(mentor)
    expect(changedWeeks(all)).toEqual([])
    const unread = compareSeries(facts({ series: compared.series, outlook: undefined }))
    expect(unread.series.declinedBy).toBe(mentor)
    expect(compareSeries(facts({ series: compared.series })).series.declinedBy).toBeNull()
  })

  test.each<[string, Partial<SeriesFacts>]>([
    ['one is left to read', { left: new Set(sessions.slice(1).map(({ id }) => id)) }],
    ['none is', { left: new Set(sessions.map(({ id }) => id)) }],
    [
      'one of them was moved, and answers are asked for anew',
      { outlook: outlook({ ...allDeclined, 1: { start: at('2026-11-19T11:00'), responses: new Map([['mentor@example.com', 'none']]) } }) },
    ],
  ])('of everything stays while %s', (_, about) => {
    const declined = { ...series, declinedBy: mentor }
    expect(compareSeries(facts({ series: declined, outlook: outlook(allDeclined), ...about })).series.declinedBy).toBe(mentor)
  })

  test('of everything is taken back by one answer', () => {
    const back = outlook({ ...allDeclined, 4: { responses: new Map([['mentor@example.com', 'tentative']]) } })
    expect(compareSeries(facts({ series: { ...series, declinedBy: mentor }, outlook: back })).series.declinedBy).toBeNull()
  })

  test('of a place that a person chose asks both, once, and is over when it is taken back', () => {
    const chosen = { sessions: having(1, { settledBy: 'person' }) }
    const declined = { outlook: outlook({ 1: declines('mentor') }) }
    const asked = week(1, { ...chosen, ...declined })
    expect(asked).toMatchObject({ status: 'planned', start: wednesday(1), needsChoice: true, revision: 1 })
    expect(changedWeeks({ sessions: having(1, asked), ...declined })).toEqual([])
    expect(changedWeeks({ sessions: having(1, asked), outlook: undefined })).toEqual([])
    expect(week(1, { sessions: having(1, asked) })).toMatchObject({ needsChoice: false, reason: null, revision: 1 })
  })

  test('of a place that the session has left counts no more', () => {
    const moved = { status: 'moved', start: at('2026-11-19T11:00'), end: at('2026-11-19T11:45'), inOutlook: false } as const
    expect(changedWeeks({ sessions: having(1, moved), outlook: outlook({ 1: declines('mentor') }) })).toEqual([])
  })
})

describe('something else over a check-in', () => {
  test('moves it within its period, keeps what stood against the old place, and takes only a free time', () => {
    const busy = withCalendar(item('2026-11-16T09:00', '2026-11-19T10:00'), item('2026-11-19T10:30', '2026-11-20T16:10'))
    expect(week(1, busy)).toMatchObject({
      status: 'moved',
      start: at('2026-11-20T16:15'),
      before: { start: wednesday(1), reason: { kind: 'busy', personId: mentor } },
      reason: { kind: 'busy', personId: mentor },
    })
    expect(comesToRest(busy)).toBe(true)
  })

  test('leaves it out where its period has no other time, to be written in ten minutes', () => {
    const away = withCalendar(item('2026-11-16T00:00', '2026-11-21T00:00', 'oof'))
    expect(week(1, away)).toMatchObject({
      status: 'skipped',
      start: null,
      settledBy: 'rule',
      reason: { kind: 'away', personId: mentor },
      writeAfter: new Date(now.getTime() + 10 * 60_000),
      inOutlook: false,
      outlookStart: wednesday(1),
    })
    expect(changedWeeks(away)).toEqual([1])
    expect(comesToRest(away)).toBe(true)
  })

  test.each([
    ['a meeting that ends as it begins', item('2026-11-18T13:00', '2026-11-18T14:00')],
    ['a meeting that begins as it ends', item('2026-11-18T14:45', '2026-11-18T16:00')],
  ])('%s is none', (_, beside) => {
    expect(changedWeeks(withCalendar(beside))).toEqual([])
  })

  test('exactly at our own time is seen beside our own', () => {
    expect(changedWeeks(withCalendar(item('2026-11-18T14:00', '2026-11-18T14:45', 'busy')))).toEqual([1])
  })

  test('that is tentative counts by the program’s rule', () => {
    const tentative = withCalendar({ ...overSecond, kind: 'tentative' })
    expect(changedWeeks(tentative)).toEqual([1])
    expect(changedWeeks({ ...tentative, rules: { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: false } })).toEqual([])
  })

  test('working hours that no longer hold it', () => {
    const short = { ...member(mentor).person, workingHours: { days: ['wednesday', 'thursday'] as const, start: '10:00', end: '13:00' } }
    expect(week(0, { members: [member(mentee), member(mentor, [], { person: short })] })).toMatchObject({
      status: 'moved',
      start: at('2026-11-11T12:15'),
      reason: { kind: 'hours', personId: mentor },
    })
  })

  test('another check-in of ours counts, unless a person put this one there: then the other makes way', () => {
    const other = { start: at('2026-11-18T14:15'), end: at('2026-11-18T14:45') }
    const both = [member(mentee), member(mentor, [item('2026-11-18T14:15', '2026-11-18T14:45')], { holds: [other] })]
    expect(changedWeeks({ members: both })).toEqual([1])
    expect(changedWeeks({ members: both, sessions: having(1, { settledBy: 'person' }) })).toEqual([])
  })

  test('keeps a quarter of an hour from other check-ins when it is moved', () => {
    const startWith = (from: string) => {
      const holds = [{ start: at(from), end: at('2026-11-19T16:00') }]
      return week(1, { members: [member(mentee), member(mentor, [overSecond], { holds })] }).start
    }
    expect(startWith('2026-11-19T15:00')).toEqual(at('2026-11-19T14:00'))
    expect(startWith('2026-11-19T14:59')).not.toEqual(at('2026-11-19T14:00'))
  })

  test('within 20 hours asks instead of moving, once', () => {
    const soon = { now: at('2026-11-17T18:01'), sessions: sessions.slice(1), ...withCalendar(overSecond) }
    const asked = week(1, soon)
    expect(asked).toMatchObject({ status: 'planned', needsChoice: true, revision: 1, reason: { kind: 'busy', personId: mentor } })
    expect(comesToRest(soon)).toBe(true)
    expect(week(1, { ...soon, now: at('2026-11-17T17:59') })).toMatchObject({ needsChoice: false, status: 'moved' })
  })

  test('never moves it to less than 20 hours from now', () => {
    const today = { now: at('2026-11-10T15:00'), ...withCalendar(item('2026-11-11T11:00', '2026-11-11T16:45')) }
    expect(week(0, today).start!.getTime()).toBeGreaterThanOrEqual(at('2026-11-11T11:00').getTime())
  })

  test('after two moves by rule keeps its place and asks', () => {
    expect(week(1, { sessions: having(1, { ruleMoves: 2 }), ...withCalendar(overSecond) })).toMatchObject({
      status: 'planned',
      needsChoice: true,
    })
    expect(week(1, { sessions: having(1, { ruleMoves: 1 }), ...withCalendar(overSecond) })).toMatchObject({ status: 'moved', ruleMoves: 2 })
  })

  test('that goes away again asks nobody any more and moves nothing back', () => {
    const asked = booked(1, { needsChoice: true, reason: { kind: 'busy', personId: mentor }, revision: 4 })
    expect(week(1, { sessions: having(1, asked) })).toMatchObject({ needsChoice: false, reason: null, revision: 4 })
    const moved = { ...week(1, withCalendar(overSecond)), inOutlook: true }
    const elsewhere = { sessions: having(1, { ...moved, outlookStart: moved.start }), outlook: outlook({ 1: { start: moved.start! } }) }
    expect(changedWeeks(elsewhere)).toEqual([])
  })

  test('is not asked about again by whoever said that it stays, but something else is', () => {
    const kept = { sessions: having(1, { settledBy: 'person', reason: { kind: 'busy', personId: mentor } }) }
    expect(changedWeeks({ ...kept, ...withCalendar(overSecond) })).toEqual([])
    expect(changedWeeks({ ...kept, ...withCalendar({ ...overSecond, kind: 'oof' }) })).toEqual([1])
  })

  test('four to eight weeks ahead moves only what is still at its slot', () => {
    const late = item('2026-12-16T14:00', '2026-12-16T15:00')
    expect(changedWeeks(withCalendar(late))).toEqual([5])
    expect(changedWeeks({ ...withCalendar(late), sessions: having(5, { status: 'moved' }) })).toEqual([])
    expect(changedWeeks(withCalendar(item('2027-01-06T14:00', '2027-01-06T15:00')))).toEqual([])
  })

  test('in a calendar that cannot be read is unknown: nothing moves, and nothing is proven', () => {
    const unknown = { members: [member(mentee, [overSecond]), member(mentor, null)] }
    expect(changedWeeks(unknown)).toEqual([])
    expect(compareSeries(facts(unknown)).series.provenAt).toBeNull()
  })
})
