import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import type { PersonBasics } from './basics.ts'

export async function searchPeople(world: World, actor: Actor, text: string): Promise<{ people: PersonBasics[] }> {
  const found = await world.store.transaction(actor.tenantId, (unit) => unit.people.searchBasics(text, 20))
  return { people: [...found] }
}
