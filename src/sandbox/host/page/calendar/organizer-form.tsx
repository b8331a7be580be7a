import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { CalendarEntry, Person, Span } from '../../wire.ts'
import { ScopeChoice, targetOf } from './scope-choice.tsx'
import { SpanFields } from './span-fields.tsx'
import { useDeed } from './use-deed.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** What the organizer may do: move this event, cancel it for everyone, or delete one that nobody else has. */
export function OrganizerForm({ person, entry, onDone }: { person: Person; entry: CalendarEntry; onDone(): void }) {
  const styles = useStyles()
  const { busy, refusal, perform } = useDeed(person, onDone)
  const [whole, setWhole] = useState(false)
  const [to, setTo] = useState<Span | null>(null)
  const meeting = entry.attendees.length > 0
  const id = targetOf(entry, whole)

  return (
    <div className={styles.form}>
      {to ? (
        <>
          <SpanFields span={to} zone={person.timeZone} onChange={setTo} />
          <div className={styles.row}>
            <Button appearance="primary" disabled={busy} onClick={() => perform({ deed: 'move', id: entry.id, to })}>
              Save new time
            </Button>
            <Button disabled={busy} onClick={() => setTo(null)}>
              Back
            </Button>
          </div>
        </>
      ) : (
        <>
          <ScopeChoice entry={entry} whole={whole} onChange={setWhole} />
          <div className={styles.row}>
            {!entry.allDay && (
              <Button disabled={busy || whole} onClick={() => setTo({ start: entry.start, end: entry.end })}>
                Change time
              </Button>
            )}
            <Button disabled={busy} onClick={() => perform(meeting ? { deed: 'cancel', id, comment: '' } : { deed: 'delete', id })}>
              {meeting ? 'Cancel meeting' : 'Delete'}
            </Button>
          </div>
        </>
      )}
      {refusal && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
