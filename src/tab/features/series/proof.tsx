import type { Series } from '../../../contract/series.ts'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { zoneCity } from '../../format/zones.ts'
import type { Pair } from './occurrence-words.ts'
import styles from './proof.module.css'

/** The slot, how much of the series fits it, and from when a clock change moves it for somebody. */
export function Proof({ series, pair }: { series: Series; pair: Pair }) {
  const text = useText()
  const { at, clock, weekday, day } = useWhen()
  const { slot, cadence, kept, moved, skipped, toPause, clockShifts, provenAt } = series
  const rhythm = slot?.week ?? cadence
  return (
    <div className={styles.proof}>
      {slot && (
        <p className={styles.slot}>
          {text('series.slot', { rhythm, weekday: weekday(slot.weekday), time: clock(slot.time), city: zoneCity(slot.timeZone) })}
        </p>
      )}
      <p>{text('series.proof', { kept, moved, skipped, toPause, total: kept + moved + skipped + toPause })}</p>
      {clockShifts.map((shift) => (
        <p key={`${shift.person} ${shift.from}`} className={styles.shift}>
          {text('series.clockShift', {
            day: day(shift.from, 'fullDay'),
            time: clock(shift.localTime),
            who: shift.person === pair.me.id ? 'me' : 'partner',
            name: pair.partner.name,
          })}
        </p>
      ))}
      {provenAt && series.state === 'booked' && <p className={styles.shift}>{text('series.proven', { time: at(provenAt) })}</p>}
    </div>
  )
}
