import type { SkipReason } from '../booking/series.ts'
import type { PersonId } from '../people/person.ts'
import type { WhyNot } from '../scheduling/shortage.ts'

/** Done for the others to see. All other reasons lie in a calendar, which only its owner reads. */
const inTheOpen: readonly SkipReason['kind'][] = ['declined', 'chosen', 'outlook']

/** Why a session is where it is, as this member may know it: without whose calendar it was, unless it is their own. */
export function toldReason({ kind, personId }: SkipReason, reader: PersonId): SkipReason {
  return { kind, personId: inTheOpen.includes(kind) || personId === reader ? personId : null }
}

/** The same for why no time was found: what binds most is told without whose it is. */
export function toldWhyNot(whyNot: WhyNot, reader: PersonId): WhyNot {
  const { binding } = whyNot
  return binding && binding.personId !== reader ? { ...whyNot, binding: { ...binding, personId: null } } : whyNot
}
