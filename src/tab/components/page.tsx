import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import styles from './page.module.css'

interface PageProps {
  title: string
  lead?: ReactNode
  back?: { to: string; label: string }
  action?: ReactNode
  children: ReactNode
}

/** The first page after opening takes no focus: the reader has not asked for it. */
let opened = false

/** One page: its heading takes the focus when the reader came here by a link, so that a screen reader says where they are. */
export function Page({ title, lead, back, action, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const page = useRef<HTMLElement>(null)
  useEffect(() => {
    const elsewhere = !page.current?.contains(document.activeElement)
    if (opened && elsewhere) heading.current?.focus()
    opened = true
  }, [])
  return (
    <main className={styles.page} ref={page}>
      <title>{title}</title>
      {back && (
        <Link href={back.to} className={styles.back}>
          <ArrowLeftRegular aria-hidden />
          {back.label}
        </Link>
      )}
      <div className={styles.header}>
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {action}
      </div>
      {children}
    </main>
  )
}

/** What matters at the start, what helps at the end; below each other on a narrow screen. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{children}</div>
      <aside className={styles.column}>{aside}</aside>
    </div>
  )
}
