import { Button } from '@fluentui/react-components'
import { type ChangeEvent, useId, useRef } from 'react'
import type { RowFaultReply } from '../../../contract/matching-files.ts'
import { BusyButton } from '../../components/busy-button.tsx'
import { Callout } from '../../components/callout.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { Section } from '../../components/section.tsx'
import { SlowSign } from '../../components/slow-sign.tsx'
import { useText } from '../../format/use-text.ts'
import { FaultTable } from './fault-table.tsx'
import styles from './list-import.module.css'
import { type Send, useListImport } from './use-list-import.ts'

interface ListImportProps<Reply> {
  list: 'mentors' | 'mentees' | 'exclusions'
  send: Send<Reply>
  /** What the file holds, sentence by sentence; empty ones are left out. */
  found: (reply: Reply) => readonly string[]
  /** What can be done with it; null: nothing. */
  action: (reply: Reply) => string | null
  done: (reply: Reply) => readonly string[]
}

/** A file is checked as soon as it is chosen, and brought in when somebody says so. */
export function ListImport<Reply extends { faults: readonly RowFaultReply[] }>({
  list,
  send,
  found,
  action,
  done,
}: ListImportProps<Reply>) {
  const text = useText()
  const columns = useId()
  const input = useRef<HTMLInputElement>(null)
  const { state, check, bringIn } = useListImport(send)
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    // So that the same file, once corrected, can be chosen again.
    target.value = ''
    if (file) void check(file)
  }
  const words = (sentences: readonly string[]) => sentences.filter(Boolean).join(' ')
  const todo = state.kind === 'checked' ? action(state.reply) : null
  return (
    <Section title={text(`lists.${list}`)} note={text(`lists.${list}.note`)}>
      <div className={styles.choice}>
        <div className={styles.row}>
          <Button aria-label={text('lists.fileLabel', { list })} aria-describedby={columns} onClick={() => input.current?.click()}>
            {text('lists.file')}
          </Button>
          <SlowSign show={state.kind === 'checking'}>{text('lists.checking')}</SlowSign>
        </div>
        {/* Behind the button, because its own words are the browser's and not in the reader's language. */}
        <input ref={input} hidden type="file" accept=".csv,text/csv" onChange={choose} />
        <span id={columns} className={styles.quiet}>
          {text(`lists.${list}.columns`)}
        </span>
      </div>
      {state.kind === 'unreadable' && <Callout intent="error">{text('lists.unreadable')}</Callout>}
      {state.kind === 'failed' && <ProblemNotice error={state.error} />}
      {(state.kind === 'checked' || state.kind === 'done') && (
        <div className={styles.outcome} role="status">
          <Callout intent="info" title={state.name}>
            {words(state.kind === 'checked' ? found(state.reply) : done(state.reply))}
          </Callout>
          <FaultTable faults={state.reply.faults} />
        </div>
      )}
      {state.kind === 'checked' && todo && (
        <div className={styles.row}>
          <BusyButton appearance="primary" busy={state.busy} onClick={() => void bringIn(state)}>
            {todo}
          </BusyButton>
          <SlowSign show={state.busy}>{text('lists.working')}</SlowSign>
        </div>
      )}
    </Section>
  )
}
