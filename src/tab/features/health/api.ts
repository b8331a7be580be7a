import { useQuery } from '@tanstack/react-query'
import { read } from '../../api-client/queries.ts'

export const useProgramHealth = (programId: string) => useQuery(read('getProgramHealth', { params: { programId } }))
