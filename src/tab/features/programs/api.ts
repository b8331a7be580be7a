import { useQuery } from '@tanstack/react-query'
import { read, useWrite } from '../../api-client/queries.ts'

export const usePrograms = () => useQuery(read('listPrograms', {}))
export const useTemplates = () => useQuery({ ...read('listTemplates', {}), staleTime: Number.POSITIVE_INFINITY })
export const useProgramOverview = (programId: string) => useQuery(read('getProgramOverview', { params: { programId } }))

export const useCreateProgram = () => useWrite('createProgram')
export const useChangeProgram = () => useWrite('changeProgram')
