import type { Evidence, Invariant } from './evidence.ts'
import { cardsOnce } from './invariants/cards-once.ts'
import { decisionsKept } from './invariants/decisions-kept.ts'
import { journalOnce } from './invariants/journal-once.ts'
import { mailboxManners } from './invariants/mailbox-manners.ts'
import { noOverlap } from './invariants/no-overlap.ts'
import { nothingStuck } from './invariants/nothing-stuck.ts'
import { oneLiveSeries } from './invariants/one-live-series.ts'
import { storeEqualsOutlook } from './invariants/store-equals-outlook.ts'

export const invariants: Readonly<Record<string, Invariant>> = {
  oneLiveSeries,
  noOverlap,
  decisionsKept,
  nothingStuck,
  storeEqualsOutlook,
  cardsOnce,
  mailboxManners,
  journalOnce,
}

/** Every violation, with the name of what it breaks. */
export function judge(evidence: Evidence): string[] {
  return Object.entries(invariants).flatMap(([name, invariant]) => invariant(evidence).map((violation) => `${name}: ${violation}`))
}
