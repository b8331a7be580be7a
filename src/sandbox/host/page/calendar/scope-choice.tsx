import { Radio, RadioGroup } from '@fluentui/react-components'
import type { CalendarEntry } from '../../wire.ts'

/** The event a deed is done to: this occurrence, or the series it belongs to. */
export function targetOf(entry: CalendarEntry, whole: boolean): string {
  return whole ? (entry.seriesMasterId ?? entry.id) : entry.id
}

/** Whether a deed is for this occurrence or for all of the series; nothing for a single event. */
export function ScopeChoice({ entry, whole, onChange }: { entry: CalendarEntry; whole: boolean; onChange(whole: boolean): void }) {
  if (!entry.seriesMasterId) return null
  return (
    <RadioGroup
      layout="horizontal"
      aria-label="Which"
      value={whole ? 'series' : 'this'}
      onChange={(_, { value }) => onChange(value === 'series')}
    >
      <Radio value="this" label="This event" />
      <Radio value="series" label="The series" />
    </RadioGroup>
  )
}
