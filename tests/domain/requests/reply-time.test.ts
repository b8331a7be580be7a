import { typicalReplyDays } from '../../../src/domain/requests/reply-time.ts'
import { mentor } from '../situations.ts'

const hour = 3_600_000
/** Sunday, ten past eleven, in the mentor's working hours. */
const sentAt = new Date('2026-11-15T11:10+05:45')
const answered = (hours: number) => ({ sentAt, answeredAt: new Date(sentAt.getTime() + hours * hour) })
const never = { sentAt, answeredAt: null }

describe('the typical reply time of a mentor', () => {
  test('is the days within which at least half were answered', () => {
    expect(typicalReplyDays(mentor, [answered(1), answered(2), answered(3)])).toBe(1)
    expect(typicalReplyDays(mentor, [answered(90), answered(40), answered(5)])).toBe(2)
    expect(typicalReplyDays(mentor, [answered(90), answered(41), answered(5), answered(89)])).toBe(2)
    expect(typicalReplyDays(mentor, [answered(90), answered(5), answered(71), answered(89), answered(91)])).toBe(4)
  })

  test('is unknown below three answers, however many requests there were', () => {
    expect(typicalReplyDays(mentor, [])).toBeNull()
    expect(typicalReplyDays(mentor, [answered(1), answered(1)])).toBeNull()
    expect(typicalReplyDays(mentor, [answered(1), answered(1), never])).toBeNull()
  })

  test('counts a request without an answer as slower than any', () => {
    expect(typicalReplyDays(mentor, [answered(1), never, answered(41), answered(71)])).toBe(2)
    expect(typicalReplyDays(mentor, [answered(1), never, never, answered(1), answered(71)])).toBe(3)
    expect(typicalReplyDays(mentor, [answered(1), never, never, answered(1), never, never, answered(1)])).toBeNull()
  })

  test('is unknown, and not a number that helps nobody, beyond ten days', () => {
    expect(typicalReplyDays(mentor, [answered(24 * 30), answered(24 * 31), answered(1)])).toBeNull()
  })
})
