import type { SkipReason } from '../../../src/domain/booking/series.ts'
import type { Binding } from '../../../src/domain/scheduling/shortage.ts'
import { toldReason, toldWhyNot } from '../../../src/domain/sessions/told-reason.ts'
import { mentee, mentor } from '../situations.ts'

const byMentor = (kind: SkipReason['kind']): SkipReason => ({ kind, personId: mentor.id })

test.each<SkipReason['kind']>(['busy', 'away', 'hours', 'booked', 'limit', 'unreadable'])(
  'whose calendar says "%s" is told its owner alone',
  (kind) => {
    expect(toldReason(byMentor(kind), mentee.id)).toEqual({ kind, personId: null })
    expect(toldReason(byMentor(kind), mentor.id)).toEqual({ kind, personId: mentor.id })
  },
)

test.each<SkipReason['kind']>(['declined', 'chosen'])('who has "%s" is told both', (kind) => {
  expect(toldReason(byMentor(kind), mentee.id)).toEqual({ kind, personId: mentor.id })
})

test('so is what stands in the way most of a common time', () => {
  const whyNot = (binding: Binding | null) => ({ kept: 2, of: 13, binding, change: null })
  const calendar = { kind: 'calendar', personId: mentor.id, keptWithout: 12 } as const
  expect(toldWhyNot(whyNot(calendar), mentee.id)).toEqual(whyNot({ ...calendar, personId: null }))
  expect(toldWhyNot(whyNot(calendar), mentor.id)).toEqual(whyNot(calendar))
  expect(toldWhyNot(whyNot(null), mentee.id)).toEqual(whyNot(null))
})
