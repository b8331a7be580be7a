import { useQuery } from '@tanstack/react-query'
import type { Reply } from '../../api-client/call.ts'
import { patch, read, useWrite } from '../../api-client/queries.ts'

export type Exclusion = Reply<'listExclusions'>['exclusions'][number]

export const useExclusions = () => useQuery(read('listExclusions', {}))
export const useExcludePair = () => useWrite('excludePair')

/** The row goes at once; what the reread brings is the truth either way. */
export const useAllowPairAgain = () =>
  useWrite('allowPairAgain', (client, { params: { personId, otherId } }) =>
    patch(client, 'listExclusions', ({ exclusions }) => ({
      exclusions: exclusions.filter(({ people }) => !people.every(({ id }) => id === personId || id === otherId)),
    })),
  )
