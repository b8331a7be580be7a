import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'

export async function suggestSkills(world: World, actor: Actor, text: string): Promise<{ skills: string[] }> {
  const skills = await world.store.transaction(actor.tenantId, (unit) => unit.people.suggestSkills(text, 20))
  return { skills: [...skills] }
}
