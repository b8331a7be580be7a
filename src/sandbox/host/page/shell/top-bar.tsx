import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Person, Profile } from '../../wire.ts'
import { Appearance } from './appearance.tsx'
import { PersonSwitcher } from './person-switcher.tsx'
import { SandboxClock } from './sandbox-clock.tsx'

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    minHeight: '48px',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    paddingInline: '16px 8px',
    '@media (max-width: 999px)': { paddingInline: '8px 4px', gap: '4px' },
  },
  mark: { display: 'flex', alignItems: 'center', gap: '10px', '@media (max-width: 999px)': { display: 'none' } },
  logo: { width: '24px', height: '24px' },
  tag: { color: tokens.colorNeutralForeground2 },
  space: { flex: 1, minWidth: 0 },
})

/** The sandbox's own bar: who is looking, what time it is, and how it looks. None of it exists in the real Teams. */
export function TopBar({ person, cast }: { person: Profile | null; cast: Person[] }) {
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      <div className={styles.mark}>
        <img className={styles.logo} src="./icon.svg" alt="" />
        <Text weight="semibold" className={styles.tag}>
          Sandbox
        </Text>
      </div>
      <PersonSwitcher person={person} cast={cast} />
      <div className={styles.space} />
      <SandboxClock person={person} />
      <Appearance />
    </header>
  )
}
