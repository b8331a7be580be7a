import { useQuery } from '@tanstack/react-query'
import { patch, read, useWrite } from '../../api-client/queries.ts'

export const useAttributes = () => useQuery(read('getAttributes', {}))

export const useGiveAttributes = () => useWrite('giveAttributes')

export const useTakeBackAttributes = () =>
  useWrite('takeBackAttributes', (client) => patch(client, 'getAttributes', (before) => ({ ...before, given: null })))

export const useAskedAttributes = () => useQuery(read('getAskedAttributes', {}))

export const useAskAttributes = () => useWrite('askAttributes')
