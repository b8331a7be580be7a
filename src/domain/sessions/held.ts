import type { Session } from '../booking/series.ts'
import type { PersonId } from '../people/person.ts'

type Held = Pick<Session, 'held' | 'heldBy' | 'heldSaid'>

/** One member's word, the last one counting. It was held, or was not, once two say the same and nobody says otherwise; what Teams saw stands. */
export function sayHeld(session: Held, personId: PersonId, held: boolean): Held {
  const heldSaid = [...session.heldSaid.filter((said) => said.personId !== personId), { personId, held }]
  if (session.heldBy === 'attendance') return { held: session.held, heldBy: session.heldBy, heldSaid }
  const agreed = heldSaid.length > 1 && heldSaid.every((said) => said.held === held)
  return { heldSaid, held: agreed ? (held ? 'held' : 'notHeld') : null, heldBy: agreed ? 'people' : null }
}
