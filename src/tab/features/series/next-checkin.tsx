import { Button } from '@fluentui/react-components'
import { VideoRegular } from '@fluentui/react-icons/svg/video'
import type { SessionView } from '../../../contract/sessions.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import styles from './next-checkin.module.css'
import type { Pair } from './occurrence-words.ts'

interface NextCheckinProps {
  mentorshipId: string
  session: SessionView
  joinUrl: string | null
  pair: Pair
}

/** When the two meet next, on both clocks. */
export function NextCheckin({ mentorshipId, session, joinUrl, pair }: NextCheckinProps) {
  const text = useText()
  const { at, range, partner } = useWhen()
  const theirs = partner(session.start, pair.partner.timeZone)
  return (
    <div className={styles.next}>
      <div className={styles.when}>
        <span className={styles.day}>{at(session.start, 'fullDay')}</span>
        <span className={styles.time}>{range(session.start, session.end)}</span>
        <span className={styles.theirs}>
          {theirs
            ? text('mentorship.theirTime', { time: theirs, name: pair.partner.name })
            : text('mentorship.sameTime', { name: pair.partner.name })}
        </span>
      </div>
      <div className={styles.actions}>
        {joinUrl && (
          <Button as="a" href={joinUrl} target="_blank" rel="noreferrer" appearance="primary" icon={<VideoRegular />}>
            {text('series.join')}
          </Button>
        )}
        <ButtonLink to={`/mentorship/${mentorshipId}/session/${session.id}`}>{text('series.prepare')}</ButtonLink>
      </div>
    </div>
  )
}
