import { ToggleButton } from '@fluentui/react-components'
import type { PersonBasics } from '../../../contract/people.ts'
import type { SessionView } from '../../../contract/sessions.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { HeldWords } from '../../components/held-words.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useRecordHeld } from './api.ts'
import styles from './points.module.css'

interface HeldProps {
  session: SessionView
  me: PersonBasics
  partner: PersonBasics
}

/** Whether a check-in took place: what the reader says, and what the two come to together. */
export function Held({ session, me, partner }: HeldProps) {
  const text = useText()
  const notices = useNotices()
  const record = useRecordHeld(me.id)
  const mine = session.heldSaid.find(({ person }) => person === me.id)
  const say = (held: boolean) => record.mutate({ params: { sessionId: session.id }, body: { held } }, { onError: notices.failed })
  return (
    <fieldset className={styles.question}>
      <legend className={styles.title}>{text('session.held.question')}</legend>
      <ActionRow>
        <ToggleButton checked={mine?.held === true} onClick={() => say(true)}>
          {text('session.held.yes')}
        </ToggleButton>
        <ToggleButton checked={mine?.held === false} onClick={() => say(false)}>
          {text('session.held.no')}
        </ToggleButton>
      </ActionRow>
      <HeldWords session={session} me={me} partner={partner} />
    </fieldset>
  )
}
