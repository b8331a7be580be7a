import fc from 'fast-check'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { lookAgain, placeOf, type WaitlistEntry } from '../../../src/domain/waitlist/place.ts'
import { later, now } from '../situations.ts'

const day = 86_400_000
const entry = (id: string, days: number): WaitlistEntry => ({ personId: id as PersonId, waitingSince: later(-days * day) })

describe('the place in the waitlist', () => {
  const entries = [entry('ana', 3), entry('ben', 11), entry('cleo', 3), entry('dan', 2)]

  test('goes by how long people wait, whatever the order they are listed in', () => {
    expect(['ben', 'ana', 'dan'].map((id) => placeOf(entries, id as PersonId))).toEqual([1, 2, 4])
    expect(placeOf(entries.toReversed(), 'ben' as PersonId)).toBe(1)
  })

  test('is the same for people who wait equally long', () => {
    expect(placeOf(entries, 'cleo' as PersonId)).toBe(placeOf(entries, 'ana' as PersonId))
  })

  test('is nobody’s who does not wait', () => {
    expect(placeOf(entries, 'eve' as PersonId)).toBeNull()
  })
})

describe('leaving and coming back', () => {
  test('keeps what was waited before, and adds nothing for the time away', () => {
    const kept = { waitingSince: later(-11 * day), leftAt: later(-4 * day) }
    expect(lookAgain(kept, now)).toEqual({ waitingSince: later(-7 * day), leftAt: null })
  })

  test('moves nobody ahead of anybody who stayed', () => {
    const days = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(days, days, days, (theirs, before, away) => {
        const mine = { waitingSince: later(-(before + away) * day), leftAt: later(-away * day) }
        const back = { personId: 'me' as PersonId, waitingSince: lookAgain(mine, now).waitingSince }
        const other = entry('other', theirs)
        const stayed = { personId: 'me' as PersonId, waitingSince: mine.waitingSince }
        const place = (own: WaitlistEntry) => placeOf([own, other], own.personId)!
        expect(place(back)).toBeGreaterThanOrEqual(place(stayed))
      }),
    )
  })

  test('says nothing of whoever never left', () => {
    const kept = { waitingSince: later(-day), leftAt: null }
    expect(lookAgain(kept, now)).toEqual(kept)
  })
})
