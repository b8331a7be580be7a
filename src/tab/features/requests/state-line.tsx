import type { Request } from '../../../contract/requests.ts'
import { useListing, useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { requestState } from './request-state.ts'
import styles from './state-line.module.css'

export function StateLine({ request }: { request: Request }) {
  const text = useText()
  const { words, tone } = requestState(request, text, useListing())
  const { at } = useWhen()
  return (
    <p className={styles.line}>
      <span className={`${styles.dot} ${styles[tone] ?? ''}`} aria-hidden />
      <span>
        {words}
        {tone === 'waiting' && request.expiresAt && (
          <span className={styles.until}> {text('request.expires', { day: at(request.expiresAt, 'day') })}</span>
        )}
      </span>
    </p>
  )
}
