import type { ReactNode } from 'react'
import styles from './pill.module.css'

/** One word or number that stands out. */
export function Pill({ tone = 'brand', children }: { tone?: 'brand' | 'good' | 'waiting'; children: ReactNode }) {
  return <span className={`${styles.pill} ${styles[tone] ?? ''}`}>{children}</span>
}
