import { endMentorship } from '../../../src/domain/mentorships/end.ts'
import { aColleague, aMentorship, mentee, mentor, now } from '../situations.ts'

test.each(['agreeing', 'active'] as const)('either of the two ends a mentorship that is %s, alone', (status) => {
  for (const { id } of [mentee, mentor])
    expect(endMentorship(aMentorship({ status }), id, 'It was good.', now)).toMatchObject({
      value: { status: 'ended', endedAt: now, endedBy: id, endWords: 'It was good.' },
    })
})

test('nobody else does, and it ends once', () => {
  expect(endMentorship(aMentorship(), aColleague('stranger').id, '', now)).toEqual({ ok: false, reason: 'notYours' })
  expect(endMentorship(aMentorship({ status: 'ended' }), mentee.id, '', now)).toEqual({ ok: false, reason: 'ended' })
})
