import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
} from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import type { DateTime } from 'luxon'
import { useState } from 'react'
import type { Person, ShowAs, Span } from '../../wire.ts'
import { SpanFields } from './span-fields.tsx'
import { useDeed } from './use-deed.ts'
import { showAsWords } from './words.ts'

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '12px' } })

/** Puts an event of one's own into the calendar: the way to bring about a conflict or an absence. */
export function BlockDialog({ person, day, brief, onDone }: { person: Person; day: DateTime; brief: boolean; onDone(): void }) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const [subject, setSubject] = useState('')
  const [showAs, setShowAs] = useState<ShowAs>('busy')
  const [span, setSpan] = useState<Span>({ start: '', end: '' })
  const { busy, refusal, perform } = useDeed(person, () => {
    setOpen(false)
    onDone()
  })

  const onOpen = (opening: boolean) => {
    if (opening) {
      const at = (hour: number) => day.set({ hour }).toUTC().toISO() ?? ''
      setSpan({ start: at(10), end: at(11) })
      setSubject('')
    }
    setOpen(opening)
  }
  return (
    <Dialog open={open} onOpenChange={(_, data) => onOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="primary" icon={<Add20Regular />} aria-label="New event">
          {!brief && 'New event'}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            perform({ deed: 'block', subject, showAs, span })
          }}
        >
          <DialogBody>
            <DialogTitle>New event</DialogTitle>
            <DialogContent className={styles.fields}>
              <Field label="Title" required>
                <Input value={subject} onChange={(_, { value }) => setSubject(value)} />
              </Field>
              {span.start !== '' && <SpanFields span={span} zone={person.timeZone} onChange={setSpan} />}
              <Field label="Show as">
                <Select value={showAs} onChange={(_, { value }) => setShowAs(value as ShowAs)}>
                  {(['busy', 'oof', 'tentative', 'workingElsewhere', 'free'] as const).map((value) => (
                    <option key={value} value={value}>
                      {showAsWords[value]}
                    </option>
                  ))}
                </Select>
              </Field>
              {refusal && (
                <MessageBar intent="error" layout="multiline" role="alert">
                  <MessageBarBody>{refusal}</MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setOpen(false)}>Back</Button>
              <Button type="submit" appearance="primary" disabled={busy || subject.trim() === ''}>
                Save
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
