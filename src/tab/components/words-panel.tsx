import { type ReactNode, useState } from 'react'
import { useText } from '../format/use-text.ts'
import { Panel } from './panel.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { WordsField } from './words-field.tsx'

interface WordsPanelProps {
  title: string
  intro: string
  label: string
  submit: string
  max: number
  required?: boolean
  busy: boolean
  error: unknown
  onSubmit: (words: string) => void
  onClose: () => void
  /** What else is asked, below the words. */
  children?: ReactNode
}

/** A panel that asks for one thing in words, such as a reason or a question. */
export function WordsPanel({
  title,
  intro,
  label,
  submit,
  max,
  required = true,
  busy,
  error,
  onSubmit,
  onClose,
  children,
}: WordsPanelProps) {
  const text = useText()
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const missing = required && !words.trim()
  const send = () => {
    setTried(true)
    if (!missing) onSubmit(words.trim())
  }
  return (
    <Panel title={title} onClose={onClose} onSubmit={send} submit={submit} busy={busy}>
      <p>{intro}</p>
      <WordsField
        label={label}
        required={required}
        max={max}
        rows={4}
        value={words}
        onChange={setWords}
        error={tried && missing ? text('form.required') : undefined}
      />
      {children}
      {error ? <ProblemNotice error={error} /> : null}
    </Panel>
  )
}
