import { type ReactNode, useId } from 'react'
import { Pill } from './pill.tsx'
import styles from './section.module.css'

interface SectionProps {
  title: string
  note?: ReactNode
  count?: number
  action?: ReactNode
  accent?: boolean
  children?: ReactNode
}

/** One block of a page, a region named by its heading. */
export function Section({ title, note, count, action, accent, children }: SectionProps) {
  const heading = useId()
  return (
    <section className={accent ? `${styles.section} ${styles.accent}` : styles.section} aria-labelledby={heading}>
      <div className={styles.head}>
        <div className={styles.header}>
          <h2 className={styles.title}>
            <span id={heading}>{title}</span>
            {count ? <Pill>{count}</Pill> : null}
          </h2>
          {action}
        </div>
        {note && <p className={styles.note}>{note}</p>}
      </div>
      {children}
    </section>
  )
}
