import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../api-client/call.ts'
import { read, useWrite } from '../../api-client/queries.ts'

export type Plan = Input<'previewRound'>['body']
export type Adjustment = Input<'adjustRound'>['body']
/** Which of the two mentees, mentors or pairs; whether it is done is for the caller to say. */
export type Change = Adjustment extends infer Each ? (Each extends Adjustment ? Omit<Each, 'dryRun'> : never) : never

interface OneRound {
  programId: string
  roundId: string
}

export const useRounds = (programId: string) => useQuery(read('listRounds', { params: { programId } }))
export const useRound = ({ programId, roundId }: OneRound) => useQuery(read('getRound', { params: { programId, roundId } }))

/** What a plan would give. The last answer stays until the next one is here. */
export const useWhatIf = (programId: string, plan: Plan) =>
  useQuery({ ...read('previewRound', { params: { programId }, body: plan }), placeholderData: keepPreviousData })

export const useChoices = ({ programId, roundId }: OneRound, menteeId: string) =>
  useQuery(read('listRoundChoices', { params: { programId, roundId, menteeId } }))

/** What an adjustment would cost; asked as soon as it is known which one. */
export function useCostOf({ programId, roundId }: OneRound, change: Change | null) {
  const body = { ...change, dryRun: true } as Adjustment
  return useQuery({ ...read('adjustRound', { params: { programId, roundId }, body }), enabled: change !== null, staleTime: 0 })
}

/** The round as CSV, read when it is asked for. */
export function useRoundFile({ programId, roundId }: OneRound): () => Promise<string> {
  const client = useQueryClient()
  return async () => (await client.fetchQuery({ ...read('exportRound', { params: { programId, roundId } }), staleTime: 0 })).csv
}

export const useOpenRound = () => useWrite('openRound')
export const useAdjustRound = () => useWrite('adjustRound')
export const useUndoAdjustment = () => useWrite('undoAdjustment')
export const usePublishRound = () => useWrite('publishRound')
export const useDiscardRound = () => useWrite('discardRound')
export const useReplayRound = () => useWrite('replayRound')
