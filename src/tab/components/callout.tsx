import type { ReactNode } from 'react'
import styles from './callout.module.css'

interface CalloutProps {
  intent: 'info' | 'warning' | 'error'
  title?: string
  action?: ReactNode
  children: ReactNode
}

/** Something the reader should know before going on. Small, because it is on screen even when nothing more can be loaded. */
export function Callout({ intent, title, action, children }: CalloutProps) {
  return (
    <div className={`${styles.callout} ${styles[intent] ?? ''}`} role={intent === 'error' ? 'alert' : undefined}>
      <p className={styles.words}>
        {title && <span className={styles.title}>{title} </span>}
        {children}
      </p>
      {action}
    </div>
  )
}
