import type { ReactNode } from 'react'
import styles from './action-row.module.css'

export function ActionRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
