import { Button, type ButtonProps, Spinner } from '@fluentui/react-components'
import type { ReactNode } from 'react'

interface BusyButtonProps {
  busy: boolean
  type?: 'button' | 'submit'
  appearance?: NonNullable<ButtonProps['appearance']>
  size?: NonNullable<ButtonProps['size']>
  disabledFocusable?: boolean
  icon?: NonNullable<ButtonProps['icon']>
  onClick?: () => void
  children: ReactNode
}

/** A button that shows its work is under way, and takes no second click meanwhile. */
export function BusyButton({ busy, type = 'button', disabledFocusable = false, icon, children, ...rest }: BusyButtonProps) {
  const sign = busy ? <Spinner size="extra-tiny" aria-hidden /> : icon
  return (
    <Button type={type} disabledFocusable={busy || disabledFocusable} aria-busy={busy} {...(sign ? { icon: sign } : {})} {...rest}>
      {children}
    </Button>
  )
}
