import { Field, Input, makeStyles } from '@fluentui/react-components'
import { DateTime } from 'luxon'
import { useEffect, useRef } from 'react'
import type { Span } from '../../wire.ts'
import { localTime } from './words.ts'

const FORMAT = "yyyy-MM-dd'T'HH:mm"

const useStyles = makeStyles({ fields: { display: 'grid', gridTemplateColumns: '1fr', gap: '8px' }, input: { width: '100%', minWidth: 0 } })

/** Start and end in a person's own zone. A new start takes the end along. */
export function SpanFields({ span, zone, onChange }: { span: Span; zone: string; onChange(span: Span): void }) {
  const styles = useStyles()
  const instant = (local: string) => DateTime.fromISO(local, { zone }).toUTC().toISO()
  const setStart = (local: string) => {
    const start = instant(local)
    const length = Date.parse(span.end) - Date.parse(span.start)
    if (start) onChange({ start, end: new Date(Date.parse(start) + length).toISOString() })
  }
  const setEnd = (local: string) => {
    const end = instant(local)
    if (end) onChange({ ...span, end })
  }
  // What was clicked to get here is gone: without this the keyboard would be nowhere.
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <div className={styles.fields}>
      <Field label="Start">
        <Input
          input={{ ref: first }}
          className={styles.input}
          type="datetime-local"
          value={localTime(span.start, zone).toFormat(FORMAT)}
          onChange={(_, { value }) => setStart(value)}
        />
      </Field>
      <Field label="End">
        <Input
          className={styles.input}
          type="datetime-local"
          value={localTime(span.end, zone).toFormat(FORMAT)}
          onChange={(_, { value }) => setEnd(value)}
        />
      </Field>
    </div>
  )
}
