import type { Session } from '../../../src/domain/booking/series.ts'
import { seriesActions } from '../../../src/domain/mentorships/series-actions.ts'
import {
  mayBookAgain,
  mayExtend,
  mayFindAnotherTime,
  mayPause,
  mayResume,
  mayShorten,
  type StandingSeries,
} from '../../../src/domain/mentorships/series-changes.ts'
import { versionsOf } from '../../../src/domain/mentorships/standing.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { aSeries, aSession, end, minutes, start } from '../sessions/situations.ts'
import { aMentorship, mentee, mentor, now } from '../situations.ts'

/** Seen from the organizer's calendar it is Sunday, 25 October; in UTC it is still Saturday. */
const standing = (about: Parameters<typeof aSeries>[0] = {}, rest: Partial<StandingSeries> = {}): StandingSeries => ({
  standing: aSeries({ version: 3, ...about }),
  next: null,
  mentorship: aMentorship({ status: 'active' }),
  sessions: [aSession(), aSession({ id: 'later' as Session['id'], start: minutes(start, 10080), end: minutes(end, 10080) })],
  timeZone: 'Asia/Kathmandu',
  now,
  ...rest,
})
const ok = { ok: true, value: null }
const no = (reason: string) => ({ ok: false, reason })

test('whatever is changed is changed by a member, in a mentorship that goes on, from what they saw, one thing at a time', () => {
  const all = [
    (series: StandingSeries, actor: PersonId, seen: number) => mayPause(series, actor, seen, null),
    mayResume,
    mayFindAnotherTime,
    mayBookAgain,
    (series: StandingSeries, actor: PersonId, seen: number) => mayExtend(series, actor, seen, 2),
    (series: StandingSeries, actor: PersonId, seen: number) => mayShorten(series, actor, seen, '2026-12-02'),
  ]
  for (const may of all) {
    expect(may(standing(), 'stranger' as PersonId, 3)).toEqual(no('notYours'))
    expect(may(standing(), mentee.id, 2)).toEqual(no('changedMeanwhile'))
    expect(may(standing({}, { mentorship: aMentorship({ status: 'ended' }) }), mentee.id, 3)).toEqual(no('ended'))
    expect(may(standing({}, { next: aSeries({ version: 4, state: 'planning' }) }), mentee.id, 3)).toEqual(no('underway'))
  }
})

describe('a pause', () => {
  test.each(['planning', 'booking', 'waiting', 'booked', 'paused'] as const)('is possible while the series is %s', (state) => {
    expect(mayPause(standing({ state }), mentor.id, 3, '2026-12-24')).toEqual(ok)
  })

  test('is pointless where nothing stands ahead', () => {
    expect(mayPause(standing({ state: 'removed' }), mentor.id, 3, null)).toEqual(no('nothingToPause'))
    expect(mayPause(standing({ cadence: 'once' }), mentor.id, 3, null)).toEqual(no('nothingToPause'))
    expect(mayPause(standing({ from: '2026-04-27' }), mentor.id, 3, null)).toEqual(no('nothingToPause'))
  })

  test('ends after today in the organizer’s calendar, within a year, or when somebody resumes', () => {
    expect(mayPause(standing(), mentor.id, 3, '2026-10-25')).toEqual(no('tooSoon'))
    expect(mayPause(standing(), mentor.id, 3, '2026-10-26')).toEqual(ok)
    expect(mayPause(standing(), mentor.id, 3, '2027-10-26')).toEqual(ok)
    expect(mayPause(standing(), mentor.id, 3, '2027-10-27')).toEqual(no('tooLate'))
    expect(mayPause(standing(), mentor.id, 3, null)).toEqual(ok)
  })

  test('is what can be resumed', () => {
    expect(mayResume(standing({ state: 'paused' }), mentor.id, 3)).toEqual(ok)
    expect(mayResume(standing(), mentor.id, 3)).toEqual(no('notPaused'))
  })
})

test('another time is sought for what is booked, as long as weeks remain', () => {
  expect(mayFindAnotherTime(standing(), mentee.id, 3)).toEqual(ok)
  expect(mayFindAnotherTime(standing({ state: 'waiting' }), mentee.id, 3)).toEqual(no('notBooked'))
  expect(mayFindAnotherTime(standing({ from: '2026-04-27' }), mentee.id, 3)).toEqual(no('nothingLeft'))
  expect(mayFindAnotherTime(standing({ from: '2026-05-04' }), mentee.id, 3)).toEqual(ok)
})

test('what somebody removed, or what found no time, is booked again only by a member', () => {
  expect(mayBookAgain(standing({ state: 'removed' }), mentee.id, 3)).toEqual(ok)
  expect(mayBookAgain(standing({ state: 'noTime', from: null }), mentee.id, 3)).toEqual(ok)
  expect(mayBookAgain(standing(), mentee.id, 3)).toEqual(no('standsAlready'))
  expect(mayBookAgain(standing({ state: 'removed', from: '2026-04-27' }), mentee.id, 3)).toEqual(no('nothingLeft'))
})

describe('the range', () => {
  test('grows to 104 weeks in all', () => {
    expect(mayExtend(standing(), mentee.id, 3, 78)).toEqual(ok)
    expect(mayExtend(standing(), mentee.id, 3, 79)).toEqual(no('tooLong'))
    const dragged = (time: string) => standing({ slot: { ...aSeries().slot!, time } })
    expect(mayExtend(dragged('15:10'), mentee.id, 3, 2)).toEqual(no('oddTime'))
    expect(mayExtend(dragged('15:45'), mentee.id, 3, 2)).toEqual(ok)
    expect(seriesActions(dragged('15:10'), mentee.id)).toEqual(['anotherTime', 'pause', 'shorten'])
  })

  test('shrinks to today at the least, and keeps one check-in ahead', () => {
    expect(mayShorten(standing(), mentee.id, 3, '2026-10-24')).toEqual(no('inThePast'))
    expect(mayShorten(standing(), mentee.id, 3, '2026-12-01')).toEqual(no('nothingLeft'))
    expect(mayShorten(standing(), mentee.id, 3, '2026-12-02')).toEqual(ok)
    expect(mayShorten(standing(), mentee.id, 3, '2027-04-28')).toEqual(no('notShorter'))
    // A quarter to one at night on the third, in Kathmandu.
    const night = [aSession({ start: minutes(start, 795), end: minutes(end, 795) })]
    expect(mayShorten(standing({}, { sessions: night }), mentee.id, 3, '2026-12-02')).toEqual(no('nothingLeft'))
    expect(mayShorten(standing({}, { sessions: night }), mentee.id, 3, '2026-12-03')).toEqual(ok)
    const skipped = [aSession({ status: 'skipped', start: null, end: null })]
    expect(mayShorten(standing({}, { sessions: skipped }), mentee.id, 3, '2026-12-02')).toEqual(no('nothingLeft'))
  })

  test('is that of something booked that repeats', () => {
    expect(mayExtend(standing({ state: 'paused' }), mentee.id, 3, 2)).toEqual(no('notBooked'))
    expect(mayExtend(standing({ cadence: 'once' }), mentee.id, 3, 2)).toEqual(no('notBooked'))
  })
})

test('a reader sees what they may do by the same rules', () => {
  expect(seriesActions(standing(), mentor.id)).toEqual(['anotherTime', 'pause', 'extend', 'shorten'])
  expect(seriesActions(standing({ state: 'paused' }), mentor.id)).toEqual(['resume', 'pause'])
  expect(seriesActions(standing({ state: 'removed' }), mentor.id)).toEqual(['bookAgain'])
  expect(seriesActions(standing({ lastDate: '2026-12-02' }), mentor.id)).toEqual(['anotherTime', 'pause', 'extend'])
  expect(seriesActions(standing(), 'stranger' as PersonId)).toEqual([])
})

describe('of several versions', () => {
  const v = (version: number, state: ReturnType<typeof aSeries>['state']) => aSeries({ version, state })

  test.each([
    ['the only one stands, in whatever state', [v(1, 'planning')], 1, null],
    ['the booked one stands while the next is planned', [v(1, 'booked'), v(2, 'planning')], 1, 2],
    ['a pause stands until what comes after it is booked', [v(1, 'cancelled'), v(2, 'paused'), v(3, 'waiting')], 2, 3],
    ['the next stands once the other is being taken out', [v(1, 'cancelling'), v(2, 'booking')], 2, null],
    ['the newer of two that found no time counts', [v(1, 'noTime'), v(2, 'noTime')], 2, null],
    ['when all have ended, the last one is what people met by', [v(1, 'cancelled'), v(2, 'cancelled')], 2, null],
  ])('%s', (_, all, present, next) => {
    const versions = versionsOf(all)!
    expect(versions.standing.version).toBe(present)
    expect(versions.next?.version ?? null).toBe(next)
    expect(versionsOf(all.toReversed())).toEqual(versions)
  })

  test('none were ordered yet', () => expect(versionsOf([])).toBeNull())

  describe('a change for which there is no time', () => {
    const whyNot = { kept: 0, of: 26, binding: null, change: null }
    const withdrawn = (version: number) => aSeries({ version, state: 'cancelled', whyNot })
    const come = (...all: Parameters<typeof versionsOf>[0][number][]) => {
      const { standing, next, unfound } = versionsOf(all)!
      return [standing.version, next?.version, unfound?.version]
    }

    test('is not in the way of the next one, and says why until that is ordered', () => {
      expect(come(v(1, 'booked'), withdrawn(2))).toEqual([1, undefined, 2])
      expect(come(v(1, 'paused'), withdrawn(2), withdrawn(3))).toEqual([1, undefined, 3])
      expect(come(v(1, 'booked'), withdrawn(2), v(3, 'planning'))).toEqual([1, 3, undefined])
      expect(come(withdrawn(1), v(2, 'booked'))).toEqual([2, undefined, undefined])
    })

    test('is not what people met by, and an order that was dropped says nothing', () => {
      expect(come(v(1, 'cancelled'), withdrawn(2))).toEqual([1, undefined, 2])
      expect(come(v(1, 'booked'), v(2, 'cancelled'))).toEqual([1, undefined, undefined])
      expect(come(v(1, 'booked'), aSeries({ version: 2, state: 'cancelled', whyNot, transactionId: 'sent' }))).toEqual([
        1,
        undefined,
        undefined,
      ])
    })
  })
})
