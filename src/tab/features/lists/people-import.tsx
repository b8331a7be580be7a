import { useText } from '../../format/use-text.ts'
import { useImportPeople } from './api.ts'
import { ListImport } from './list-import.tsx'

/** Invites the colleagues of a file to be mentors, or to find one. */
export function PeopleImport({ programId, list }: { programId: string; list: 'mentors' | 'mentees' }) {
  const text = useText()
  const { mutateAsync } = useImportPeople(list)
  return (
    <ListImport
      list={list}
      send={(body) => mutateAsync({ params: { programId }, body })}
      found={({ found, alreadyIn, notInvited }) => [
        text('lists.people.found', { found }),
        text('lists.people.already', { people: alreadyIn }),
        found > 0 ? text('lists.people.todo', { people: notInvited }) : '',
      ]}
      action={({ notInvited }) => (notInvited > 0 ? text('lists.people.do', { people: notInvited }) : null)}
      done={({ invited, notInvited }) => [text('lists.people.done', { invited }), text('lists.people.left', { people: notInvited })]}
    />
  )
}
