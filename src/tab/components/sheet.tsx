import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useText } from '../format/use-text.ts'
import styles from './panel.module.css'

interface SheetProps {
  title: string
  onClose: () => void
  /** Where the focus arrives: at the first field of a form, or at the heading of something to read. */
  focus?: 'first' | 'heading'
  children: ReactNode
}

/**
 * Something beside the page that stays in sight; over it on a phone. The browser's own dialog: it keeps the focus inside,
 * closes with Escape and gives the focus back to where it came from.
 */
export function Sheet({ title, onClose, focus = 'first', children }: SheetProps) {
  const text = useText()
  const headingId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    if (focus === 'heading') heading.current?.focus()
    return () => element?.close()
  }, [focus])
  return (
    <dialog ref={dialog} className={styles.panel} aria-labelledby={headingId} onCancel={onClose}>
      <h2 id={headingId} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {children}
      {/* Last, so that the focus arrives at the first field. */}
      <Button
        className={styles.close ?? ''}
        appearance="subtle"
        aria-label={text('form.close')}
        icon={<DismissRegular />}
        onClick={onClose}
      />
    </dialog>
  )
}
