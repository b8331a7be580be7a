import { useQuery } from '@tanstack/react-query'
import { read, useWrite } from '../../api-client/queries.ts'

export const useRequests = () => useQuery(read('listRequests', {}))
export const useRequest = (requestId: string) => useQuery(read('getRequest', { params: { requestId } }))

export const useSendRequest = () => useWrite('sendRequest')
export const useWithdrawRequest = () => useWrite('withdrawRequest')
export const useAskNext = () => useWrite('askNext')
export const useWaitLonger = () => useWrite('waitLonger')
export const useAcceptRequest = () => useWrite('acceptRequest')
export const useDeclineRequest = () => useWrite('declineRequest')
export const useAskQuestion = () => useWrite('askQuestion')
export const useAnswerQuestion = () => useWrite('answerQuestion')
