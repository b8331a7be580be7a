import '../format/office-texts.ts'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { useAskedAttributes } from '../features/attributes/api.ts'
import { QuestionsForm } from '../features/attributes/questions-form.tsx'
import { useText } from '../format/use-text.ts'

/** What the organization asks people about themselves, for its fairness reports. */
export function QuestionsPage() {
  const text = useText()
  const query = useAskedAttributes()
  return (
    <Page title={text('questions.title')} lead={text('questions.lead')} back={{ to: '/programs', label: text('nav.programs') }}>
      <Section title={text('questions.asked')} note={text('questions.note')}>
        <Loaded query={query}>{(questions) => <QuestionsForm questions={questions} />}</Loaded>
      </Section>
    </Page>
  )
}
