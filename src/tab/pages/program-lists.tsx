import '../format/office-texts.ts'
import { useParams } from 'wouter'
import { Page } from '../components/page.tsx'
import { ExclusionsImport } from '../features/lists/exclusions-import.tsx'
import { PeopleImport } from '../features/lists/people-import.tsx'
import { usePrograms } from '../features/programs/api.ts'
import { useText } from '../format/use-text.ts'

/** Lists of people that a program manager has already. */
export function ProgramListsPage() {
  const text = useText()
  const { programId = '' } = useParams<Record<string, string>>()
  const programs = usePrograms()
  const program = programs.data?.programs.find(({ id }) => id === programId)
  return (
    <Page
      title={text('lists.title')}
      lead={text('lists.lead')}
      back={{ to: `/program/${programId}`, label: program?.name ?? text('program.unnamed') }}
    >
      <PeopleImport programId={programId} list="mentors" />
      <PeopleImport programId={programId} list="mentees" />
      <ExclusionsImport />
    </Page>
  )
}
