import type { SuggestedSkill } from '../../../contract/people.ts'
import { call } from '../../api-client/call.ts'

export async function suggestSkills(typed: string): Promise<readonly SuggestedSkill[]> {
  return (await call('suggestSkills', { query: { q: typed } })).skills
}
