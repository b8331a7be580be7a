import { ToggleButton } from '@fluentui/react-components'
import type { SessionView } from '../../../contract/sessions.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useRecordHeld } from './api.ts'
import styles from './points.module.css'

/** Whether a check-in took place: only ever what somebody says. */
export function Held({ session }: { session: SessionView }) {
  const text = useText()
  const notices = useNotices()
  const record = useRecordHeld()
  const say = (held: boolean) => record.mutate({ params: { sessionId: session.id }, body: { held } }, { onError: notices.failed })
  return (
    <fieldset className={styles.question}>
      <legend className={styles.title}>{text('session.held.question')}</legend>
      <ActionRow>
        <ToggleButton checked={session.held === 'held'} onClick={() => say(true)}>
          {text('session.held.yes')}
        </ToggleButton>
        <ToggleButton checked={session.held === 'notHeld'} onClick={() => say(false)}>
          {text('session.held.no')}
        </ToggleButton>
      </ActionRow>
    </fieldset>
  )
}
