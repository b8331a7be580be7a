import { reasonFor } from '../../../src/domain/requests/reason.ts'
import { aRequest, mentee, mentor } from '../situations.ts'

test('a manager’s reason for "no" is told to the mentee alone', () => {
  const notApproved = aRequest({ status: 'notApproved', declineReason: 'Audit in May' })
  expect(reasonFor(notApproved, mentee.id)).toBe('Audit in May')
  expect(reasonFor(notApproved, mentor.id)).toBeNull()
})

test('the mentor’s own reason is known to both', () => {
  const declined = aRequest({ status: 'declined', declineReason: 'Full calendar' })
  expect([mentee.id, mentor.id].map((reader) => reasonFor(declined, reader))).toEqual(['Full calendar', 'Full calendar'])
})
