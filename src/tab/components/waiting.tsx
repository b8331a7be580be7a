import { useText } from '../format/use-text.ts'
import styles from './waiting.module.css'

/** The shape of what is to come, while it is on its way. */
export function Waiting({ lines = 3 }: { lines?: number }) {
  const text = useText()
  return (
    <div className={styles.waiting} role="progressbar" aria-label={text('frame.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={String(line)} className={styles.line} />
      ))}
    </div>
  )
}

export function WaitingPage() {
  const text = useText()
  return (
    <div className={styles.page} role="progressbar" aria-label={text('frame.loading')}>
      <div className={styles.block} />
      <div className={styles.block} />
      <div className={styles.block} />
    </div>
  )
}
