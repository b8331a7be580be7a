import { Button, type ButtonProps } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Link } from 'wouter'

interface ButtonLinkProps {
  to: string
  appearance?: NonNullable<ButtonProps['appearance']>
  size?: NonNullable<ButtonProps['size']>
  'aria-label'?: string
  children: ReactNode
}

/** Looks like a button because it is the thing to do next; is a link because it leads somewhere. */
export function ButtonLink({ to, appearance = 'secondary', size = 'medium', children, ...labels }: ButtonLinkProps) {
  return (
    <Link href={to} asChild>
      <Button as="a" appearance={appearance} size={size} {...labels}>
        {children}
      </Button>
    </Link>
  )
}
