import { type ReactNode, useState } from 'react'
import type { PersonBasics } from '../../contract/people.ts'
import { fieldError } from '../api-client/problem.ts'
import { useText } from '../format/use-text.ts'
import { Panel } from './panel.tsx'
import { PersonLine } from './person-line.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { WhoSees } from './who-sees.tsx'
import { WordsField } from './words-field.tsx'

const LONGEST = 500

export interface TwoLines {
  readonly whyYou: string
  readonly howHelp: string
}

interface LineField {
  readonly label: string
  readonly placeholder?: string
}

interface TwoLinesPanelProps {
  title: string
  /** To whom the lines go. */
  person: PersonBasics
  submit: string
  whyYou: LineField
  howHelp: LineField
  /** Lines that stand there to be changed. */
  before?: TwoLines
  sending: { readonly isPending: boolean; readonly error: unknown }
  onSend: (lines: TwoLines) => void
  onClose: () => void
  /** What is to be read before. */
  children: ReactNode
}

/** The two lines that a request or an offer carries: why this person, and how the mentor could help. */
export function TwoLinesPanel({ title, person, submit, before, sending, onSend, onClose, children, ...fields }: TwoLinesPanelProps) {
  const text = useText()
  const [lines, setLines] = useState<TwoLines>(before ?? { whyYou: '', howHelp: '' })
  const [tried, setTried] = useState(before !== undefined)
  const send = () => {
    setTried(true)
    if (lines.whyYou.trim() && lines.howHelp.trim()) onSend(lines)
  }
  return (
    <Panel title={title} onClose={onClose} onSubmit={send} submit={submit} busy={sending.isPending}>
      <PersonLine person={person} size="large" />
      {children}
      {(['whyYou', 'howHelp'] as const).map((line) => (
        <WordsField
          key={line}
          {...fields[line]}
          required
          max={LONGEST}
          value={lines[line]}
          onChange={(words) => setLines({ ...lines, [line]: words })}
          error={tried && !lines[line].trim() ? text('form.required') : fieldError(sending.error, line)}
        />
      ))}
      <WhoSees data="requestWords" />
      {sending.error !== null && <ProblemNotice error={sending.error} />}
    </Panel>
  )
}
