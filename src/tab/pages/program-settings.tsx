import '../format/office-texts.ts'
import { useLocation, useParams } from 'wouter'
import { Loaded } from '../components/loaded.tsx'
import { useNotices } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { useProgramOverview } from '../features/programs/api.ts'
import { ChangeProgramForm } from '../features/programs/change-program-form.tsx'
import { useText } from '../format/use-text.ts'

/** What a program's manager can change about it. */
export function ProgramSettingsPage() {
  const text = useText()
  const [, go] = useLocation()
  const notices = useNotices()
  const { programId = '' } = useParams<Record<string, string>>()
  const query = useProgramOverview(programId)
  const changed = () => {
    notices.done(text('program.saved'))
    go(`/program/${programId}`)
  }
  return (
    <Page
      title={text('program.settings')}
      lead={text('program.settingsLead')}
      back={{ to: `/program/${programId}`, label: query.data?.program.name ?? text('program.unnamed') }}
    >
      <Section title={text('program.section')}>
        <Loaded query={query}>{({ program }) => <ChangeProgramForm program={program} onChanged={changed} />}</Loaded>
      </Section>
    </Page>
  )
}
