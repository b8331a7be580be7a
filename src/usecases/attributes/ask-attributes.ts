import { type AskRefusal, askFor } from '../../domain/attributes/asked.ts'
import { keepAsked } from '../../domain/attributes/given.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import type { Questions } from './get-asked.ts'

/** Asks these questions from now on, in the whole tenant. What people answered to others, or in words that are gone, is deleted with them. */
export async function askAttributes(
  world: World,
  actor: Actor,
  { asked, ownWords }: Questions,
): Promise<Outcome<null, AskRefusal | 'notAllowed'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  const questions = askFor(new Set(asked), ownWords)
  if (!questions.ok) return questions
  return world.store.transaction(actor.tenantId, async ({ givenAttributes, journal }) => {
    await givenAttributes.lockAsked()
    await givenAttributes.saveAsked(questions.value)
    for (const [personId, given] of await givenAttributes.findMany(null)) {
      const kept = keepAsked(given, questions.value)
      if (kept === null) await givenAttributes.remove(personId)
      else if (Object.keys(kept.answers).length < Object.keys(given.answers).length) await givenAttributes.save(personId, kept)
    }
    const facts = { asked: questions.value.map(({ attribute }) => attribute).join(' ') }
    await journal.write({ at: world.clock.now(), actorId: actor.personId, what: 'attributes.asked', subjectId: actor.tenantId, facts })
    return done(null)
  })
}
