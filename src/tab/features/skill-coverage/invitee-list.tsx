import { Checkbox } from '@fluentui/react-components'
import type { Coverage } from '../../../contract/coverage.ts'
import { PersonLine } from '../../components/person-line.tsx'
import { useListing, useText } from '../../format/use-text.ts'
import styles from './invitee-list.module.css'

type Invitee = Coverage['invitees'][number]

const mostSkills = 4

interface InviteeListProps {
  invitees: readonly Invitee[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}

/** Whoever closes the most first, each with the reason. */
export function InviteeList({ invitees, chosen, onChange }: InviteeListProps) {
  const text = useText()
  const all = invitees.map(({ person }) => person.id)
  const toggle = (id: string) => onChange(new Set(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...chosen, id]))
  return (
    <div>
      <Checkbox
        label={text('coverage.all')}
        checked={chosen.size === 0 ? false : chosen.size === all.length ? true : 'mixed'}
        onChange={() => onChange(new Set(chosen.size === all.length ? [] : all))}
      />
      <ul className={styles.list} aria-label={text('coverage.invite')}>
        {invitees.map((invitee) => (
          <li key={invitee.person.id} className={styles.line}>
            <Checkbox
              className={styles.choice}
              label={<PersonLine person={invitee.person} />}
              checked={chosen.has(invitee.person.id)}
              onChange={() => toggle(invitee.person.id)}
            />
            <Reason invitee={invitee} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Reason({ invitee: { skills, closes } }: { invitee: Invitee }) {
  const text = useText()
  const list = useListing()
  const more = skills.length - mostSkills
  const told = more > 0 ? [...skills.slice(0, mostSkills), text('coverage.more', { count: more })] : skills
  return <p className={styles.reason}>{text('coverage.reason', { skills: list(told), closes })}</p>
}
