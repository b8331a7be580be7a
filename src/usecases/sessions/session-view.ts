import type { Session } from '../../domain/booking/series.ts'
import { isOver, takesPlace } from '../../domain/booking/sessions.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { SharedNote } from '../../domain/sessions/notes.ts'
import type { Unit } from '../../ports/store.ts'
import type { SeriesFacts } from '../booking/series-view.ts'

export interface SessionView {
  id: SessionId
  start: Date
  end: Date
  joinUrl: string | null
  held: Session['held']
  heldBy: Session['heldBy']
  heldSaid: { person: PersonId; held: boolean }[]
  past: boolean
  agenda: NoteView[]
  takeaways: NoteView[]
  myFeedback: { rating: number; text: string } | null
}
type NoteView = { id: string; author: PersonId; text: string; at: Date }

/** Sessions that take place, with what both wrote and the reader's own feedback. */
export async function viewSessions(
  unit: Unit,
  reader: PersonId,
  { all, sessions: planned, now }: Pick<SeriesFacts, 'all' | 'sessions' | 'now'>,
): Promise<SessionView[]> {
  const sessions = planned.filter((session) => takesPlace(session) || session.held !== null)
  const joinUrlOf = new Map(all.map(({ id, joinUrl }) => [id, joinUrl]))
  const ids = sessions.map((session) => session.id)
  const notes = await unit.sessions.listNotes(ids)
  const feedback = new Map((await unit.sessions.listFeedbackBy(reader, ids)).map((entry) => [entry.sessionId, entry]))
  const notesOf = (id: SessionId, kind: SharedNote['kind']): NoteView[] =>
    notes.flatMap((note) =>
      note.sessionId === id && note.kind === kind ? [{ id: note.id, author: note.authorId, text: note.text, at: note.at }] : [],
    )
  return sessions.flatMap((session) => {
    if (!session.start || !session.end) return []
    const mine = feedback.get(session.id)
    return [
      {
        id: session.id,
        start: session.start,
        end: session.end,
        joinUrl: joinUrlOf.get(session.seriesId) ?? null,
        held: session.held,
        heldBy: session.heldBy,
        heldSaid: session.heldSaid.map(({ personId, held }) => ({ person: personId, held })),
        past: isOver(session, now),
        agenda: notesOf(session.id, 'agenda'),
        takeaways: notesOf(session.id, 'takeaway'),
        myFeedback: mine ? { rating: mine.rating, text: mine.text } : null,
      },
    ]
  })
}
