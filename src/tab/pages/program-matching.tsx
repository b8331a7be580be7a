import '../format/office-texts.ts'
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useParams } from 'wouter'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { useExclusions } from '../features/exclusions/api.ts'
import { ExcludePanel } from '../features/exclusions/exclude-panel.tsx'
import { ExclusionTable } from '../features/exclusions/exclusion-table.tsx'
import { useMatchRules } from '../features/match-rules/api.ts'
import { MatchRulesEditor } from '../features/match-rules/match-rules-editor.tsx'
import { searchPeople } from '../features/people/api.ts'
import { usePrograms } from '../features/programs/api.ts'
import { useText } from '../format/use-text.ts'

/** How a program matches, and whom the office keeps apart. */
export function ProgramMatchingPage() {
  const text = useText()
  const { programId = '' } = useParams<Record<string, string>>()
  const programs = usePrograms()
  const rules = useMatchRules(programId)
  const exclusions = useExclusions()
  const [naming, setNaming] = useState(false)
  const program = programs.data?.programs.find(({ id }) => id === programId)
  return (
    <Page
      title={text('matching.title')}
      lead={text('matching.lead')}
      back={{ to: `/program/${programId}`, label: program?.name ?? text('program.unnamed') }}
    >
      <Loaded query={rules}>
        {({ rules: standing, usual }) => (
          <MatchRulesEditor
            key={programId}
            programId={programId}
            rules={standing}
            usual={usual}
            reread={async () => (await rules.refetch()).data?.rules}
          />
        )}
      </Loaded>
      <Section
        title={text('exclusions.title')}
        note={text('exclusions.note')}
        count={exclusions.data?.exclusions.length ?? 0}
        action={<Button onClick={() => setNaming(true)}>{text('exclusions.add')}</Button>}
      >
        <Loaded query={exclusions}>{({ exclusions: said }) => <ExclusionTable exclusions={said} />}</Loaded>
      </Section>
      {naming && (
        <ExcludePanel exclusions={exclusions.data?.exclusions ?? []} searchPeople={searchPeople} onClose={() => setNaming(false)} />
      )}
    </Page>
  )
}
