import { getMe } from '../../usecases/people/get-me.ts'
import { searchPeople } from '../../usecases/people/search-people.ts'
import { suggestSkills } from '../../usecases/people/suggest-skills.ts'
import type { Handlers } from '../handler.ts'

export const people: Handlers<'getMe' | 'searchPeople' | 'suggestSkills'> = {
  getMe: ({ world, actor, assertion }) => getMe(world, actor, assertion),
  searchPeople: ({ world, actor, query }) => searchPeople(world, actor, query.q),
  suggestSkills: ({ world, actor, query }) => suggestSkills(world, actor, query.q, query.only === 'known'),
}
