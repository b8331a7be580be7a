import type { QueryClient } from '@tanstack/react-query'
import type { SessionView } from '../../../contract/sessions.ts'
import { patch, useWrite } from '../../api-client/queries.ts'

function patchSession(client: QueryClient, sessionId: string, change: (session: SessionView) => SessionView): void {
  patch(client, 'getMentorship', (mentorship) => ({
    ...mentorship,
    sessions: mentorship.sessions.map((session) => (session.id === sessionId ? change(session) : session)),
  }))
}

export const useAddAgendaItem = () => useWrite('addAgendaItem')

export const useRemoveAgendaItem = () =>
  useWrite('removeAgendaItem', (client, { params }) =>
    patchSession(client, params.sessionId, (session) => ({ ...session, agenda: session.agenda.filter(({ id }) => id !== params.itemId) })),
  )

export const useAddTakeaway = () => useWrite('addTakeaway')

/** What the two come to is for the server to say: it asks what the other one says too. */
export const useRecordHeld = (me: string) =>
  useWrite('recordHeld', (client, { params, body }) =>
    patchSession(client, params.sessionId, (session) => ({
      ...session,
      heldSaid: [...session.heldSaid.filter(({ person }) => person !== me), { person: me, held: body.held }],
    })),
  )

export const useGiveFeedback = () => useWrite('giveFeedback')
