import { useWrite } from '../../api-client/queries.ts'

export const useAnswerInvitation = () => useWrite('answerInvitation')
