import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { ActionRow } from '../components/action-row.tsx'
import { useText } from '../format/use-text.ts'
import { announceFailure } from '../host/connect.ts'
import { appLink } from '../host/settings.ts'
import styles from './outside.module.css'

/** Opened in a plain browser, where nobody can say who the reader is. */
export function OutsidePage() {
  const text = useText()
  const link = appLink()
  return (
    <main className={styles.outside}>
      <title>{text('frame.title')}</title>
      <h1 className={styles.title}>{text('outside.title')}</h1>
      <p>{text('outside.words')}</p>
      <ActionRow>
        {link ? (
          <Button as="a" href={link} appearance="primary" size="large">
            {text('outside.open')}
          </Button>
        ) : (
          <p>{text('outside.how')}</p>
        )}
      </ActionRow>
    </main>
  )
}

/** Framed, but the host did not answer. */
export function NotConnectedPage() {
  const text = useText()
  useEffect(() => announceFailure('host did not answer'), [])
  return (
    <main className={styles.outside}>
      <title>{text('frame.title')}</title>
      <h1 className={styles.title}>{text('outside.failed')}</h1>
      <p>{text('outside.failedWords')}</p>
      <ActionRow>
        <Button appearance="primary" size="large" onClick={() => location.reload()}>
          {text('problem.retry')}
        </Button>
      </ActionRow>
    </main>
  )
}
