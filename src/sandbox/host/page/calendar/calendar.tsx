import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { DateTime } from 'luxon'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Profile } from '../../wire.ts'
import { Blank } from '../shell/blank.tsx'
import { useAddress } from '../state/address.tsx'
import { api } from '../state/api.ts'
import { useLive } from '../state/use-live.ts'
import { useNow } from '../state/use-now.ts'
import { CalendarBar } from './calendar-bar.tsx'
import { DayStrip } from './day-strip.tsx'
import { daysOf } from './days.ts'
import { EventPopover } from './event-popover.tsx'
import { Grid } from './grid.tsx'

/** Below this width a week is not readable; one day is. */
const WEEK_NEEDS_PX = 640

const useStyles = makeStyles({
  page: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground1 },
})

/** The person's Outlook calendar, if Exchange has one. */
export function Calendar({ person }: { person: Profile }) {
  if (person.hasMailbox) return <Mailbox person={person} />
  return <Blank title="No calendar" text={`${person.displayName} has no mailbox in Exchange Online.`} />
}

/** A week, or a day where there is no room for more. */
function Mailbox({ person }: { person: Profile }) {
  const styles = useStyles()
  const { address, go } = useAddress()
  const now = DateTime.fromJSDate(useNow(), { zone: person.timeZone }).setLocale('en-US')
  const [page, narrow] = useNarrow()
  const [secondZone, setSecondZone] = useState<string | null>(null)
  const [chosen, setChosen] = useState<{ id: string; target: HTMLElement } | null>(null)

  const asked = address.date ? DateTime.fromISO(address.date, { zone: person.timeZone, locale: 'en-US' }) : now
  const date = (asked.isValid ? asked : now).startOf('day')
  const monday = date.startOf('week')
  const from = monday.toUTC().toISO() ?? ''
  const { data, problem, reload } = useLive(
    `calendar ${person.id} ${from}`,
    () => api.calendar(person.id, from, monday.plus({ days: 7 }).toUTC().toISO() ?? ''),
    (change) => change.topic === 'calendar',
  )
  const entries = data?.entries ?? []
  const entry = chosen && entries.find(({ id }) => id === chosen.id)
  const days = daysOf(narrow ? date : monday, narrow ? 1 : 7, entries)
  const show = (day: DateTime) => go({ date: day.toISODate() })

  return (
    <div ref={page} className={styles.page}>
      <CalendarBar
        person={person}
        zoneName={data?.timeZoneName ?? null}
        first={narrow ? date : monday}
        narrow={narrow}
        secondZone={secondZone}
        onSecondZone={setSecondZone}
        onToday={() => go({ date: null })}
        onStep={(step) => show(date.plus(narrow ? { days: step } : { weeks: step }))}
        onDone={reload}
      />
      {narrow && <DayStrip monday={monday} chosen={date} today={now} onChoose={show} />}
      {problem && <Blank title="This calendar cannot be shown" text={problem} />}
      {!data && !problem && <Spinner label="Loading the calendar" style={{ margin: 'auto' }} />}
      {data && (
        <Grid
          days={days}
          window={data}
          now={now}
          secondZone={narrow ? null : secondZone}
          heads={!narrow}
          onChoose={(id, target) => setChosen({ id, target })}
        />
      )}
      {chosen && entry && (
        <EventPopover
          key={entry.id}
          person={person}
          entry={entry}
          target={chosen.target}
          onClose={() => setChosen(null)}
          onDone={() => {
            setChosen(null)
            reload()
          }}
        />
      )}
    </div>
  )
}

function useNarrow() {
  const page = useRef<HTMLDivElement>(null)
  const [narrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    const element = page.current
    if (!element) return
    const measure = () => setNarrow(element.clientWidth < WEEK_NEEDS_PX)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [page, narrow] as const
}
