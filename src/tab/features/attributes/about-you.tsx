import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { OwnAttributes } from '../../../contract/attributes.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Section } from '../../components/section.tsx'
import { WhoSees } from '../../components/who-sees.tsx'
import { useText } from '../../format/use-text.ts'
import { useAttributes, useGiveAttributes, useTakeBackAttributes } from './api.ts'

const AttributesPanel = lazy(async () => ({ default: (await import('./attributes-panel.tsx')).AttributesPanel }))

/** What the reader said of themselves; nothing, where the organization asks nothing. */
export function AboutYou() {
  const { data } = useAttributes()
  return data && data.asked.length > 0 ? <Questions {...data} /> : null
}

function Questions({ asked, given }: OwnAttributes) {
  const text = useText()
  const notices = useNotices()
  const [open, setOpen] = useState(false)
  const give = useGiveAttributes()
  const takeBack = useTakeBackAttributes()
  const answers = given?.answers ?? {}
  // From a toast, when this page may be closed: callbacks of `mutate` would not be called any more.
  const undo = () => void give.mutateAsync({ body: { agreed: true, answers } }).catch(notices.failed)
  const takeAllBack = () =>
    takeBack.mutate({}, { onSuccess: () => notices.done(text('attributes.takenBack'), undo), onError: notices.failed })
  return (
    <Section title={text('attributes.title')} note={text('attributes.intro', { questions: asked.length })}>
      {given && <p>{text('attributes.answered', { answers: Object.keys(answers).length, questions: asked.length })}</p>}
      <ActionRow>
        <Button onClick={() => setOpen(true)}>{text(given ? 'attributes.change' : 'attributes.open')}</Button>
        {given && (
          <Button appearance="subtle" onClick={takeAllBack}>
            {text('attributes.takeBack')}
          </Button>
        )}
      </ActionRow>
      {given && <WhoSees data="givenAttributes" />}
      {open && (
        <Suspense>
          <AttributesPanel asked={asked} answers={answers} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Section>
  )
}
