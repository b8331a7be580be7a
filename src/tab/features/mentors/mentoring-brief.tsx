import type { Program } from '../../../contract/programs.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { ButtonLink } from '../../components/button-link.tsx'
import { Pill } from '../../components/pill.tsx'
import { useText } from '../../format/use-text.ts'
import styles from './mentoring-status.module.css'

/** Whether the reader mentors at the moment, in which programs. */
export function MentoringBrief({ programs }: { programs: readonly Program[] }) {
  const text = useText()
  return (
    <div className={styles.status}>
      {programs.map(({ id, name, mine }) => {
        const status = mine.mentor?.status ?? 'left'
        return (
          <div key={id} className={styles.line}>
            <Pill tone={status === 'active' ? 'good' : 'waiting'}>{text(`mentoring.status.${status}`)}</Pill>
            <span>{name}</span>
          </div>
        )
      })}
      <ActionRow>
        <ButtonLink to="/mentor">{text('home.mentoring.open')}</ButtonLink>
      </ActionRow>
    </div>
  )
}
