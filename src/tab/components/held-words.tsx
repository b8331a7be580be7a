import type { PersonBasics } from '../../contract/people.ts'
import type { SessionView } from '../../contract/sessions.ts'
import { useText } from '../format/use-text.ts'
import styles from './held-words.module.css'

interface HeldWordsProps {
  session: Pick<SessionView, 'held' | 'heldBy' | 'heldSaid'>
  me: PersonBasics
  partner: PersonBasics
}

/** Who said what about whether a check-in took place, and what is missing for it to count. */
export function HeldWords({ session: { heldSaid, heldBy, held }, me, partner }: HeldWordsProps) {
  const text = useText()
  const whoIs = (person: string) => ({ who: person === me.id ? 'me' : 'partner', name: partner.name })
  const [first, ...others] = heldSaid
  const missing = held === null && first && others.length === 0 ? whoIs(first.person === me.id ? partner.id : me.id) : null
  const differ = held === null && others.some((said) => said.held !== first?.held)
  const lines = [
    heldBy === 'attendance' && text('held.seen'),
    ...heldSaid.map(({ person, held: said }) => text('held.said', { ...whoIs(person), said: said ? 'yes' : 'no' })),
    missing && text('held.waits', missing),
    differ && text('held.differ'),
  ].filter((line) => typeof line === 'string')
  if (lines.length === 0) return null
  return (
    <ul className={styles.words}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
