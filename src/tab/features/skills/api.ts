import { useQuery } from '@tanstack/react-query'
import type { SuggestedSkill } from '../../../contract/people.ts'
import { call } from '../../api-client/call.ts'
import { patch, read, useWrite } from '../../api-client/queries.ts'

export async function suggestSkills(typed: string): Promise<readonly SuggestedSkill[]> {
  return (await call('suggestSkills', { query: { q: typed } })).skills
}

export async function searchKnownSkills(typed: string): Promise<readonly SuggestedSkill[]> {
  return (await call('suggestSkills', { query: { q: typed, only: 'known' } })).skills
}

export const useTypedSkills = () => useQuery(read('listTypedSkills', {}))

export const useDecideSkill = () =>
  useWrite('decideSkill', (client, { body }) =>
    patch(client, 'listTypedSkills', (before) => ({ ...before, typed: before.typed.filter(({ text }) => text !== body.text) })),
  )

export const useTakeBackDecision = () =>
  useWrite('takeBackSkillDecision', (client, { params }) =>
    patch(client, 'listTypedSkills', (before) => ({ ...before, decided: before.decided.filter(({ id }) => id !== params.decisionId) })),
  )
