import { solveAssignment } from '../matching/assignment/solve-assignment.ts'
import type { PersonId } from '../people/person.ts'
import { bySkill, type Offer, type Wish, wishesWithOffers } from './wishes.ts'

export interface Invitee {
  readonly personId: PersonId
  /** Why: what they know of what is missing, most missing first. */
  readonly skills: readonly string[]
  /** How many open wishes they close beyond those that the ones before them close. */
  readonly closes: number
}

/** Colleagues who close the same gaps. */
interface Kind {
  /** Those not chosen yet, by id. */
  readonly people: Offer[]
  /** What one of them was last found to close, at first all alone; never less than what they close now. */
  closes: number
}

/**
 * Up to `most` colleagues who together close many of the gaps, each with places of their own: always the one who closes the most of what
 * the ones before leave open, ties by id. What a set of people closes is the most wishes that their places can meet at once; as a function of
 * the set it is submodular and never falls (people on one side of an assignment are substitutes: Shapley, 1962). So the choice closes at
 * least 1 − (1 − 1/most)^most, more than 63 %, of what any choice of as many closes (Nemhauser, Wolsey and Fisher, 1978). For the same
 * reason nobody closes more later than before, and only those whose last count could still win are counted again (Minoux, 1978).
 */
export function whomToInvite(gaps: readonly Wish[], colleagues: readonly Offer[], most: number): Invitee[] {
  let kinds = kindsOf(gaps, colleagues)
  const chosen: Offer[] = []
  const invitees: Invitee[] = []
  let closed = 0
  while (invitees.length < most) {
    const best = bestOf(kinds, (offer) => closedBy(gaps, [...chosen, offer]) - closed)
    if (!best || best.closes === 0) break
    const person = best.people.shift()!
    kinds = kinds.filter(({ people }) => people.length > 0)
    closed += best.closes
    chosen.push(person)
    invitees.push({ personId: person.personId, skills: person.skills, closes: best.closes })
  }
  return invitees
}

/** Each with the skills that are missing alone. Whoever wants one of them is a kind of their own: nobody closes their own gap. */
function kindsOf(gaps: readonly Wish[], colleagues: readonly Offer[]): Kind[] {
  const missing = bySkill(gaps)
  const wanting = new Set(gaps.map(({ personId }) => personId))
  const useful = colleagues
    .map((colleague) => ({
      ...colleague,
      skills: colleague.skills
        .filter((skill) => missing.has(skill))
        .toSorted((a, b) => missing.get(b)!.length - missing.get(a)!.length || compare(a, b)),
    }))
    .filter(({ skills, places }) => skills.length > 0 && places > 0)
    .toSorted((a, b) => compare(a.personId, b.personId))
  const kinds = Map.groupBy(useful, ({ personId, skills, places }) =>
    JSON.stringify([wanting.has(personId) ? personId : '', places, skills]),
  )
  return [...kinds.values()].map((people) => ({ people, closes: closedAlone(missing, people[0]!) }))
}

/** Without anybody else the best their places can do is to help those who want the most of it. */
function closedAlone(missing: ReadonlyMap<string, readonly Wish[]>, { skills, places }: Offer): number {
  const shared = new Map<Wish, number>()
  for (const skill of skills) for (const gap of missing.get(skill)!) shared.set(gap, (shared.get(gap) ?? 0) + 1)
  const mostFirst = [...shared.values()].toSorted((a, b) => b - a)
  return mostFirst.slice(0, places).reduce((sum, count) => sum + count, 0)
}

/** Counts again from the most promising on, until nobody left was ever found to close as many as the best of those counted. */
function bestOf(kinds: readonly Kind[], count: (offer: Offer) => number): Kind | null {
  let best: Kind | null = null
  for (const kind of kinds.toSorted(byPromise)) {
    if (best && byPromise(best, kind) < 0) break
    kind.closes = count(kind.people[0]!)
    if (!best || byPromise(kind, best) < 0) best = kind
  }
  return best
}

function byPromise(a: Kind, b: Kind): number {
  return a.closes === b.closes ? compare(a.people[0]!.personId, b.people[0]!.personId) : b.closes - a.closes
}

function closedBy(gaps: readonly Wish[], offers: readonly Offer[]): number {
  return solveAssignment(wishesWithOffers(gaps, offers)).objective
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
