import type { RoundPair } from './round.ts'

export function pointsOf(pairs: readonly Pick<RoundPair, 'score'>[]): number {
  return pairs.reduce((sum, { score }) => sum + score, 0)
}
