import { noHistory } from '../../../src/domain/matching/history.ts'
import { plainRules } from '../../../src/domain/matching/match-rules.ts'
import { rankPairs } from '../../../src/domain/matching/rank.ts'
import { aColleague, aMenteeProfile, aMentorProfile, mentee, now } from '../situations.ts'

/** Mentors who differ in hours alone. */
function pairWith(id: string, sharedHours: number, freeHours?: number | null) {
  const mentor = aColleague(id, { department: mentee.department, site: null })
  const profiles = { menteeProfile: aMenteeProfile({}), mentorProfile: aMentorProfile({ personId: mentor.id, offers: [] }) }
  return { mentee, mentor, ...profiles, sharedHours, placesTaken: 0, history: noHistory, ...(freeHours !== undefined && { freeHours }) }
}
const rank = (...pairs: ReturnType<typeof pairWith>[]) =>
  rankPairs(pairs, now, plainRules).map(({ facts: { mentor }, reasons }) => ({ id: mentor.id, reasons }))

test('whose calendar has room comes before those who work at the same hours and are never free', () => {
  const order = rank(
    pairWith('a-packed', 40, 0),
    pairWith('b-hardly', 40, 0.75),
    pairWith('c-room', 9, 3.25),
    pairWith('d-plenty', 6, 5.25),
  )
  expect(order.map(({ id }) => id)).toEqual(['d-plenty', 'c-room', 'b-hardly', 'a-packed'])
})

test('a calendar that nobody knows is neither free nor taken: working hours count, and knowing it gives no advantage by itself', () => {
  const order = rank(
    pairWith('c-unread', 3, null),
    pairWith('a-never-read', 3),
    pairWith('b-known', 40, 1.5),
    pairWith('d-known', 40, 1.25),
  )
  expect(order.map(({ id }) => id)).toEqual(['a-never-read', 'b-known', 'c-unread', 'd-known'])
})

test('of two calendars the whole hours they share are told and nothing else, and of few not even those', () => {
  const told = rank(pairWith('a', 40, 6.75), pairWith('b', 40, 2), pairWith('c', 40, 1.75), pairWith('d', 40, 0))
  expect(told.map(({ reasons }) => reasons)).toEqual([
    [{ kind: 'freeHours', hoursPerWeek: 6 }],
    [{ kind: 'freeHours', hoursPerWeek: 2 }],
    [],
    [],
  ])
})
