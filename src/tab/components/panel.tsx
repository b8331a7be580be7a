import { Button } from '@fluentui/react-components'
import type { FormEvent, ReactNode } from 'react'
import { useText } from '../format/use-text.ts'
import { ActionRow } from './action-row.tsx'
import { BusyButton } from './busy-button.tsx'
import styles from './panel.module.css'
import { Sheet } from './sheet.tsx'

interface PanelProps {
  title: string
  onClose: () => void
  onSubmit: () => void
  submit: string
  busy: boolean
  disabled?: boolean
  children: ReactNode
}

/** A form in a sheet. */
export function Panel({ title, onClose, onSubmit, submit, busy, disabled = false, children }: PanelProps) {
  const text = useText()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && !disabled) onSubmit()
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={send} noValidate>
        {children}
        <ActionRow>
          <BusyButton type="submit" appearance="primary" busy={busy} disabledFocusable={disabled}>
            {busy ? text('form.sending') : submit}
          </BusyButton>
          <Button onClick={onClose}>{text('form.cancel')}</Button>
        </ActionRow>
      </form>
    </Sheet>
  )
}
