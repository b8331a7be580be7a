import type { PersonId } from '../../../src/domain/people/person.ts'
import { burdenOf } from '../../../src/domain/scheduling/burden.ts'
import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import { busy, member, person, seriesOf } from './situations.ts'

const LONG = { start: '05:00', end: '23:00' }
const a = person('a')
const b = person('b')

test('of equally good slots the one is taken that spares whoever bears most', () => {
  // Nine hours apart: 17:00 for the one is 08:00 for the other; an hour later or earlier one of them would bear it all.
  const plan = planSeries(seriesOf([member('a', 'Etc/GMT-9', LONG), member('b', 'UTC', LONG)], { durationMinutes: 60 }))
  expect(plan.slot?.time).toBe('17:00')
  expect(plan.inconvenience).toEqual([
    { personId: a, minutes: 4 * 60 },
    { personId: b, minutes: 4 * 60 },
  ])
})

test('among those the one that is least inconvenient for all together', () => {
  const either = { start: '07:00', end: '19:00' }
  const taken = ['01', '08', '15', '22'].map((day) => busy(`2026-06-${day}T09:00:00Z`, `2026-06-${day}T17:00:00Z`))
  const monday = { ...either, days: ['monday'] as const }
  const members = [
    member('a', 'UTC', { ...monday, start: '08:00', end: '18:00' }, taken),
    member('b', 'UTC', monday),
    member('c', 'Etc/GMT+1', monday),
  ]
  const plan = planSeries(seriesOf(members, { durationMinutes: 60 }))
  // 08:00: a 60, b 60, c (07:00) 120. 17:00: a 60, b 60, c (16:00) 0.
  expect([plan.slot?.time, plan.inconvenience.map(({ minutes }) => minutes)]).toEqual(['17:00', [240, 240, 0]])
})

test('hours that only a clock change makes inconvenient count for the weeks in which they are', () => {
  // Clocks in New York go forward on 14 March, in Berlin on 28 March: in between they are five hours apart instead of six.
  const members = [
    member('a', 'Europe/Berlin', { days: ['wednesday'], start: '14:00', end: '14:30' }),
    member('b', 'America/New_York', LONG),
  ]
  const plan = planSeries(seriesOf(members, { from: '2027-03-01', weeks: 6 }))
  expect(plan.inconvenience).toEqual([
    { personId: a, minutes: 0 },
    { personId: b, minutes: 4 * 60 },
  ])
})

test('whoever has borne less so far bears it now', () => {
  // 08:00 UTC is an hour early for the one, 16:00 UTC an hour late for the other.
  const early = { days: ['tuesday'] as const, start: '08:00', end: '17:00' }
  const taken = ['02', '09', '16', '23'].map((day) => busy(`2026-06-${day}T09:00:00Z`, `2026-06-${day}T16:00:00Z`))
  const members = [member('a', 'UTC', early, taken), member('b', 'Etc/GMT-1', { ...early, start: '09:00', end: '18:00' })]
  const time = (burden?: ReadonlyMap<PersonId, number>): unknown => {
    const plan = planSeries(seriesOf(members, { durationMinutes: 60, ...(burden ? { burden } : {}) }))
    return [plan.slot?.time, plan.inconvenience.map(({ minutes }) => minutes)]
  }
  expect(time(new Map([[a, 600]]))).toEqual(['16:00', [0, 240]])
  expect(time(new Map([[b, 600]]))).toEqual(['08:00', [240, 0]])
})

test('that also holds when a third member bears most, and as much at either time', () => {
  // 08:00 and 15:30 UTC are 05:30 and 13:00 in St. John’s, 12:00 and 19:30 in Dubai, 20:45 and 04:15 of the next day on Chatham.
  const taken = ['02', '09', '16', '23'].map((day) => busy(`2026-06-${day}T09:00:00Z`, `2026-06-${day}T15:30:00Z`))
  const tuesday = { days: ['tuesday'] as const }
  const members = [
    member('a', 'America/St_Johns', { ...tuesday, start: '05:30', end: '14:00' }, taken),
    member('b', 'Asia/Dubai', { ...tuesday, start: '12:00', end: '20:30' }),
    member('c', 'Pacific/Chatham', { days: ['tuesday', 'wednesday'], start: '00:00', end: '24:00' }),
  ]
  const minutes = (burden: ReadonlyMap<PersonId, number>): number[] =>
    planSeries(seriesOf(members, { durationMinutes: 60, burden })).inconvenience.map(({ minutes }) => minutes)
  const most: [PersonId, number] = [person('c'), 10_000]
  expect(minutes(new Map([most, [a, 60]]))).toEqual([0, 840, 1140])
  expect(minutes(new Map([most, [b, 60]]))).toEqual([840, 0, 1140])
})

test('what earlier check-ins cost whom is what the next planning needs to know', () => {
  const checkIns = [
    { start: Date.parse('2026-03-27T08:00:00Z'), end: Date.parse('2026-03-27T08:45:00Z') },
    // In Berlin the clocks have gone forward in between; 20:30 in Kolkata is three and a half hours late, and the check-in ends still later.
    { start: Date.parse('2026-03-30T15:00:00Z'), end: Date.parse('2026-03-30T15:45:00Z') },
  ]
  const members = [member('a', 'Europe/Berlin'), member('b', 'Asia/Kolkata'), member('c', 'America/New_York')]
  expect([...burdenOf(members, checkIns)]).toEqual([
    [a, 45],
    [b, 255],
    [person('c'), 300],
  ])
  expect([...burdenOf(members.slice(0, 1), [])]).toEqual([[a, 0]])
})

test('an occurrence is never given up for a convenient hour', () => {
  const taken = [busy('2026-06-02T09:00:00Z', '2026-06-02T17:00:00Z')]
  const early = { days: ['tuesday'] as const, start: '06:00', end: '17:00' }
  const plan = planSeries(seriesOf([member('a', 'UTC', early, taken), member('b', 'UTC', early)]))
  expect([plan.slot?.time, plan.kept]).toEqual(['08:30', 4])
})
