import type { PersonBasics } from '../../../contract/people.ts'
import type { Reply } from '../../api-client/call.ts'
import { Callout } from '../../components/callout.tsx'
import { useText } from '../../format/use-text.ts'
import styles from './invite-result.module.css'

interface InviteResultProps {
  answer: Reply<'inviteColleagues'>
  /** Who were asked for. */
  people: readonly PersonBasics[]
}

/** How many are invited, and by name who is not and why; never what somebody answered before. */
export function InviteResult({ answer: { invited, notInvited }, people }: InviteResultProps) {
  const text = useText()
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? ''
  return (
    <div role="status">
      <Callout intent={notInvited.length > 0 ? 'warning' : 'info'}>{text('coverage.invited', { people: invited.length })}</Callout>
      {notInvited.length > 0 && (
        <ul className={styles.list} aria-label={text('coverage.notInvited')}>
          {notInvited.map(({ personId, reason }) => (
            <li key={personId}>{text(`coverage.notInvited.${reason}`, { name: nameOf(personId) })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
