import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  blank: {
    margin: 'auto',
    padding: '32px 24px',
    maxWidth: '420px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    textAlign: 'center',
  },
  title: { margin: 0 },
  text: { color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '12px' },
})

/** What a place shows while it has nothing to show: why, and the way on. */
export function Blank({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.blank}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <Text align="center" className={styles.text}>
        {text}
      </Text>
      {children && <div className={styles.ways}>{children}</div>}
    </div>
  )
}
