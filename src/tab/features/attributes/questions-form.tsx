import { Checkbox } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { type AttributeName, attributeName, type Questions } from '../../../contract/attributes.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { BusyButton } from '../../components/busy-button.tsx'
import { Callout } from '../../components/callout.tsx'
import { useNotices } from '../../components/notices.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { WordsField } from '../../components/words-field.tsx'
import { useListing, useText } from '../../format/use-text.ts'
import { useAskAttributes } from './api.ts'
import styles from './questions-form.module.css'

const LONGEST = 60

/** Which questions people are asked. What is taken off takes its answers along, and that is said before. */
export function QuestionsForm({ questions }: { questions: Questions }) {
  const text = useText()
  const list = useListing()
  const notices = useNotices()
  const ask = useAskAttributes()
  const [asked, setAsked] = useState<readonly AttributeName[]>(questions.asked)
  const [words, setWords] = useState(questions.ownWords.join('\n'))
  const usesOwn = asked.includes('ethnicity')
  const lines = words.split('\n').flatMap((line) => line.trim().slice(0, LONGEST) || [])
  const ownWords = usesOwn ? [...new Set(lines)] : []
  const dropped = questions.asked.filter((attribute) => !asked.includes(attribute))
  const wordsDropped = usesOwn && questions.ownWords.some((word) => !ownWords.includes(word))
  const missing = usesOwn && ownWords.length < 2
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing) return
    ask.mutate(
      { body: { asked: [...asked], ownWords } },
      { onSuccess: () => notices.done(text('questions.saved', { questions: asked.length })) },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.choices}>
        {attributeName.options.map((attribute) => (
          <Checkbox
            key={attribute}
            label={text(`attribute.${attribute}`)}
            checked={asked.includes(attribute)}
            onChange={(_, { checked }) => setAsked(checked ? [...asked, attribute] : asked.filter((other) => other !== attribute))}
          />
        ))}
      </div>
      {usesOwn && (
        <WordsField
          label={text('questions.ownWords')}
          hint={text('questions.ownWordsHint')}
          required
          max={1_000}
          rows={4}
          value={words}
          onChange={setWords}
        />
      )}
      <Callout intent="info">{text('questions.law')}</Callout>
      {dropped.length > 0 && (
        <Callout intent="warning">
          {text('questions.deleted', { questions: list(dropped.map((attribute) => `“${text(`attribute.${attribute}`)}”`)) })}
        </Callout>
      )}
      {wordsDropped && <Callout intent="warning">{text('questions.deletedWords')}</Callout>}
      {ask.error ? <ProblemNotice error={ask.error} /> : null}
      <ActionRow>
        <BusyButton type="submit" appearance="primary" busy={ask.isPending} disabledFocusable={missing}>
          {text('questions.save')}
        </BusyButton>
      </ActionRow>
    </form>
  )
}
