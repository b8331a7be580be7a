import { dueInOutlook } from '../../../src/domain/booking/due-in-outlook.ts'
import type { Session } from '../../../src/domain/booking/series.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { sessionActions } from '../../../src/domain/sessions/actions.ts'
import type { BookedSession } from '../../../src/domain/sessions/change.ts'
import { keepSession, moveBack } from '../../../src/domain/sessions/move.ts'
import { skipSession } from '../../../src/domain/sessions/skip.ts'
import { undoChange, undoUntil } from '../../../src/domain/sessions/undo.ts'
import { aColleague, aMentorship, mentee, mentor, now } from '../situations.ts'
import { aSeries, aSession, end, minutes, start } from './situations.ts'

const active = aMentorship({ status: 'active' })
const booked = (about: Partial<Session> = {}, rest: Partial<BookedSession> = {}): BookedSession => ({
  session: aSession(about),
  series: aSeries(),
  mentorship: active,
  ...rest,
})
const no = (reason: string) => ({ ok: false, reason })
function yes<Value>(outcome: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
/** By a rule, over a conflict of the mentor, two hours later; Outlook follows later. */
const movedByRule = {
  status: 'moved',
  start: minutes(start, 120),
  end: minutes(end, 120),
  reason: { kind: 'busy', personId: mentor.id },
  settledBy: 'rule',
  ruleMoves: 1,
  revision: 3,
  inOutlook: false,
  before: { status: 'planned', start, end, reason: null, settledBy: 'plan' },
} as const

describe('skipping one session', () => {
  test('leaves it out for a reason that both see, and lets Outlook have it for ten more minutes', () => {
    const skipped = yes(skipSession(booked(), mentor.id, 0, now))
    expect(skipped).toMatchObject({
      status: 'skipped',
      start: null,
      reason: { kind: 'chosen', personId: mentor.id },
      settledBy: 'person',
      revision: 1,
      before: { status: 'planned', start, end },
      inOutlook: false,
      outlookStart: start,
      writeAfter: minutes(now, 10),
    })
  })

  test('is possible until the millisecond in which it begins', () => {
    expect(skipSession(booked(), mentee.id, 0, new Date(start.getTime() - 1)).ok).toBe(true)
    expect(skipSession(booked(), mentee.id, 0, start)).toEqual(no('tooLate'))
  })

  test.each([
    ['a quarter of an hour', 15, 5],
    ['eleven minutes', 11, 2],
    ['five minutes', 5, 2],
    ['a minute', 1, 1],
  ])('%s before it begins still leaves Outlook the time to follow, and is taken back only until then', (_, before, written) => {
    const justBefore = minutes(start, -before)
    const skipped = yes(skipSession(booked(), mentor.id, 0, justBefore))
    expect(skipped.writeAfter).toEqual(minutes(start, -written))
    expect(undoUntil(skipped)).toEqual(minutes(start, -written))
    expect(dueInOutlook([skipped], minutes(start, -written), end)).toEqual([skipped])
  })

  test('closes what was open about it', () => {
    const asked = {
      needsChoice: true,
      proposal: { by: mentor.id, start: minutes(start, 60), end: minutes(end, 60), acceptedBy: [mentor.id] },
    }
    expect(yes(skipSession(booked(asked), mentee.id, 0, now))).toMatchObject({ needsChoice: false, proposal: null })
  })

  test('is for members, of what is booked, as they saw it', () => {
    expect(skipSession(booked(), aColleague('manager').id, 0, now)).toEqual(no('notYours'))
    expect(skipSession(booked({ revision: 2 }), mentee.id, 1, now)).toEqual(no('changedMeanwhile'))
    expect(skipSession(booked({}, { series: aSeries({ state: 'paused' }) }), mentee.id, 0, now)).toEqual(no('notBooked'))
    expect(skipSession(booked({}, { mentorship: aMentorship({ status: 'ended' }) }), mentee.id, 0, now)).toEqual(no('notBooked'))
    expect(skipSession(booked({ status: 'skipped', start: null, end: null }), mentee.id, 0, now)).toEqual(no('notTakingPlace'))
  })
})

describe('undoing the last change', () => {
  test('a skip comes back exactly where it was, and nothing is left to write', () => {
    const skipped = yes(skipSession(booked(), mentor.id, 0, now))
    const back = yes(undoChange(booked(skipped), mentee.id, 1, minutes(now, 9)))
    expect(back).toEqual(aSession({ revision: 2 }))
  })

  test('a skip within the next four weeks stands after ten minutes; a later one until it comes into reach', () => {
    const soon = minutes(now, 20 * 24 * 60)
    const skipped = yes(
      skipSession(booked({ start: soon, end: minutes(soon, 45), slotStart: soon, outlookStart: soon }), mentor.id, 0, now),
    )
    expect(undoUntil(skipped)).toEqual(minutes(now, 10))
    expect(undoChange(booked(skipped), mentee.id, 1, minutes(now, 10))).toEqual(no('tooLate'))
    const far = yes(skipSession(booked(), mentor.id, 0, now))
    expect(undoUntil(far)).toEqual(minutes(start, -28 * 24 * 60))
    expect(undoChange(booked(far), mentee.id, 1, minutes(now, 11)).ok).toBe(true)
  })

  test('what is gone from Outlook does not come back', () => {
    const skipped = { ...yes(skipSession(booked(), mentor.id, 0, now)), outlookStart: null, inOutlook: true }
    expect(undoChange(booked(skipped), mentee.id, 1, now)).toEqual(no('nothingToUndo'))
  })

  test('a move by a rule goes back and is a person’s word from then on', () => {
    const back = yes(undoChange(booked(movedByRule), mentee.id, 3, now))
    expect(back).toMatchObject({
      status: 'planned',
      start,
      end,
      reason: null,
      settledBy: 'person',
      revision: 4,
      before: null,
      inOutlook: true,
    })
    expect(undoChange(booked(back), mentee.id, 4, now)).toEqual(no('nothingToUndo'))
  })

  test('a move that Outlook has already is to be written back', () => {
    const back = yes(undoChange(booked({ ...movedByRule, inOutlook: true, outlookStart: movedByRule.start }), mentee.id, 3, now))
    expect(back.inOutlook).toBe(false)
  })

  test('a move can be undone as long as the old time lies ahead', () => {
    expect(undoChange(booked(movedByRule), mentor.id, 3, new Date(start.getTime() - 1)).ok).toBe(true)
    expect(undoChange(booked(movedByRule), mentor.id, 3, start)).toEqual(no('tooLate'))
  })

  test('undoes only what was seen, and nothing where nothing changed', () => {
    expect(undoChange(booked(movedByRule), mentor.id, 2, now)).toEqual(no('changedMeanwhile'))
    expect(undoChange(booked(movedByRule), 'stranger' as PersonId, 3, now)).toEqual(no('notYours'))
    expect(undoChange(booked(), mentor.id, 0, now)).toEqual(no('nothingToUndo'))
  })
})

test('a moved session goes back to the slot, its length with it, because a member wants it', () => {
  const longer = { ...movedByRule, end: minutes(end, 135) }
  expect(yes(moveBack(booked(longer), mentee.id, 3, now))).toMatchObject({
    status: 'planned',
    start,
    end: minutes(end, 15),
    reason: null,
    settledBy: 'person',
    before: { status: 'moved', start: movedByRule.start },
  })
  expect(moveBack(booked(), mentee.id, 0, now)).toEqual(no('notMoved'))
  expect(moveBack(booked(movedByRule), mentee.id, 3, start)).toEqual(no('tooLate'))
})

test('a session with something in its way is kept where it is, and no rule asks again', () => {
  expect(yes(keepSession(booked({ needsChoice: true }), mentor.id, 0))).toMatchObject({
    status: 'planned',
    start,
    needsChoice: false,
    settledBy: 'person',
    revision: 1,
  })
  expect(keepSession(booked(), mentor.id, 0)).toEqual(no('nothingToChoose'))
})

test('what a member may do is what would be done', () => {
  expect(sessionActions(booked(), mentee.id, now)).toEqual(['propose', 'skip'])
  expect(sessionActions(booked(movedByRule), mentee.id, now)).toEqual(['undo', 'propose', 'moveBack', 'skip'])
  expect(sessionActions(booked(yes(skipSession(booked(), mentor.id, 0, now))), mentee.id, now)).toEqual(['undo'])
  expect(sessionActions(booked(), mentee.id, start)).toEqual([])
  expect(sessionActions(booked(), 'stranger' as PersonId, now)).toEqual([])
  const proposal = { by: mentor.id, start: minutes(start, 60), end: minutes(end, 60), acceptedBy: [mentor.id] }
  expect(sessionActions(booked({ proposal }), mentor.id, now)).toContain('withdraw')
  expect(sessionActions(booked({ proposal }), mentor.id, now)).not.toContain('answer')
  expect(sessionActions(booked({ proposal }), mentee.id, now)).toContain('answer')
})
