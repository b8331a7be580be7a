import { Button } from '@fluentui/react-components'
import type { Program } from '../../../contract/programs.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { Chips } from '../../components/chips.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Pill } from '../../components/pill.tsx'
import { useText } from '../../format/use-text.ts'
import { useChangeMentoring, useJoinAsMentor } from './api.ts'
import styles from './mentoring-status.module.css'

interface MentoringStatusProps {
  program: Program
  profile: NonNullable<Program['mine']['mentor']>
  onEdit: () => void
}

/** Being a mentor in one program: what is offered, and pausing, resuming and leaving, each of which can be undone. */
export function MentoringStatus({ program, profile, onEdit }: MentoringStatusProps) {
  const text = useText()
  const notices = useNotices()
  const change = useChangeMentoring()
  const join = useJoinAsMentor()
  const params = { programId: program.id }
  const { status, ...offered } = profile
  const set = (next: typeof status, undo: () => void) =>
    change.mutate(
      { params, body: { status: next } },
      { onSuccess: () => notices.done(text(`mentoring.done.${next}`, { program: program.name }), undo), onError: notices.failed },
    )
  const back = () => change.mutate({ params, body: { status } }, { onError: notices.failed })
  const rejoin = () => join.mutate({ params, body: offered }, { onError: notices.failed })
  return (
    <div className={styles.status}>
      <div className={styles.line}>
        <Pill tone={status === 'active' ? 'good' : 'waiting'}>{text(`mentoring.status.${status}`)}</Pill>
        <span className={styles.quiet}>{text(`mentoring.status.${status}.words`, { whoAsks: program.whoAsks })}</span>
      </div>
      <div className={styles.facts}>
        <Chips words={profile.offers} label={text('mentoring.offers')} />
        <p className={styles.quiet}>{text('mentoring.room', { capacity: profile.capacity, hours: profile.hoursPerMonth })}</p>
        {profile.boundaries && <p className={styles.quiet}>{text('find.boundaries', { words: profile.boundaries })}</p>}
      </div>
      <ActionRow>
        <Button onClick={onEdit}>{text('mentoring.edit')}</Button>
        {status === 'active' ? (
          <Button onClick={() => set('paused', back)}>{text('mentoring.pause')}</Button>
        ) : (
          <Button appearance="primary" onClick={() => set('active', back)}>
            {text('mentoring.resume')}
          </Button>
        )}
        <Button appearance="subtle" onClick={() => set('left', rejoin)}>
          {text('mentoring.leave')}
        </Button>
      </ActionRow>
    </div>
  )
}
