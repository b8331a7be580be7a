import { call } from '../../api-client/call.ts'

export async function suggestSkills(typed: string): Promise<readonly string[]> {
  return (await call('suggestSkills', { query: { q: typed } })).skills
}
