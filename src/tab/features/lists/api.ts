import { useWrite } from '../../api-client/queries.ts'

export const useImportPeople = (list: 'mentors' | 'mentees') => useWrite(list === 'mentors' ? 'importMentors' : 'importMentees')
export const useImportExclusions = () => useWrite('importExclusions')
