import { adjust, type Wish } from '../../../src/domain/rounds/adjust.ts'
import type { Adjustment, Pair, Round } from '../../../src/domain/rounds/round.ts'
import { adjustmentsOf, inputsOf, menteeId, mentorId } from './small-round.ts'

const inputs = inputsOf({
  scores: [
    [9, 4, 0],
    [8, 5, 1],
    [7, 6, 2],
  ],
  capacity: [1, 1, 2],
})
const pair = (mentee: number, mentor: number): Pair => ({ menteeId: menteeId(mentee), mentorId: mentorId(mentor) })
const standing = [pair(0, 0), pair(1, 1), pair(2, 2)]
const draft = (adjustments: readonly Adjustment[] = []) => ({ status: 'draft', adjustments }) as Round
const pin = (mentee: number, mentor: number): Wish => ({ kind: 'pin', ...pair(mentee, mentor) })
const forbid = (mentee: number, mentor: number): Wish => ({ kind: 'forbid', ...pair(mentee, mentor) })
const swap = (mentee: number, other: number): Wish => ({ kind: 'swap', menteeId: menteeId(mentee), otherMenteeId: menteeId(other) })
const decided = (round: Round, wish: Wish) => adjust(round, inputs, standing, 'new', wish)
const reasonOf = (round: Round, wish: Wish) => {
  const decision = decided(round, wish)
  return decision.ok ? null : decision.reason
}

test('a swap keeps each of two mentees with the mentor of the other', () => {
  expect(decided(draft(), swap(1, 2))).toEqual({ ok: true, value: { id: 'new', kind: 'swap', pairs: [pair(1, 2), pair(2, 1)] } })
})

test('an adjustment names a pair and nothing else', () => {
  expect(decided(draft(), Object.assign(pin(0, 1), { dryRun: true }))).toEqual({
    ok: true,
    value: { id: 'new', kind: 'pin', pairs: [pair(0, 1)] },
  })
})

test.each([
  ['after publishing', { status: 'published', adjustments: [] } as never, pin(0, 0), 'notDraft'],
  ['of somebody who is not part of it', draft(), pin(4, 0), 'notInRound'],
  ['of two whom a rule keeps apart', draft(), pin(0, 2), 'pairNotAllowed'],
  ['of two whom a rule keeps apart, by a swap', draft(), swap(0, 2), 'pairNotAllowed'],
  ['of one mentee twice', draft(adjustmentsOf({ pins: [[0, 0]], forbids: [] })), pin(0, 1), 'alreadyPinned'],
  ['against a pin', draft(adjustmentsOf({ pins: [[0, 0]], forbids: [] })), forbid(0, 0), 'alreadyPinned'],
  ['of what is forbidden', draft(adjustmentsOf({ pins: [], forbids: [[0, 0]] })), pin(0, 0), 'alreadyForbidden'],
  ['of what is forbidden, again', draft(adjustmentsOf({ pins: [], forbids: [[0, 0]] })), forbid(0, 0), 'alreadyForbidden'],
  ['beyond the places of a mentor', draft(adjustmentsOf({ pins: [[0, 0]], forbids: [] })), pin(1, 0), 'noPlaceLeft'],
  ['with oneself', draft(), swap(1, 1), 'nothingToSwap'],
  ['with somebody who has nobody', draft(), swap(1, 5), 'nothingToSwap'],
])('no adjustment %s', (_, round, wish, reason) => {
  expect(reasonOf(round, wish)).toBe(reason)
})

test('a pinned mentee may be kept from others', () => {
  expect(reasonOf(draft(adjustmentsOf({ pins: [[0, 0]], forbids: [] })), forbid(0, 1))).toBeNull()
})
