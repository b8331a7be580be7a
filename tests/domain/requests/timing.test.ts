import { expiryOf, reminded, reminderOf, stepDue } from '../../../src/domain/requests/timing.ts'
import { aRequest, mentor } from '../situations.ts'

/** The mentor works from Sunday to Thursday, 10:15 to 18:45 in Kathmandu. */
const at = (local: string) => new Date(`${local}+05:45`)
const sent = at('2026-11-17T12:07')

describe('the reply clock', () => {
  test('reminds after three working days, whatever lies between', () => {
    expect(reminderOf(mentor, sent)).toEqual(at('2026-11-22T12:07'))
    expect(reminderOf(mentor, at('2026-11-15T12:07'))).toEqual(at('2026-11-18T12:07'))
  })

  test('nudges twice before the end, even whoever works one day a week', () => {
    const rarely = { ...mentor, workingHours: { ...mentor.workingHours, days: ['monday' as const] } }
    const request = aRequest({ sentAt: sent, expiresAt: expiryOf(sent), nudgeAt: reminderOf(rarely, sent) })
    const later = reminded(request, rarely, request.nudgeAt!)
    expect(request.nudgeAt!.getTime()).toBeLessThan(later.nudgeAt!.getTime())
    expect(later.nudgeAt!.getTime()).toBeLessThan(request.expiresAt!.getTime())
  })

  test('goes through reminder, next mentor and end, each once', () => {
    const request = aRequest({ sentAt: sent, expiresAt: expiryOf(sent), nudgeAt: reminderOf(mentor, sent) })
    const just = (moment: Date, by: number) => new Date(moment.getTime() + by)
    expect(stepDue(request, just(request.nudgeAt!, -1))).toBeNull()
    expect(stepDue(request, request.nudgeAt!)).toBe('remind')
    const later = reminded(request, mentor, request.nudgeAt!)
    expect(later.nudgeAt).toEqual(at('2026-11-24T12:07'))
    expect(stepDue(later, request.nudgeAt!)).toBeNull()
    expect(stepDue(later, later.nudgeAt!)).toBe('offerNext')
    expect(stepDue({ ...later, nudgeAt: null }, just(later.expiresAt!, -1))).toBeNull()
    expect(stepDue({ ...later, nudgeAt: null }, later.expiresAt!)).toBe('expire')
  })

  test('after an outage ends what is over, and reminds of the rest before anybody else is offered', () => {
    const request = aRequest({ sentAt: sent, expiresAt: expiryOf(sent), nudgeAt: reminderOf(mentor, sent) })
    expect(stepDue(request, at('2026-11-27T12:06'))).toBe('remind')
    expect(stepDue(request, at('2026-12-03T12:07'))).toBe('expire')
  })

  test('offers the next mentor only to a mentee who asked', () => {
    expect(reminded(aRequest({ requestedBy: 'mentor' }), mentor, sent).nudgeAt).toBeNull()
    expect(reminded(aRequest({ requestedBy: 'office' }), mentor, sent).nudgeAt).toBeNull()
    expect(reminded(aRequest(), mentor, sent).nudgeAt).not.toBeNull()
  })

  test('of a decided request stands still', () => {
    expect(stepDue(aRequest({ status: 'declined', expiresAt: null, nudgeAt: sent }), expiryOf(sent))).toBeNull()
  })
})
