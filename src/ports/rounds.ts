import type { ProgramId, RequestId, RoundId } from '../domain/people/ids.ts'
import type { Round, RoundInputs, RoundPair } from '../domain/rounds/round.ts'

/** Rounds of matching, kept for good, with all that is needed to solve each again. */
export interface Rounds {
  find(id: RoundId): Promise<Round | null>
  lock(id: RoundId): Promise<Round | null>
  /** Newest first. */
  list(programId: ProgramId): Promise<readonly (Round & { readonly pairs: number })[]>
  save(round: Round): Promise<void>
  /** Inputs never change. */
  addInputs(id: RoundId, inputs: RoundInputs): Promise<void>
  /** Null: there is no such round. */
  findInputs(id: RoundId): Promise<RoundInputs | null>
  /** In the order of the mentees' ids. */
  listPairs(id: RoundId): Promise<readonly RoundPair[]>
  savePairs(id: RoundId, pairs: readonly RoundPair[]): Promise<void>
  /** What a draft proposes from now on, in place of all it did before. */
  replacePairs(id: RoundId, pairs: readonly RoundPair[]): Promise<void>
  /** The round that a request came from; null for one that a mentee sent. */
  findByRequest(requestId: RequestId): Promise<Round | null>
}
