import { type QueryClient, useQueries, useQuery } from '@tanstack/react-query'
import type { Mentorship } from '../../../contract/mentorships.ts'
import { patch, read, useWrite } from '../../api-client/queries.ts'

export const useMentorships = () => useQuery(read('listMentorships', {}))

const BOOKING_POLL_MS = 2_000

/** While the series is being planned and booked, looks again until it is done. */
export const useMentorship = (mentorshipId: string) =>
  useQuery({
    ...read('getMentorship', { params: { mentorshipId } }),
    refetchInterval: ({ state: { data } }) => (data && isBeingBooked(data) ? BOOKING_POLL_MS : false),
  })

function isBeingBooked({ status, series }: Mentorship): boolean {
  if (status !== 'active') return false
  return series === null || isUnderWay(series.state) || (series.next !== null && isUnderWay(series.next.state))
}

const isUnderWay = (state: string) => state === 'planning' || state === 'booking'

/** The mentorship a session belongs to, for links that know the session alone. */
export function useMentorshipOfSession(sessionId: string) {
  const { data } = useMentorships()
  const mentorships = data?.mentorships ?? []
  return useQueries({
    queries: mentorships.map(({ id }) => read('getMentorship', { params: { mentorshipId: id } })),
    combine: (results) => ({
      found: results.find((result) => result.data?.series?.occurrences.some((occurrence) => occurrence.sessionId === sessionId))?.data?.id,
      searching: data === undefined || results.some((result) => result.isPending),
    }),
  })
}

export const useProposeAgreement = () => useWrite('proposeAgreement')
export const useConfirmAgreement = () => useWrite('confirmAgreement')
export const useEndMentorship = () => useWrite('endMentorship')
export const useAnswerFit = () => useWrite('answerFit')
export const useMatchAnew = () => useWrite('matchAnew')
export const useSayNeverAgain = () => useWrite('sayNeverAgain', (client, { params }) => showSaid(client, params.mentorshipId, true))
export const useTakeBackNeverAgain = () =>
  useWrite('takeBackNeverAgain', (client, { params }) => showSaid(client, params.mentorshipId, false))

function showSaid(client: QueryClient, mentorshipId: string, neverAgain: boolean): void {
  patch(client, 'getMentorship', (mentorship) => (mentorship.id === mentorshipId ? { ...mentorship, neverAgain } : mentorship))
}
