import fc from 'fast-check'
import { type FilledList, fillList } from '../../../../src/domain/matching/suggestions/fill-list.ts'
import type { Suggestion } from '../../../../src/domain/matching/suggestions/suggestion.ts'
import type { PersonId } from '../../../../src/domain/people/person.ts'
import { later } from '../../situations.ts'
import { type Drawn, drawnOffer, faultsOf } from './drawn-offer.ts'

const menteeAt = (place: number) => `mentee ${place}` as PersonId
const mentorAt = (place: number) => `mentor ${place}` as PersonId
const placeOf = (id: PersonId) => Number(id.split(' ')[1])

/** One mentee after the other looks at a program in which nobody has seen anything but what was drawn, in an order that was drawn too. */
const lookedAt = drawnOffer.chain((drawn) =>
  fc.record({ drawn: fc.constant(drawn), order: fc.shuffledSubarray([...drawn.scores.keys()], { minLength: drawn.scores.length }) }),
)

function looks(drawn: Drawn, shown: readonly Suggestion[], mentee: number) {
  const row = drawn.scores[mentee]!
  const ranked = [...row.keys()].filter((mentor) => row[mentor]! > 0 && drawn.room[mentor]! > 0).sort((a, b) => row[b]! - row[a]! || a - b)
  const list = fillList({
    menteeId: menteeAt(mentee),
    ranked: ranked.map(mentorAt),
    roomOf: (mentorId) => drawn.room[placeOf(mentorId)]!,
    open: drawn.open[mentee]!,
    shown,
  })
  return { list, after: afterwards(list, shown, mentee) }
}

function afterwards({ stay, fresh, taken }: FilledList, shown: readonly Suggestion[], mentee: number): Suggestion[] {
  const menteeId = menteeAt(mentee)
  const kept = shown.filter((held) => held !== taken && (held.menteeId !== menteeId || stay.includes(held.mentorId)))
  return [...kept, ...fresh.map((mentorId) => ({ menteeId, mentorId, shownAt: later(1000 + shown.length) }))]
}

test('lists filled one by one never show a mentor more often than there is room, and leave nobody out who could have one', () => {
  let taken = 0
  fc.assert(
    fc.property(lookedAt, ({ drawn, order }) => {
      const before = [...new Map(drawn.shown.map(([mentee, mentor]) => [`${mentee} ${mentor}`, [mentee, mentor] as const])).values()]
      let shown: readonly Suggestion[] = before.map(([mentee, mentor], place) => ({
        ...{ menteeId: menteeAt(mentee), mentorId: mentorAt(mentor) },
        shownAt: later(place),
      }))
      for (const mentee of order) {
        const { list, after } = looks(drawn, shown, mentee)
        if (list.taken) {
          taken++
          const giver = list.taken.menteeId
          expect(after.some(({ menteeId }) => menteeId === giver)).toBe(true)
        }
        shown = after
        expect(list.stay.length + list.fresh.length).toBeLessThanOrEqual(Math.max(0, 5 - drawn.open[mentee]!))
      }
      const lists = drawn.scores.map(
        (_, mentee) => new Set(shown.filter(({ menteeId }) => menteeId === menteeAt(mentee)).map(({ mentorId }) => placeOf(mentorId))),
      )
      expect(faultsOf(drawn, lists)).toEqual([])
      const last = order.at(-1)
      if (last === undefined || lists[last]!.size + drawn.open[last]! > 0) return
      for (const [mentor, score] of drawn.scores[last]!.entries()) {
        const holders = lists.filter((list) => list.has(mentor))
        if (score === 0 || drawn.room[mentor] === 0) continue
        expect(holders).toHaveLength(drawn.room[mentor]!)
        expect(holders.filter(({ size }) => size > 1)).toEqual([])
      }
    }),
    { numRuns: 600 },
  )
  expect(taken).toBeGreaterThan(10)
})

test('a second look changes nothing', () => {
  fc.assert(
    fc.property(lookedAt, ({ drawn, order }) => {
      const mentee = order[0]
      if (mentee === undefined) return
      const first = looks(drawn, [], mentee)
      expect(looks(drawn, first.after, mentee).list).toEqual({ stay: first.list.fresh, fresh: [], taken: null })
    }),
    { numRuns: 300 },
  )
})
