import { done, type Outcome, refused } from '../outcome.ts'
import type { PersonId } from '../people/person.ts'
import type { Adjustment, Pair, Round, RoundInputs } from './round.ts'
import { scoreIn } from './round-problem.ts'

export type Wish =
  | { readonly kind: 'pin' | 'forbid'; readonly menteeId: PersonId; readonly mentorId: PersonId }
  | { readonly kind: 'swap'; readonly menteeId: PersonId; readonly otherMenteeId: PersonId }

export type AdjustRefusal =
  | 'notDraft'
  | 'notInRound'
  | 'pairNotAllowed'
  | 'alreadyPinned'
  | 'alreadyForbidden'
  | 'noPlaceLeft'
  | 'nothingToSwap'

/** What a wish of the program manager means for a draft. `pairs` are those that stand now. */
export function adjust(
  round: Round,
  inputs: RoundInputs,
  pairs: readonly Pair[],
  id: string,
  wish: Wish,
): Outcome<Adjustment, AdjustRefusal> {
  if (round.status !== 'draft') return refused('notDraft')
  const wanted = wish.kind === 'swap' ? swapped(pairs, wish.menteeId, wish.otherMenteeId) : [wish]
  if (!wanted) return refused('nothingToSwap')
  const adjustment = { id, kind: wish.kind, pairs: wanted.map(({ menteeId, mentorId }) => ({ menteeId, mentorId })) }
  const no = adjustment.pairs.map((pair) => refusalOf(round.adjustments, inputs, wish.kind, pair)).find((reason) => reason !== null)
  if (no) return refused(no)
  return overbooked([...round.adjustments, adjustment], inputs) ? refused('noPlaceLeft') : done(adjustment)
}

function swapped(pairs: readonly Pair[], menteeId: PersonId, otherMenteeId: PersonId): readonly Pair[] | null {
  const mentorOf = (id: PersonId) => pairs.find((pair) => pair.menteeId === id)?.mentorId
  const [own, other] = [mentorOf(menteeId), mentorOf(otherMenteeId)]
  if (!own || !other || own === other) return null
  return [
    { menteeId, mentorId: other },
    { menteeId: otherMenteeId, mentorId: own },
  ]
}

function refusalOf(
  adjustments: readonly Adjustment[],
  inputs: RoundInputs,
  kind: Adjustment['kind'],
  { menteeId, mentorId }: Pair,
): AdjustRefusal | null {
  const [mentee, mentor] = [inputs.mentees.indexOf(menteeId), inputs.mentors.indexOf(mentorId)]
  if (mentee < 0 || mentor < 0) return 'notInRound'
  if (scoreIn(inputs, mentee, mentor) === 0) return 'pairNotAllowed'
  const isThis = (pair: Pair) => pair.menteeId === menteeId && pair.mentorId === mentorId
  if (adjustments.some((earlier) => earlier.kind === 'forbid' && earlier.pairs.some(isThis))) return 'alreadyForbidden'
  const clashes = kind === 'forbid' ? isThis : (pair: Pair) => pair.menteeId === menteeId
  return pinnedPairs(adjustments).some(clashes) ? 'alreadyPinned' : null
}

function overbooked(adjustments: readonly Adjustment[], { mentors, places }: RoundInputs): boolean {
  const held = Map.groupBy(pinnedPairs(adjustments), ({ mentorId }) => mentorId)
  return [...held].some(([mentorId, pairs]) => pairs.length > places[mentors.indexOf(mentorId)]!)
}

export function pinnedPairs(adjustments: readonly Adjustment[]): readonly Pair[] {
  return adjustments.filter(({ kind }) => kind !== 'forbid').flatMap(({ pairs }) => pairs)
}
