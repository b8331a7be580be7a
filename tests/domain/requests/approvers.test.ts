import { type ApproverFacts, approversOf, mayApprove } from '../../../src/domain/requests/approvers.ts'
import { aColleague, mentee, mentor } from '../situations.ts'

const menteeManager = aColleague('menteeManager')
const mentorManager = aColleague('mentorManager')
const programManager = aColleague('programManager')
const theirManager = aColleague('theirManager')

const approvers = (facts: Partial<ApproverFacts>) =>
  approversOf({ policy: 'both', mentee, mentor, menteeManager, mentorManager, standIns: [programManager, theirManager], ...facts })?.map(
    ({ side, approver }) => `${side}: ${approver.id}`,
  ) ?? null

test('the program’s policy says whose manager is asked', () => {
  expect(approvers({ policy: 'none' })).toEqual([])
  expect(approvers({ policy: 'mentee' })).toEqual(['mentee: menteeManager'])
  expect(approvers({ policy: 'mentor' })).toEqual(['mentor: mentorManager'])
  expect(approvers({ policy: 'both' })).toEqual(['mentee: menteeManager', 'mentor: mentorManager'])
})

test('a manager of both is asked once', () => {
  expect(approvers({ mentorManager: menteeManager })).toEqual(['mentee: menteeManager'])
})

test.each([
  ['missing', null],
  ['disabled', { ...menteeManager, active: false }],
  ['a guest', { ...menteeManager, kind: 'guest' as const }],
  ['the mentor', mentor],
])('a manager who is %s is replaced by the program manager', (_, manager) => {
  expect(approvers({ policy: 'mentee', menteeManager: manager })).toEqual(['mentee: programManager'])
})

test('a program manager who takes part is replaced by their own manager', () => {
  expect(approvers({ policy: 'mentor', mentorManager: null, standIns: [mentor, theirManager] })).toEqual(['mentor: theirManager'])
  expect(approvers({ policy: 'mentor', mentorManager: null, standIns: [mentee, theirManager] })).toEqual(['mentor: theirManager'])
})

test('a program manager who stands in for both managers is asked once', () => {
  expect(approvers({ menteeManager: null, mentorManager: { ...mentorManager, active: false } })).toEqual(['mentee: programManager'])
})

test('nobody to ask is not agreement', () => {
  expect(approvers({ menteeManager: null, mentorManager: null, standIns: [null, { ...theirManager, active: false }] })).toBeNull()
  expect(approvers({ policy: 'mentor', mentorManager: null, standIns: [] })).toBeNull()
})

test('neither of the two approves, whatever their role', () => {
  expect(mayApprove({ ...mentee, roles: ['ProgramManager', 'Admin'] }, { mentee, mentor })).toBe(false)
  expect(mayApprove({ ...mentor, roles: ['ProgramManager', 'Admin'] }, { mentee, mentor })).toBe(false)
})
