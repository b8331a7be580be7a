import { MutationCache, QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { RouteName } from '../../contract/routes.ts'
import { call, type Input, type Reply } from './call.ts'
import { problemOf } from './problem.ts'

const RETRIES = 2

/** Only what may pass by itself is tried again, and only for reads: a write is never sent twice without its author. */
function worthRetrying(error: unknown): boolean {
  const problem = problemOf(error)
  return problem.kind === 'offline' || (problem.kind === 'refused' && problem.code === 'unavailable')
}

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (count, error) => count < RETRIES && worthRetrying(error) },
      mutations: { retry: false, networkMode: 'always' },
    },
    // A write changes more than its own noun: an accepted request touches inbox, requests and mentorships. What is on screen is read again,
    // after the last of several: what the server knew in between would take back what the next one shows already.
    mutationCache: new MutationCache({ onSettled: () => (client.isMutating() > 1 ? undefined : client.invalidateQueries()) }),
  })
  return client
}

/** Key and fetcher of one read, together. */
export function read<Name extends RouteName>(name: Name, input: Input<Name>) {
  return queryOptions<Reply<Name>>({ queryKey: [name, input], queryFn: ({ signal }) => call(name, input, signal) })
}

/** One write. `expect` shows its effect at once where that is safe; the reread after it tells the truth either way. */
export function useWrite<Name extends RouteName>(name: Name, expect?: (client: QueryClient, input: Input<Name>) => void) {
  const client = useQueryClient()
  return useMutation<Reply<Name>, Error, Input<Name>>({
    mutationKey: [name],
    // One after the other, in the order they were made: who pauses and resumes at once must not end up paused.
    scope: { id: 'writes' },
    mutationFn: (input) => call(name, input),
    onMutate: async (input) => {
      if (!expect) return
      await client.cancelQueries()
      expect(client, input)
    },
  })
}

/** Changes what a read returned before, wherever it is shown. */
export function patch<Name extends RouteName>(client: QueryClient, name: Name, change: (before: Reply<Name>) => Reply<Name>): void {
  client.setQueriesData<Reply<Name>>({ queryKey: [name] }, (before) => (before === undefined ? before : change(before)))
}
