import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { MatchRules } from '../../../contract/match-rules.ts'
import { read, useWrite } from '../../api-client/queries.ts'

export const useMatchRules = (programId: string) => useQuery(read('getMatchRules', { params: { programId } }))

/** What these rules would bar. The last answer stays until the next one is here. */
export const useBarredPairs = (programId: string, rules: MatchRules) =>
  useQuery({ ...read('previewMatchRules', { params: { programId }, body: rules }), placeholderData: keepPreviousData })

export const useChangeMatchRules = () => useWrite('changeMatchRules')
