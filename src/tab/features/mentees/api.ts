import { useWrite } from '../../api-client/queries.ts'

export const useJoinAsMentee = () => useWrite('joinAsMentee')
