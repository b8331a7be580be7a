import { useQuery } from '@tanstack/react-query'
import { patch, read, useWrite } from '../../api-client/queries.ts'

export const useLookingMentees = (programId: string) => useQuery(read('findMentees', { params: { programId } }))

/** Whoever was offered mentoring leaves the list at once. */
export const useOfferMentoring = () =>
  useWrite('offerMentoring', (client, { body }) =>
    patch(client, 'findMentees', (found) => ({ ...found, mentees: found.mentees.filter(({ person }) => person.id !== body.menteeId) })),
  )
