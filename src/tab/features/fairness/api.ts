import { useQuery } from '@tanstack/react-query'
import { read } from '../../api-client/queries.ts'

export const useFairness = (programId: string, roundId: string) => useQuery(read('getRoundFairness', { params: { programId, roundId } }))
