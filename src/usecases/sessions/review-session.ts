import { done } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import { mayReview } from '../../domain/sessions/contribute.ts'
import { sayHeld } from '../../domain/sessions/held.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeOwnReview } from './close-own-review.ts'
import { withSession } from './with-session.ts'

export interface Review {
  held: boolean
  /** Empty: nothing to share. */
  takeaway: string
  /** Null: no feedback given. */
  rating: number | null
  comment: string
}

/** Everything the review card asks, in one step. Saying the same again changes nothing. */
export function reviewSession(world: World, actor: Actor, sessionId: SessionId, review: Review) {
  const author = { sessionId, authorId: actor.personId }
  return withSession(world, actor, sessionId, mayReview, async (unit, session, at) => {
    await unit.sessions.saveMany([{ ...session, ...sayHeld(session, actor.personId, review.held) }])
    if (review.takeaway && !(await hasSaid(unit, sessionId, actor, review.takeaway)))
      await unit.sessions.addNote({ ...author, id: world.chance.uuid(), kind: 'takeaway', text: review.takeaway, at })
    if (review.rating) await unit.sessions.saveFeedback({ ...author, rating: review.rating, text: review.comment, at })
    await closeOwnReview(unit, actor, sessionId)
    await unit.journal.write({
      at,
      actorId: actor.personId,
      what: 'session.reviewed',
      subjectId: sessionId,
      facts: { held: review.held, feedback: review.rating !== null },
    })
    return done(null)
  })
}

async function hasSaid(unit: Unit, sessionId: SessionId, { personId }: Actor, text: string): Promise<boolean> {
  const notes = await unit.sessions.listNotes([sessionId])
  return notes.some((note) => note.kind === 'takeaway' && note.authorId === personId && note.text === text)
}
