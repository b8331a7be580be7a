import { Button, Drawer, DrawerBody, DrawerHeader, DrawerHeaderTitle } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { FormEvent, ReactNode } from 'react'
import { useText } from '../format/use-text.ts'
import styles from './panel.module.css'

interface PanelProps {
  title: string
  open: boolean
  onClose: () => void
  onSubmit: () => void
  submit: string
  busy: boolean
  disabled?: boolean
  children: ReactNode
}

/** A form beside the page that stays in sight; over it on a phone. Escape closes it. */
export function Panel({ title, open, onClose, onSubmit, submit, busy, disabled = false, children }: PanelProps) {
  const text = useText()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && !disabled) onSubmit()
  }
  return (
    <Drawer type="overlay" position="end" size="medium" open={open} onOpenChange={(_, data) => data.open || onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={<Button appearance="subtle" aria-label={text('form.close')} icon={<DismissRegular />} onClick={onClose} />}
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <form className={styles.body} onSubmit={send} noValidate>
          {children}
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" disabledFocusable={busy || disabled}>
              {busy ? text('form.sending') : submit}
            </Button>
            <Button onClick={onClose}>{text('form.cancel')}</Button>
          </div>
        </form>
      </DrawerBody>
    </Drawer>
  )
}
