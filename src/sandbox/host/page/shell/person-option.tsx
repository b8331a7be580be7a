import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { Checkmark16Filled } from '@fluentui/react-icons'
import type { Person } from '../../wire.ts'
import { Face } from '../people/face.tsx'

const useStyles = makeStyles({
  option: {
    width: '100%',
    flexShrink: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  words: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  part: { color: tokens.colorBrandForeground1 },
  dot: { width: '8px', height: '8px', borderRadius: '50%', flexShrink: 0, backgroundColor: tokens.colorPaletteRedBackground3 },
})

interface Props {
  id: string
  person: Person
  active: boolean
  chosen: boolean
  fresh: boolean
  onChoose(): void
}

/** One person in the switcher; the keyboard reaches it from the search field. */
export function PersonOption({ id, person, active, chosen, fresh, onChoose }: Props) {
  const styles = useStyles()
  const state = !person.enabled ? 'Account disabled' : person.guest ? 'Guest' : person.hasMailbox ? null : 'No mailbox'
  const title = [person.jobTitle, person.department, state].filter(Boolean).join(' · ')
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={mergeClasses(styles.option, active && styles.active)}
      onClick={onChoose}
    >
      <Face person={person} size={36} />
      <span className={styles.words}>
        <Text weight="semibold" className={styles.line}>
          {person.displayName}
        </Text>
        {person.part && (
          <Text size={200} className={mergeClasses(styles.line, styles.part)}>
            {person.part}
          </Text>
        )}
        <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
          {title}
        </Text>
      </span>
      {fresh && <span className={styles.dot} title="Something new" />}
      {chosen && <Checkmark16Filled aria-hidden />}
    </button>
  )
}
