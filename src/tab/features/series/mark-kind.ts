import type { Occurrence } from '../../../contract/series.ts'

/** What a mark says at first sight, by color and by shape. */
export const markKinds = ['planned', 'moved', 'toWrite', 'skipped', 'declined', 'choice', 'toPause', 'held', 'notHeld', 'unsaid'] as const
export type MarkKind = (typeof markKinds)[number]

/** What wants an answer comes first, then what became of it, then where it stands. */
export function kindOf(occurrence: Occurrence, past: boolean): MarkKind {
  const { status, held, needsChoice, toPause, reason, inOutlook } = occurrence
  if (held) return held
  if (status === 'skipped') return reason?.kind === 'declined' ? 'declined' : 'skipped'
  if (past) return 'unsaid'
  if (needsChoice) return 'choice'
  if (toPause) return 'toPause'
  if (status === 'planned') return 'planned'
  return inOutlook ? 'moved' : 'toWrite'
}
