import { Button, Input, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Answer, CalendarEntry, Person, Span } from '../../wire.ts'
import { ScopeChoice, targetOf } from './scope-choice.tsx'
import { SpanFields } from './span-fields.tsx'
import { useDeed } from './use-deed.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** How an invited person answers: accept, tentative, decline, or another time. */
export function AttendeeForm({ person, entry, onDone }: { person: Person; entry: CalendarEntry; onDone(): void }) {
  const styles = useStyles()
  const { busy, refusal, perform } = useDeed(person, onDone)
  const [comment, setComment] = useState('')
  const [whole, setWhole] = useState(entry.response === 'notResponded')
  const [proposal, setProposal] = useState<Span | null>(null)
  const answer = (given: Answer) => () =>
    perform({ deed: 'answer', id: proposal ? entry.id : targetOf(entry, whole), answer: given, comment, proposal })

  return (
    <div className={styles.form}>
      {!proposal && <ScopeChoice entry={entry} whole={whole} onChange={setWhole} />}
      <Input
        aria-label="Message to the organizer"
        placeholder="Message to the organizer"
        value={comment}
        onChange={(_, { value }) => setComment(value)}
      />
      {proposal ? (
        <>
          <SpanFields span={proposal} zone={person.timeZone} onChange={setProposal} />
          <div className={styles.row}>
            <Button appearance="primary" disabled={busy} onClick={answer('tentativelyAccept')}>
              Send proposal
            </Button>
            <Button disabled={busy} onClick={() => setProposal(null)}>
              Back
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.row}>
          <Button disabled={busy} appearance={entry.response === 'accepted' ? 'secondary' : 'primary'} onClick={answer('accept')}>
            Accept
          </Button>
          <Button disabled={busy} onClick={answer('tentativelyAccept')}>
            Tentative
          </Button>
          <Button disabled={busy} onClick={answer('decline')}>
            Decline
          </Button>
          {entry.takesProposals && !entry.allDay && (
            <Button appearance="subtle" disabled={busy} onClick={() => setProposal({ start: entry.start, end: entry.end })}>
              Propose new time
            </Button>
          )}
        </div>
      )}
      {refusal && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
