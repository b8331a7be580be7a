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

export const useRecordHeld = () =>
  useWrite('recordHeld', (client, { params, body }) =>
    patchSession(client, params.sessionId, (session) => ({ ...session, held: body.held ? 'held' : 'notHeld' })),
  )

export const useGiveFeedback = () => useWrite('giveFeedback')
