import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract'
import styles from './reason-list.module.css'

interface ReasonListProps {
  label: string
  reasons: readonly string[]
  /** What does not fit, in one sentence. */
  missing: string | null
}

/** What speaks for a person, one line each, and last what is missing. */
export function ReasonList({ label, reasons, missing }: ReasonListProps) {
  return (
    <ul className={styles.reasons} aria-label={label}>
      {reasons.map((reason) => (
        <li key={reason} className={styles.reason}>
          <CheckmarkRegular aria-hidden fontSize={16} />
          {reason}
        </li>
      ))}
      {missing && (
        <li className={`${styles.reason} ${styles.missing}`}>
          <SubtractRegular aria-hidden fontSize={16} />
          {missing}
        </li>
      )}
    </ul>
  )
}
