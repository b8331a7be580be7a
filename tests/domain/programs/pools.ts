import fc from 'fast-check'
import type { PersonId } from '../../../src/domain/people/person.ts'
import type { Offer, Wish } from '../../../src/domain/programs/wishes.ts'

export const wish = (person: string, ...skills: string[]): Wish => ({ personId: person as PersonId, skills })
export const offer = (person: string, places: number, ...skills: string[]): Offer => ({ ...wish(person, ...skills), places })

const skills = fc.subarray(['a', 'b', 'c', 'd'])
const place = fc.integer({ min: 0, max: 2 })

/** Few people who want and offer much of the same. One of them may be on both sides. */
export const smallPool = fc.record({
  wishes: fc
    .array(skills, { maxLength: 5 })
    .map((all) => all.map((each, i) => wish(i === 0 ? 'both' : `mentee ${i}`, ...each)).filter((each) => each.skills.length > 0)),
  offers: fc
    .array(fc.tuple(place, skills), { maxLength: 4 })
    .map((all) => all.map(([places, each], i) => offer(i === 0 ? 'both' : `mentor ${i}`, places, ...each))),
})
