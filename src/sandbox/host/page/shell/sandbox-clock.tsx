import { Button, Field, Input, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components'
import { Clock20Regular } from '@fluentui/react-icons'
import { DateTime } from 'luxon'
import { useState } from 'react'
import type { ClockMove, Person } from '../../wire.ts'
import { api } from '../state/api.ts'
import { useNotice } from '../state/notices.tsx'
import { useMedia } from '../state/use-media.ts'
import { useNow } from '../state/use-now.ts'

const jumps = { '+1 hour': 'PT1H', '+1 day': 'P1D', '+1 week': 'P7D' }

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '2px' },
  time: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap', minWidth: 'auto' },
  surface: { display: 'flex', flexDirection: 'column', gap: '12px', width: '344px', maxWidth: 'calc(100vw - 24px)' },
  grid: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  set: { display: 'flex', gap: '8px' },
  input: { flex: 1, minWidth: 0 },
  button: { minWidth: 'auto' },
})

/** The sandbox's clock, in the person's zone, and the buttons that move it. */
export function SandboxClock({ person }: { person: Person | null }) {
  const styles = useStyles()
  const notice = useNotice()
  const wide = useMedia('(min-width: 1000px)')
  const zone = person?.timeZone ?? 'UTC'
  const now = DateTime.fromJSDate(useNow(), { zone }).setLocale('en-US')
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState('')

  const move = (turn: () => Promise<ClockMove>) => () => {
    setOpen(false)
    turn().then(
      (moved) => moved.kind === 'refused' && notice(moved.text, 'error'),
      (reason: Error) => notice(reason.message, 'error'),
    )
  }
  const buttons = (
    <>
      {Object.entries(jumps).map(([name, span]) => (
        <Button
          key={name}
          size={wide ? 'small' : 'medium'}
          appearance={wide ? 'subtle' : 'secondary'}
          onClick={move(() => api.advance(span))}
        >
          {name}
        </Button>
      ))}
      <Button
        size={wide ? 'small' : 'medium'}
        appearance={wide ? 'subtle' : 'secondary'}
        disabled={!person}
        onClick={move(() => api.toNextCheckIn(person!.id))}
      >
        Next check-in
      </Button>
    </>
  )

  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar is no form
    <div className={styles.row} role="group" aria-label="Sandbox clock">
      {wide && buttons}
      <Popover
        trapFocus
        open={open}
        onOpenChange={(_, data) => {
          setOpen(data.open)
          if (data.open) setWanted(now.toFormat("yyyy-MM-dd'T'HH:mm"))
        }}
      >
        <PopoverTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<Clock20Regular />}
            className={styles.time}
            aria-label={`Sandbox time ${now.toFormat('cccc d LLLL yyyy, HH:mm')}. Set the clock`}
          >
            {now.toFormat(wide ? 'ccc d LLL yyyy, HH:mm' : 'd LLL HH:mm')}
          </Button>
        </PopoverTrigger>
        <PopoverSurface className={styles.surface} aria-label="Set the clock">
          {!wide && <div className={styles.grid}>{buttons}</div>}
          <Field label={`Date and time in ${zone.replaceAll('_', ' ')}`} hint="Going back is possible, but the app has seen the future.">
            <div className={styles.set}>
              <Input
                className={styles.input}
                type="datetime-local"
                aria-label="Sandbox date and time"
                value={wanted}
                onChange={(_, { value }) => setWanted(value)}
              />
              <Button
                className={styles.button}
                appearance="primary"
                disabled={wanted === ''}
                onClick={move(() => api.setClock(DateTime.fromISO(wanted, { zone }).toUTC().toISO() ?? ''))}
              >
                Set
              </Button>
            </div>
          </Field>
        </PopoverSurface>
      </Popover>
    </div>
  )
}
