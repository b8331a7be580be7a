import { afterWorkingDays, workingDaysBetween } from '../../../src/domain/people/working-days.ts'
import { mentor } from '../situations.ts'

/** Works from Sunday to Thursday, 10:15 to 18:45 in Kathmandu (UTC+5:45). */
const at = (local: string) => new Date(`${local}+05:45`)

describe('working days', () => {
  test('days off are not counted', () => {
    expect(afterWorkingDays(mentor, at('2026-11-11T17:23'), 1)).toEqual(at('2026-11-12T17:23'))
    expect(afterWorkingDays(mentor, at('2026-11-11T17:23'), 2)).toEqual(at('2026-11-15T17:23'))
    expect(afterWorkingDays(mentor, at('2026-11-11T17:23'), 7)).toEqual(at('2026-11-22T17:23'))
  })

  test('what begins on a day off or in the evening begins with the next working hours', () => {
    expect(afterWorkingDays(mentor, at('2026-11-13T12:00'), 1)).toEqual(at('2026-11-16T10:15'))
    expect(afterWorkingDays(mentor, at('2026-11-12T18:45'), 3)).toEqual(at('2026-11-18T10:15'))
  })

  test('whoever has no working days is taken to work every day', () => {
    const idle = { ...mentor, workingHours: { ...mentor.workingHours, days: [] } }
    expect(afterWorkingDays(idle, at('2026-11-12T03:07'), 3)).toEqual(at('2026-11-15T03:07'))
  })

  test('between two instants are those that have begun, at least one and never more than asked for', () => {
    const sent = at('2026-11-11T17:23')
    expect(workingDaysBetween(mentor, sent, at('2026-11-11T17:24'), 9)).toBe(1)
    expect(workingDaysBetween(mentor, sent, at('2026-11-12T17:23'), 9)).toBe(1)
    expect(workingDaysBetween(mentor, sent, at('2026-11-12T17:24'), 9)).toBe(2)
    expect(workingDaysBetween(mentor, sent, at('2026-11-15T17:24'), 9)).toBe(3)
    expect(workingDaysBetween(mentor, sent, at('2027-03-01T00:00'), 9)).toBe(9)
  })
})
