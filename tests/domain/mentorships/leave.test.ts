import { leaveMentorship } from '../../../src/domain/mentorships/leave.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { aMentorship, mentee, mentor, now } from '../situations.ts'

const third = { personId: 'third' as PersonId, role: 'mentee' } as const
const pair = aMentorship({ status: 'active' })
const group = aMentorship({ status: 'active', members: [...pair.members, third] })
const ended = { status: 'ended', endedAt: now, endedBy: null, endWords: '' }

test('a pair ends with either of its members, and nobody is named as having ended it', () => {
  for (const leaver of [mentee.id, mentor.id])
    expect(leaveMentorship(pair, leaver, now)).toEqual({ kind: 'ends', mentorship: { ...pair, ...ended } })
})

test('a group goes on without one of its mentees, and ends with its mentor', () => {
  expect(leaveMentorship(group, third.personId, now)).toEqual({ kind: 'goesOn', mentorship: { ...group, members: pair.members } })
  expect(leaveMentorship(group, mentor.id, now)).toMatchObject({ kind: 'ends', mentorship: ended })
})

test('two mentors carry on for one another, and the last mentee takes the reason with them', () => {
  const two = aMentorship({ status: 'active', members: [...pair.members, { personId: 'second' as PersonId, role: 'mentor' }] })
  expect(leaveMentorship(two, mentor.id, now).kind).toBe('goesOn')
  expect(leaveMentorship(two, mentee.id, now).kind).toBe('ends')
})
