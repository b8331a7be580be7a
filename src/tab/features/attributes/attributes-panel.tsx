import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { OwnAttributes } from '../../../contract/attributes.ts'
import { useNotices } from '../../components/notices.tsx'
import { Panel } from '../../components/panel.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { WhoSees } from '../../components/who-sees.tsx'
import { useText } from '../../format/use-text.ts'
import { useGiveAttributes } from './api.ts'
import { choiceWords } from './attribute-words.ts'
import styles from './attributes-panel.module.css'

type Answers = NonNullable<OwnAttributes['given']>['answers']

interface AttributesPanelProps {
  asked: OwnAttributes['asked']
  answers: Answers
  onClose: () => void
}

/** The questions, after what is done with the answers. Whatever is rather not said is not sent. */
export function AttributesPanel({ asked, answers: before, onClose }: AttributesPanelProps) {
  const text = useText()
  const notices = useNotices()
  const give = useGiveAttributes()
  const [chosen, setChosen] = useState<Answers>(before)
  const answers = Object.fromEntries(Object.entries(chosen).filter(([, choice]) => choice !== ''))
  const saved = () => {
    notices.done(text('attributes.saved'))
    onClose()
  }
  return (
    <Panel
      title={text('attributes.panel')}
      submit={text('attributes.agree')}
      busy={give.isPending}
      onClose={onClose}
      onSubmit={() => give.mutate({ body: { agreed: true, answers } }, { onSuccess: saved })}
    >
      <p className={styles.words}>{text('attributes.consent.what')}</p>
      <p className={styles.words}>{text('attributes.consent.back')}</p>
      <WhoSees data="givenAttributes" />
      {asked.map(({ attribute, choices }) => (
        <Field key={attribute} label={text(`attribute.${attribute}`)}>
          <Select value={chosen[attribute] ?? ''} onChange={(_, { value }) => setChosen((others) => ({ ...others, [attribute]: value }))}>
            <option value="">{text('attributes.ratherNot')}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choiceWords(attribute, choice, text)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {give.error ? <ProblemNotice error={give.error} /> : null}
    </Panel>
  )
}
