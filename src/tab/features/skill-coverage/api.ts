import { useQuery } from '@tanstack/react-query'
import { read, useWrite } from '../../api-client/queries.ts'

export const useCoverage = (programId: string) => useQuery(read('getCoverage', { params: { programId } }))

export const useInviteColleagues = () => useWrite('inviteColleagues')
