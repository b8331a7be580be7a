import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { patch, read, useWrite } from '../../api-client/queries.ts'

export const useCandidates = (programId: string, q: string) =>
  useQuery({ ...read('findCandidates', { params: { programId }, query: q ? { q } : {} }), placeholderData: keepPreviousData })

export const useInviteMentor = () =>
  useWrite('inviteMentor', (client, { body }) =>
    patch(client, 'findCandidates', (found) => ({
      ...found,
      colleagues: found.colleagues.map((colleague) =>
        colleague.person.id === body.personId ? { ...colleague, invited: true } : colleague,
      ),
    })),
  )
