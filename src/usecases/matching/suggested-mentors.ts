import type { RankedPair } from '../../domain/matching/rank.ts'
import { askedBefore } from '../../domain/matching/suggestions/asked-before.ts'
import { fillList } from '../../domain/matching/suggestions/fill-list.ts'
import { MOST_SUGGESTED } from '../../domain/matching/suggestions/offer.ts'
import { type FewReason, whyFew } from '../../domain/matching/suggestions/why-few.ts'
import type { Person, PersonId } from '../../domain/people/person.ts'
import type { Program } from '../../domain/programs/program.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { type MentorsFor, rankMentorsFor } from './rank-mentors-for.ts'

export interface Suggested {
  /** At most five with the requests that wait, best first; nobody who was asked before in this program. */
  readonly mentors: readonly RankedPair[]
  /** Null: there are five, or the mentee has not joined. */
  readonly few: FewReason | null
}

/**
 * Whom this mentee is shown at this moment. What it newly shows is kept, so that the place is not shown to somebody else; the lists of others stay as they are,
 * but for one suggestion of somebody with more than one where this mentee would have none.
 */
export async function suggestedMentors(world: World, unit: Unit, program: Program, mentee: Person): Promise<Suggested> {
  const found = await rankMentorsFor(unit, program, mentee, world.clock.now())
  return found ? suggestedFrom(world, unit, program, found) : { mentors: [], few: null }
}

/** The same for mentors who are ranked already. */
export async function suggestedFrom(world: World, unit: Unit, program: Program, found: MentorsFor): Promise<Suggested> {
  const { mentee, rules, pairs, ranked } = found
  if (rules.whoAsks === 'office' || rules.whoAsks === 'mentors') return { mentors: [], few: rules.whoAsks }
  if (await hasMentor(unit, program, mentee.id)) return { mentors: [], few: 'matched' }
  const requests = (await unit.requests.listOfMentee(mentee.id)).filter(({ programId }) => programId === program.id)
  const asked = askedBefore(requests)
  const open = requests.filter(({ expiresAt }) => expiresAt !== null).length
  const candidates = ranked.filter(({ facts }) => !asked.has(facts.mentor.id))
  const shown = new Set(await fill(world, unit, program, mentee.id, candidates, open))
  const enough = shown.size + open >= MOST_SUGGESTED
  return {
    mentors: candidates.filter(({ facts }) => shown.has(facts.mentor.id)),
    few: enough ? null : whyFew(pairs, shown.union(asked), world.clock.now(), rules),
  }
}

async function hasMentor(unit: Unit, program: Program, menteeId: PersonId): Promise<boolean> {
  return (await unit.mentorships.listOf(menteeId)).some(
    ({ programId, status, members }) =>
      programId === program.id && status !== 'ended' && members.some(({ personId, role }) => personId === menteeId && role === 'mentee'),
  )
}

/** Ids in no order. Looked at twice where anything changes: what others took meanwhile is known only under the lock. */
async function fill(
  world: World,
  unit: Unit,
  { id }: Program,
  menteeId: PersonId,
  candidates: readonly RankedPair[],
  open: number,
): Promise<readonly PersonId[]> {
  const rooms = new Map(candidates.map(({ facts }) => [facts.mentor.id, facts.mentorProfile.capacity - facts.placesTaken]))
  const look = async () => {
    const shown = await unit.suggestions.list(id)
    const list = fillList({ menteeId, ranked: [...rooms.keys()], roomOf: (mentorId) => rooms.get(mentorId) ?? 0, open, shown })
    return { list, mine: shown.filter((suggestion) => suggestion.menteeId === menteeId) }
  }
  const seen = await look()
  if (seen.list.fresh.length === 0 && seen.list.stay.length === seen.mine.length) return seen.list.stay
  await unit.suggestions.lock(id)
  const { list, mine } = await look()
  const gone = mine.filter(({ mentorId }) => !list.stay.includes(mentorId))
  await unit.suggestions.remove(id, list.taken ? [...gone, list.taken] : gone)
  const shownAt = world.clock.now()
  await unit.suggestions.add(
    id,
    list.fresh.map((mentorId) => ({ menteeId, mentorId, shownAt })),
  )
  return [...list.stay, ...list.fresh]
}
