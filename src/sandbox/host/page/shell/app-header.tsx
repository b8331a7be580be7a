import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { AppFace } from '../people/app-face.tsx'
import { useAddress, type View } from '../state/address.tsx'

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '8px 20px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container (max-width: 639px)': { padding: '6px 12px' },
  },
  title: {
    flex: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
})

/** The app's name above its chat or its tab, and the way to the other of the two. */
export function AppHeader({ other }: { other: { label: string; view: View } }) {
  const styles = useStyles()
  const { go } = useAddress()
  return (
    <div className={styles.head}>
      <AppFace size={28} />
      <h1 className={styles.title}>Mentoring</h1>
      <Button appearance="subtle" onClick={() => go({ view: other.view, sub: null })}>
        {other.label}
      </Button>
    </div>
  )
}
