import { useQuery } from '@tanstack/react-query'
import { read, useWrite } from '../../api-client/queries.ts'

export const useApprovals = () => useQuery(read('listApprovals', {}))

export const useApprove = () => useWrite('approve')
export const useDeclineApproval = () => useWrite('declineApproval')
export const useDelegateApproval = () => useWrite('delegateApproval')
