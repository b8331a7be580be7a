import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import type { SeriesPlan } from '../../../src/domain/scheduling/series-plan.ts'
import { busy, iso, member, person, seriesOf } from './situations.ts'

const clock = (plan: SeriesPlan): string => `${plan.slot?.weekday} ${plan.slot?.time}`
const statuses = (plan: SeriesPlan): string[] => plan.occurrences.map(({ status }) => status)
const reasons = (plan: SeriesPlan): (string | null)[] =>
  plan.occurrences.map(({ reason }) => reason && [reason.kind, reason.personId].filter((part) => part !== null).join(':'))

/** Free only from 10:00 to 10:30 on Tuesdays of June 2026, UTC. */
const TUESDAYS_AT_TEN = { days: ['tuesday'], start: '10:00', end: '10:30' } as const

describe('what counts as free', () => {
  test('a check-in may begin the moment a meeting ends, and end the moment the next begins', () => {
    const around = [busy('2026-06-02T08:00:00Z', '2026-06-02T10:00:00Z'), busy('2026-06-02T10:30:00Z', '2026-06-02T18:00:00Z')]
    const plan = planSeries(seriesOf([member('a', 'UTC', { days: ['tuesday'] }, around), member('b', 'UTC')], { weeks: 1 }))
    expect([clock(plan), plan.kept]).toEqual(['tuesday 10:00', 1])
  })

  test('a minute of overlap is a conflict', () => {
    const overlap = [busy('2026-06-02T10:29:00Z', '2026-06-02T10:31:00Z')]
    const plan = planSeries(seriesOf([member('a', 'UTC', TUESDAYS_AT_TEN, overlap), member('b', 'UTC')]))
    expect(reasons(plan)).toEqual(['busy:a', null, null, null])
  })

  test('an empty entry blocks nothing', () => {
    const nothing = [busy('2026-06-02T10:15:00Z', '2026-06-02T10:15:00Z'), busy('2026-06-02T10:15:00Z', '2026-06-02T10:15:00Z', 'hold')]
    expect(planSeries(seriesOf([member('a', 'UTC', TUESDAYS_AT_TEN, nothing), member('b', 'UTC')], { rules: { maxPerDay: 1 } })).kept).toBe(
      4,
    )
  })

  test('an all-day absence skips its day, in the absent member’s own zone', () => {
    const away = [busy('2026-06-08T14:00:00Z', '2026-06-09T14:00:00Z', 'oof')]
    const plan = planSeries(seriesOf([member('a', 'Australia/Sydney', TUESDAYS_AT_TEN, away), member('b', 'Asia/Tokyo')]))
    expect(statuses(plan)).toEqual(['planned', 'skipped', 'planned', 'planned'])
    expect(reasons(plan)).toEqual([null, 'away:a', null, null])
  })

  test('hours until 24:00 hold a check-in that ends at midnight, and none across it', () => {
    const late = { days: ['monday', 'tuesday'], start: '23:30', end: '24:00' } as const
    const early = { days: ['monday', 'tuesday'], start: '00:00', end: '00:30' } as const
    expect(clock(planSeries(seriesOf([member('a', 'UTC', late), member('b', 'UTC', late)])))).toBe('monday 23:30')
    const allDay = { start: '00:00', end: '24:00' }
    const onlyAcross = [busy('2026-05-30T00:00:00Z', '2026-06-01T23:45:00Z'), busy('2026-06-02T00:15:00Z', '2026-07-01T00:00:00Z')]
    expect(planSeries(seriesOf([member('a', 'UTC', allDay, onlyAcross), member('b', 'UTC', allDay)])).slot).toBeNull()
    expect(planSeries(seriesOf([member('a', 'UTC', late), member('b', 'UTC', early)])).slot).toBeNull()
  })

  test('tentative entries block or not, as the program says', () => {
    const maybe = [busy('2026-06-02T10:00:00Z', '2026-06-02T11:00:00Z', 'tentative')]
    const members = [member('a', 'UTC', TUESDAYS_AT_TEN, maybe), member('b', 'UTC')]
    expect(planSeries(seriesOf(members)).kept).toBe(3)
    expect(planSeries(seriesOf(members, { rules: { tentativeBlocks: false } })).kept).toBe(4)
  })

  test('a check-in already held keeps its buffer and counts towards the day', () => {
    const held = [busy('2026-06-02T09:30:00Z', '2026-06-02T10:00:00Z', 'hold')]
    const members = [member('a', 'UTC', TUESDAYS_AT_TEN, held), member('b', 'UTC')]
    expect(reasons(planSeries(seriesOf(members)))).toEqual([null, null, null, null])
    expect(reasons(planSeries(seriesOf(members, { rules: { bufferMinutes: 5 } })))).toEqual(['booked:a', null, null, null])
    expect(reasons(planSeries(seriesOf(members, { rules: { maxPerDay: 1 } })))).toEqual(['limit:a', null, null, null])
  })

  test('program hours and protected times hold for every member in their own zone', () => {
    const members = [member('a', 'Europe/London', { days: ['monday'] }), member('b', 'Europe/Berlin', { days: ['monday'] })]
    const plan = planSeries(
      seriesOf(members, {
        rules: { earliest: '10:00', latest: '14:30', protectedTimes: [{ days: ['monday'], start: '10:45', end: '13:45' }] },
      }),
    )
    // London 13:00 is Berlin 14:00: only the half hour before Berlin's 14:30, and in London it is protected.
    expect(plan.slot).toBeNull()
    const open = planSeries(
      seriesOf(members, {
        rules: { earliest: '10:00', latest: '14:30', protectedTimes: [{ days: ['monday'], start: '10:45', end: '13:00' }] },
      }),
    )
    expect(clock(open)).toBe('monday 13:00')
  })

  test('nothing is planned before the notice that the program gives', () => {
    const members = [member('a', 'UTC', TUESDAYS_AT_TEN), member('b', 'UTC')]
    const plan = planSeries(seriesOf(members, { notBefore: Date.parse('2026-06-02T10:01:00Z') }))
    expect(statuses(plan)).toEqual(['skipped', 'planned', 'planned', 'planned'])
    expect(planSeries(seriesOf(members, { notBefore: Date.parse('2026-06-02T10:00:00Z') })).kept).toBe(4)
  })
})

describe('calendars that cannot be read', () => {
  test('unknown is never free: the occurrence is skipped as unproven and says whose calendar it was', () => {
    const unread = [busy('2026-06-08T00:00:00Z', '2026-06-15T00:00:00Z', 'unknown')]
    const plan = planSeries(seriesOf([member('a', 'UTC', TUESDAYS_AT_TEN), member('b', 'UTC', {}, unread)]))
    expect(reasons(plan)).toEqual([null, 'unreadable:b', null, null])
    expect([plan.kept, plan.unproven, plan.unreadable]).toEqual([3, 1, []])
  })

  test('a calendar of which nothing could be read gives no slot, and its owner is named', () => {
    const unread = [busy('2026-05-30T00:00:00Z', '2026-07-02T00:00:00Z', 'unknown')]
    const plan = planSeries(seriesOf([member('a', 'UTC'), member('b', 'UTC', {}, unread)]))
    expect([plan.slot, plan.unreadable]).toEqual([null, [person('b')]])
    expect(plan.whyNot?.binding).toEqual({ kind: 'unreadable', personId: person('b'), keptWithout: 4 })
  })
})

describe('moving', () => {
  const second = [busy('2026-06-09T10:00:00Z', '2026-06-09T10:30:00Z')]

  test('a conflicted occurrence moves to the same local time on another day, and is skipped when its period has none', () => {
    const hours = { days: ['tuesday', 'friday'], start: '10:00', end: '10:30' } as const
    const away = [busy('2026-06-05T09:00:00Z', '2026-06-05T12:00:00Z'), busy('2026-06-19T09:00:00Z', '2026-06-26T12:00:00Z')]
    const plan = planSeries(seriesOf([member('a', 'UTC', hours, second), member('b', 'UTC', {}, away)]))
    expect([clock(plan), plan.kept, plan.moved, plan.skipped]).toEqual(['tuesday 10:00', 2, 1, 1])
    expect(plan.occurrences[1]).toMatchObject({ slotDate: '2026-06-09', slotStart: Date.parse('2026-06-09T10:00:00Z') })
    expect(iso(plan.occurrences[1]!.start)).toBe('2026-06-12T10:00:00.000Z')
    expect(reasons(plan)).toEqual([null, 'busy:a', null, 'busy:b'])
  })

  test('an occurrence moves no further than the program allows', () => {
    const hours = { days: ['tuesday', 'friday'], start: '10:00', end: '10:30' } as const
    const fridays = ['2026-06-05', '2026-06-19', '2026-06-26'].map((day) => busy(`${day}T09:00:00Z`, `${day}T12:00:00Z`))
    const members = [member('a', 'UTC', hours, second), member('b', 'UTC', {}, fridays)]
    expect(statuses(planSeries(seriesOf(members, { rules: { maxMoveDays: 3 } })))).toEqual(['planned', 'moved', 'planned', 'planned'])
    expect(statuses(planSeries(seriesOf(members, { rules: { maxMoveDays: 2 } })))).toEqual(['planned', 'skipped', 'planned', 'planned'])
  })
})

describe('clock changes', () => {
  test('the slot keeps the organizer’s local time, and the partner is told from when theirs differs', () => {
    const members = [member('a', 'Europe/Berlin', { days: ['wednesday'], start: '16:00', end: '16:30' }), member('b', 'America/New_York')]
    const plan = planSeries(seriesOf(members, { from: '2027-03-01', weeks: 6 }))
    expect(plan.occurrences.map(({ start }) => iso(start)?.slice(11, 16))).toEqual(['15:00', '15:00', '15:00', '15:00', '14:00', '14:00'])
    expect(plan.clockShifts).toEqual([
      { personId: person('b'), timeZone: 'America/New_York', from: '2027-03-14', before: '10:00', time: '11:00' },
      { personId: person('b'), timeZone: 'America/New_York', from: '2027-03-28', before: '11:00', time: '10:00' },
    ])
  })

  test('when both clocks change between two check-ins, the date told is that of the last change', () => {
    const secondWeeks = ['2027-03-31', '2027-04-14'].map((day) => busy(`${day}T00:00:00Z`, `${day}T23:00:00Z`))
    const members = [
      member('a', 'Europe/London', { days: ['wednesday'], start: '09:00', end: '09:30' }, secondWeeks),
      member('b', 'Australia/Sydney', { end: '22:00' }),
    ]
    const plan = planSeries(seriesOf(members, { from: '2027-03-22', weeks: 4, cadence: 'biweekly' }))
    expect(plan.clockShifts).toEqual([
      { personId: person('b'), timeZone: 'Australia/Sydney', from: '2027-04-04', before: '20:00', time: '18:00' },
    ])
  })

  test('a check-in that begins the moment the clocks change is the first at the new local time', () => {
    const sunday = { days: ['sunday'] as const, start: '01:00', end: '01:30' }
    const berlin = member('b', 'Europe/Berlin', { days: ['sunday'], start: '00:00', end: '24:00' })
    const plan = planSeries(seriesOf([member('a', 'UTC', sunday), berlin], { from: '2026-03-16', weeks: 3 }))
    expect(plan.clockShifts).toEqual([
      { personId: person('b'), timeZone: 'Europe/Berlin', from: '2026-03-29', before: '02:00', time: '03:00' },
    ])
  })

  test('members whose clocks change together are told nothing', () => {
    const plan = planSeries(seriesOf([member('a', 'Europe/Berlin'), member('b', 'Europe/London')], { from: '2027-03-01', weeks: 6 }))
    expect(plan.clockShifts).toEqual([])
  })

  test('an occurrence that a clock change pushes out of the partner’s hours is moved or skipped for that reason', () => {
    const members = [
      member('a', 'Europe/Berlin', { days: ['wednesday'], start: '16:00', end: '16:30' }),
      member('b', 'America/New_York', { start: '08:00', end: '10:30' }),
    ]
    expect(reasons(planSeries(seriesOf(members, { from: '2027-03-01', weeks: 6 })))).toEqual([null, null, 'hours:b', 'hours:b', null, null])
  })

  test('a local time that clocks skip makes its occurrence skipped, one that comes twice means the first', () => {
    const night = { days: ['sunday'], start: '02:00', end: '02:30' } as const
    const members = [
      member('a', 'Europe/Berlin', night),
      member('b', 'UTC', { days: ['saturday', 'sunday'], start: '00:00', end: '24:00' }),
    ]
    const spring = planSeries(seriesOf(members, { from: '2026-03-16', weeks: 3 }))
    expect(reasons(spring)).toEqual([null, 'hours:a', null])
    expect(spring.occurrences[1]).toMatchObject({ slotDate: '2026-03-29', slotStart: null })
    const autumn = planSeries(seriesOf(members, { from: '2026-10-19', weeks: 1 }))
    expect(iso(autumn.occurrences[0]!.start)).toBe('2026-10-25T00:00:00.000Z')
  })
})

test('where clocks leap forward just at its end, a check-in that would show as ending after hours is not held', () => {
  const night = { days: ['sunday'], start: '01:30', end: '02:00' } as const
  const members = [member('a', 'Europe/Berlin', night), member('b', 'UTC', { days: ['saturday', 'sunday'], start: '00:00', end: '24:00' })]
  expect(reasons(planSeries(seriesOf(members, { from: '2026-03-16', weeks: 3 })))).toEqual([null, 'hours:a', null])
})

describe('preference', () => {
  test('two members a little outside the middle of the day are preferred to one far outside', () => {
    const long = { start: '06:00', end: '22:00' }
    const plan = planSeries(seriesOf([member('a', 'Etc/GMT-8', long), member('b', 'UTC', long)]))
    // 16:45 and 08:45: 15:30 for the one would be 07:30 for the other.
    expect(clock(plan)).toBe('monday 16:45')
  })

  test('of equally good slots the earliest weekday in hours that suit everyone is chosen', () => {
    const plan = planSeries(seriesOf([member('a', 'Europe/London'), member('b', 'Asia/Kolkata', { start: '09:00', end: '21:00' })]))
    // 10:00 in London is 14:30 in Kolkata; an hour earlier is early for London, two hours later is late for Kolkata.
    expect([clock(plan), plan.kept]).toEqual(['monday 10:00', 4])
  })

  test('the alternatives are other times, the best first, none overlapping another or the slot', () => {
    const plan = planSeries(seriesOf([member('a', 'UTC', { days: ['monday'], start: '10:00', end: '12:00' }), member('b', 'UTC')]))
    expect(plan.alternatives.map(({ slot, kept }) => [slot.time, kept])).toEqual([
      ['10:30', 4],
      ['11:00', 4],
      ['11:30', 4],
    ])
  })
})

test('nobody is ever free together: no slot, every period skipped', () => {
  const plan = planSeries(seriesOf([member('a', 'UTC', { days: ['monday'] }), member('b', 'UTC', { days: ['tuesday'] })]))
  expect([plan.slot, plan.kept, plan.skipped, plan.feasible]).toEqual([null, 0, 4, 0])
  expect(reasons(plan)).toEqual(['none', 'none', 'none', 'none'])
})

test('the window ends with its last local day: nothing lies beyond it', () => {
  const sunday = { days: ['sunday'], start: '23:00', end: '24:00' } as const
  const plan = planSeries(
    seriesOf([member('a', 'Pacific/Auckland', sunday), member('b', 'UTC', { days: ['sunday'], start: '00:00', end: '24:00' })]),
  )
  expect(plan.occurrences.map(({ start }) => iso(start))).toEqual(
    [7, 14, 21, 28].map((day) => `2026-06-${String(day).padStart(2, '0')}T11:00:00.000Z`),
  )
})

test('a group of thirteen is planned like a pair', () => {
  const members = Array.from({ length: 13 }, (_, index) => member(`m${index}`, index % 2 ? 'Europe/Paris' : 'Europe/Lisbon'))
  const plan = planSeries(seriesOf(members, { weeks: 26 }))
  expect([clock(plan), plan.kept]).toEqual(['monday 10:00', 26])
})

test('a problem that nobody may pose is refused as a fault', () => {
  const problem = seriesOf([member('a', 'UTC'), member('b', 'UTC')])
  expect(() => planSeries({ ...problem, organizerId: person('c') })).toThrow('the organizer is not a member')
  expect(() => planSeries({ ...problem, from: '2026-02-30T' })).toThrow(RangeError)
})
