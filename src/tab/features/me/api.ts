import { useQuery } from '@tanstack/react-query'
import { read } from '../../api-client/queries.ts'

export const useMe = () => useQuery({ ...read('getMe', {}), staleTime: 300_000 })
