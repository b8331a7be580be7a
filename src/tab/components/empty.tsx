import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** Nothing is here yet: why, and what to do next. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.words}>{children}</p>
      {action && <div className={styles.actions}>{action}</div>}
    </div>
  )
}
