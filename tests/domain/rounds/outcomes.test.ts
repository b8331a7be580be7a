import type { RequestId } from '../../../src/domain/people/ids.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import type { RequestStatus } from '../../../src/domain/requests/request.ts'
import { menteeOutcomes, mentorOutcomes } from '../../../src/domain/rounds/outcomes.ts'
import type { RoundInputs, RoundPair } from '../../../src/domain/rounds/round.ts'

const ids = (...names: string[]) => names as PersonId[]
const inputs: RoundInputs = {
  mentees: ids('ana', 'ben', 'cleo', 'dan'),
  mentors: ids('max', 'mia', 'moe', 'mum'),
  places: [2, 1, 0, 1],
  scores: new Uint16Array(16),
  barred: [],
}
const pair = (menteeId: string, mentorId: string, score: number, request: string | null, followUp = false): RoundPair => ({
  menteeId: menteeId as PersonId,
  mentorId: mentorId as PersonId,
  score,
  requestId: request as RequestId | null,
  followUp,
})
const pairs = [pair('ana', 'max', 300, 'declined'), pair('ben', 'max', 400, 'accepted'), pair('cleo', 'mia', 90, 'waitingForMentor')]
const statusOf = ({ requestId }: RoundPair) => requestId as RequestStatus | null

test('a mentee is matched by what the round proposed at first, and what came after a "no" does not undo the "no"', () => {
  expect(menteeOutcomes(inputs, [...pairs, pair('ana', 'mum', 20, 'accepted', true)], statusOf)).toEqual([
    { personId: 'ana', matched: true, accepted: false, score: 300 },
    { personId: 'ben', matched: true, accepted: true, score: 400 },
    { personId: 'cleo', matched: true, accepted: null, score: 90 },
    { personId: 'dan', matched: false, accepted: null, score: null },
  ])
})

test('a mentor with a place is matched with the average of their pairs, and accepted when one of these came about', () => {
  expect(mentorOutcomes(inputs, pairs, statusOf)).toEqual([
    { personId: 'max', matched: true, accepted: true, score: 350 },
    { personId: 'mia', matched: true, accepted: null, score: 90 },
    { personId: 'mum', matched: false, accepted: null, score: null },
  ])
})

test.each<[RequestStatus | null, boolean | null]>([
  [null, null],
  ['waitingForApproval', null],
  ['accepted', true],
  ['declined', false],
  ['notApproved', false],
  ['withdrawn', false],
  ['expired', false],
])('a request that is %s counts as accepted: %s', (status, accepted) => {
  expect(menteeOutcomes(inputs, [pair('ana', 'max', 1, 'r')], () => status)[0]).toMatchObject({ accepted })
})
