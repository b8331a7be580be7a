import { useQuery } from '@tanstack/react-query'
import { read } from '../../api-client/queries.ts'

export const useInbox = () => useQuery(read('getInbox', {}))
