import type { PersonId } from '../people/person.ts'
import type { BookedSession } from './change.ts'
import { keepSession, timeToMoveBackTo } from './move.ts'
import { acceptProposal, mayPropose, withdrawProposal } from './propose.ts'
import { skipSession } from './skip.ts'
import { undoChange } from './undo.ts'

export type SessionAction = 'skip' | 'undo' | 'propose' | 'answer' | 'withdraw' | 'moveBack' | 'keep'

/** What this member may do with the session now, by the same rules that decide when it is done. */
export function sessionActions(booked: BookedSession, reader: PersonId, now: Date): SessionAction[] {
  const { revision, proposal } = booked.session
  const answers = proposal && !proposal.acceptedBy.includes(reader) && acceptProposal(booked, reader, proposal.start, now).ok
  const allowed: Record<SessionAction, boolean> = {
    keep: keepSession(booked, reader, revision).ok,
    answer: answers === true,
    undo: undoChange(booked, reader, revision, now).ok,
    propose: mayPropose(booked, reader, revision, now).ok,
    withdraw: withdrawProposal(booked, reader).ok,
    moveBack: timeToMoveBackTo(booked, reader, revision, now).ok,
    skip: skipSession(booked, reader, revision, now).ok,
  }
  return (Object.keys(allowed) as SessionAction[]).filter((action) => allowed[action])
}
