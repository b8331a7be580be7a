import { changedWeeks, item, member, mentee, mentor, now, series } from './comparison.ts'

const inCalendar = (...items: ReturnType<typeof item>[]) => ({ members: [member(mentee), member(mentor, items)] })

describe('a request that was sent again', () => {
  const sentAgain = (minutesAgo: number) => ({ ...series, attempts: 2, sentAt: new Date(now.getTime() - minutesAgo * 60_000) })
  const twin = item('2026-11-18T14:00', '2026-11-18T14:45')

  test('may have left a second event, and that is no conflict until it has been looked for', () => {
    expect(changedWeeks({ series: sentAgain(16), ...inCalendar(twin) })).toEqual([])
    expect(changedWeeks({ series: sentAgain(21), ...inCalendar(twin) })).toEqual([1])
    expect(changedWeeks({ series: { ...sentAgain(1), attempts: 1 }, ...inCalendar(twin) })).toEqual([1])
  })

  test('hides nothing else', () => {
    expect(changedWeeks({ series: sentAgain(1), ...inCalendar(twin, twin) })).toEqual([1])
    expect(changedWeeks({ series: sentAgain(1), ...inCalendar(item('2026-11-18T14:30', '2026-11-18T15:30')) })).toEqual([1])
  })
})
