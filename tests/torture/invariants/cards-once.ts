import type { Invariant } from '../evidence.ts'

/** I7: one card for each person, purpose, subject and version, and one more for each send of which nobody knows whether it arrived. */
export const cardsOnce: Invariant = ({ cards }) =>
  [...Map.groupBy(cards, ({ to, purpose, subjectId, version }) => `${purpose} about ${subjectId}/${version} to ${to}`)].flatMap(
    ([message, sent]) => {
      const allowed = 1 + sent.filter(({ ambiguous }) => ambiguous).length
      return sent.length > allowed ? [`${message} came ${sent.length} times, ${allowed} are allowed`] : []
    },
  )
