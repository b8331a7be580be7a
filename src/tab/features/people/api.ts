import type { PersonBasics } from '../../../contract/people.ts'
import { call } from '../../api-client/call.ts'

export async function searchPeople(typed: string): Promise<readonly PersonBasics[]> {
  return (await call('searchPeople', { query: { q: typed } })).people
}
