import type { PersonId } from '../../../src/domain/people/person.ts'
import { moveApproval } from '../../../src/domain/requests/approve.ts'
import { approverFor } from '../../../src/domain/requests/approvers.ts'
import { expiryOf, reminderOf } from '../../../src/domain/requests/timing.ts'
import { aColleague, anApproval, later, mentee, mentor } from '../situations.ts'

const menteeManager = aColleague('menteeManager')
const mentorManager = aColleague('mentorManager')
const programManager = aColleague('programManager')
const staff = { mentee, mentor, menteeManager, mentorManager, standIns: [programManager, null] }

test('each side’s own manager decides as the directory is now', () => {
  expect(approverFor('mentee', staff)).toBe(menteeManager)
  expect(approverFor('mentor', staff)).toBe(mentorManager)
})

test.each([
  ['is missing', null],
  ['has left', { ...menteeManager, active: false }],
  ['is a guest', { ...menteeManager, kind: 'guest' as const }],
  ['is the mentor', mentor],
])('where the manager %s the program manager steps in', (_, manager) => {
  expect(approverFor('mentee', { ...staff, menteeManager: manager })).toBe(programManager)
})

test('nobody decides for both sides of one request, and nobody at all is nobody', () => {
  expect(approverFor('mentee', staff, [menteeManager.id])).toBe(programManager)
  expect(approverFor('mentee', staff, [menteeManager.id, programManager.id])).toBeNull()
})

test('a moved approval gets a full term, its own reminder, and forgets who had handed it over', () => {
  const before = anApproval('formerManager', { delegatedBy: 'somebody' as PersonId, remindAt: later(1) })
  expect(moveApproval(before, menteeManager, later(86_400_000))).toEqual({
    ...before,
    approverId: menteeManager.id,
    delegatedBy: null,
    askedAt: later(86_400_000),
    expiresAt: expiryOf(later(86_400_000)),
    remindAt: reminderOf(menteeManager, later(86_400_000)),
  })
})
