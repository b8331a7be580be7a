import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useText } from '../format/use-text.ts'
import { ActionRow } from './action-row.tsx'
import styles from './panel.module.css'

interface PanelProps {
  title: string
  onClose: () => void
  onSubmit: () => void
  submit: string
  busy: boolean
  disabled?: boolean
  children: ReactNode
}

/**
 * A form beside the page that stays in sight; over it on a phone. The browser's own dialog: it keeps the focus inside,
 * closes with Escape and gives the focus back to where it came from.
 */
export function Panel({ title, onClose, onSubmit, submit, busy, disabled = false, children }: PanelProps) {
  const text = useText()
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && !disabled) onSubmit()
  }
  return (
    <dialog ref={dialog} className={styles.panel} aria-labelledby={heading} onCancel={onClose}>
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      <form className={styles.form} onSubmit={send} noValidate>
        {children}
        <ActionRow>
          <Button type="submit" appearance="primary" disabledFocusable={busy || disabled}>
            {busy ? text('form.sending') : submit}
          </Button>
          <Button onClick={onClose}>{text('form.cancel')}</Button>
        </ActionRow>
      </form>
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
