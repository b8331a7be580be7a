import '../format/office-texts.ts'
import { Disclosure } from '../components/disclosure.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { useTypedSkills } from '../features/skills/api.ts'
import { DecidedSkillTable } from '../features/skills/decided-skill-table.tsx'
import { TypedSkillTable } from '../features/skills/typed-skill-table.tsx'
import { useText } from '../format/use-text.ts'

/** Words of the organization that the catalog of skills does not know. */
export function TypedSkillsPage() {
  const text = useText()
  const query = useTypedSkills()
  return (
    <Page title={text('skills.title')} lead={text('skills.lead')} back={{ to: '/programs', label: text('nav.programs') }}>
      <Loaded query={query}>
        {({ typed, decided }) => (
          <>
            <Section title={text('skills.typed')} note={text('skills.typed.note')} count={typed.length}>
              <TypedSkillTable typed={typed} />
            </Section>
            {decided.length > 0 && (
              <Section title={text('skills.decided')}>
                <Disclosure summary={text('skills.decidedCount', { count: decided.length })}>
                  <DecidedSkillTable decided={decided} />
                </Disclosure>
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
