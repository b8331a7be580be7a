import type { PersonId } from '../../../src/domain/people/person.ts'
import { heldByAttendance, minutesTogether, requiredMinutes, type Stay } from '../../../src/domain/sessions/attendance.ts'
import { sayHeld } from '../../../src/domain/sessions/held.ts'
import { aMentorship, mentee, mentor } from '../situations.ts'
import { aSession, end, minutes, start } from './situations.ts'

const { members } = aMentorship()
const third = { personId: 'third' as PersonId, role: 'mentee' } as const
/** From and until so many minutes after the start. */
const stay = (personId: PersonId, from: number, until: number): Stay => ({
  personId,
  joined: minutes(start, from),
  left: minutes(start, until),
})

test.each([
  ['the whole time', [stay(mentee.id, 0, 45), stay(mentor.id, 0, 45)], 45],
  ['one comes late, the other leaves early', [stay(mentee.id, 7, 45), stay(mentor.id, -3, 31)], 24],
  ['nobody else came', [stay(mentor.id, 0, 45)], 0],
  ['one after the other', [stay(mentee.id, 0, 20), stay(mentor.id, 20, 45)], 0],
  ['one drops out twice', [stay(mentee.id, 0, 45), stay(mentor.id, 0, 5), stay(mentor.id, 11, 13), stay(mentor.id, 40, 44)], 11],
  ['both come and go', [stay(mentee.id, 0, 10), stay(mentee.id, 20, 30), stay(mentor.id, 5, 25)], 10],
  ['two devices count once', [stay(mentee.id, 0, 45), stay(mentee.id, 2, 40), stay(mentor.id, 10, 30), stay(mentor.id, 15, 45)], 35],
  ['a guest is nobody', [stay(mentee.id, 0, 45), stay('guest' as PersonId, 0, 45)], 0],
  ['a stay that ends before it begins is none', [stay(mentee.id, 0, 45), stay(mentor.id, 30, 10)], 0],
])('minutes together: %s', (_, stays, expected) => {
  expect(minutesTogether(members, stays)).toBe(expected)
  expect(minutesTogether(members, stays.toReversed())).toBe(expected)
})

test('in a group the mentor has to be there with any of the mentees', () => {
  const all = [...members, third]
  expect(minutesTogether(all, [stay(mentee.id, 0, 45), stay(third.personId, 0, 45)])).toBe(0)
  expect(minutesTogether(all, [stay(mentee.id, 0, 10), stay(third.personId, 12, 20), stay(mentor.id, 5, 45)])).toBe(13)
})

test('half the planned time makes it a conversation, and never less than ten minutes', () => {
  expect([15, 30, 45, 90].map(requiredMinutes)).toEqual([10, 15, 22.5, 45])
})

test('what Teams saw settles that it was held, over the word of both', () => {
  const long = [stay(mentee.id, 0, 23), stay(mentor.id, 0, 45)]
  const denied = aSession(sayHeld({ ...aSession(), ...sayHeld(aSession(), mentee.id, false) }, mentor.id, false))
  expect(denied.held).toBe('notHeld')
  const seen = heldByAttendance(denied, members, long)!
  expect(seen).toMatchObject({ held: 'held', heldBy: 'attendance', heldSaid: denied.heldSaid })
  expect(heldByAttendance(seen, members, long)).toBeNull()
  expect(sayHeld(seen, mentor.id, false)).toMatchObject({ held: 'held', heldBy: 'attendance' })
})

test('that it saw too little settles nothing', () => {
  expect(heldByAttendance(aSession(), members, [stay(mentee.id, 0, 22), stay(mentor.id, 0, 45)])).toBeNull()
  expect(heldByAttendance(aSession({ end: minutes(end, 1) }), members, [stay(mentee.id, 0, 23), stay(mentor.id, 0, 45)])?.held).toBe('held')
  expect(heldByAttendance(aSession({ status: 'skipped', start: null, end: null }), members, [])).toBeNull()
})

describe('the word of the members', () => {
  const nobody = aSession()

  test('one of two is not enough, and the last word of each counts', () => {
    const once = { ...nobody, ...sayHeld(nobody, mentee.id, true) }
    expect(once.held).toBeNull()
    expect({ ...once, ...sayHeld(once, mentee.id, true) }.held).toBeNull()
    const both = { ...once, ...sayHeld(once, mentor.id, true) }
    expect(both).toMatchObject({ held: 'held', heldBy: 'people' })
    expect(sayHeld(both, mentee.id, false)).toMatchObject({ held: null, heldBy: null })
  })
})
