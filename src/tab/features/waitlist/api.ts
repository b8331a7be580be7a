import { useQuery } from '@tanstack/react-query'
import { read, useWrite } from '../../api-client/queries.ts'

export const useWaitlistPlace = (programId: string) => useQuery(read('getWaitlistPlace', { params: { programId } }))
export const useWaitlist = (programId: string) => useQuery(read('getWaitlist', { params: { programId } }))
export const useFitFigures = (programId: string) => useQuery(read('getFitFigures', { params: { programId } }))
export const useLeaveAsMentee = () => useWrite('leaveAsMentee')
/** Whoever has not joined does so by it. */
export const useSaveWishes = () => useWrite('joinAsMentee')
