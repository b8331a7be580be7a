import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Occurrence } from '../../../contract/series.ts'
import { patch, read, useWrite } from '../../api-client/queries.ts'

function patchOccurrence(client: QueryClient, sessionId: string, change: (occurrence: Occurrence) => Partial<Occurrence>): void {
  patch(client, 'getMentorship', (mentorship) => {
    const { series } = mentorship
    if (!series) return mentorship
    const occurrences = series.occurrences.map((each) => (each.sessionId === sessionId ? { ...each, ...change(each) } : each))
    return { ...mentorship, series: { ...series, occurrences } }
  })
}

/** Shown at once; what else it changes comes with the reread. The next revision is named so that an undo right after it is understood. */
export const useSkipSession = () =>
  useWrite('skipSession', (client, { params }) =>
    patchOccurrence(client, params.sessionId, ({ revision }) => ({
      status: 'skipped',
      needsChoice: false,
      revision: revision + 1,
      may: [],
    })),
  )
export const useKeepSession = () =>
  useWrite('keepSession', (client, { params }) => patchOccurrence(client, params.sessionId, () => ({ needsChoice: false })))
export const useUndoSession = () => useWrite('undoSession')
export const useMoveBackSession = () => useWrite('moveBackSession')
export const useProposeTime = () => useWrite('proposeTime')
export const useWithdrawProposal = () =>
  useWrite('withdrawProposal', (client, { params }) => patchOccurrence(client, params.sessionId, () => ({ proposal: null })))
export const useAnswerProposal = () => useWrite('answerProposal')

/** Offered while the reader chooses, and looked up anew each time: calendars change. */
export const useFreeTimes = (sessionId: string) =>
  useQuery({ ...read('listFreeTimes', { params: { sessionId } }), staleTime: 0, gcTime: 0, refetchOnWindowFocus: false })

/** The occurrence as the newest read has it, for an undo some seconds later. */
export function revisionOf(client: QueryClient, sessionId: string): number | undefined {
  const known = client.getQueriesData<{ series: { occurrences: readonly Occurrence[] } | null }>({ queryKey: ['getMentorship'] })
  for (const [, mentorship] of known) {
    const found = mentorship?.series?.occurrences.find((occurrence) => occurrence.sessionId === sessionId)
    if (found) return found.revision
  }
  return undefined
}

export const usePauseSeries = () => useWrite('pauseSeries')
export const useResumeSeries = () => useWrite('resumeSeries')
export const useFindAnotherTime = () => useWrite('findAnotherTime')
export const useBookAgain = () => useWrite('bookAgain')
export const useExtendSeries = () => useWrite('extendSeries')
export const useShortenSeries = () => useWrite('shortenSeries')
export const useSuggestLength = () => useWrite('proposeAgreement')
