import type { ProgramOverview } from '../../../contract/programs.ts'
import { useText } from '../../format/use-text.ts'
import styles from './program-counts.module.css'

export function ProgramCounts({ overview }: { overview: ProgramOverview }) {
  const text = useText()
  const { mentors, pausedMentors, mentees, placesLeft } = overview.participants
  const counts = [
    { label: text('overview.mentors', { paused: pausedMentors }), count: mentors },
    { label: text('overview.mentees'), count: mentees },
    { label: text('overview.places'), count: placesLeft },
    { label: text('overview.mentorships'), count: overview.mentorships.filter(({ status }) => status !== 'ended').length },
  ]
  return (
    <dl className={styles.counts}>
      {counts.map(({ label, count }) => (
        <div key={label} className={styles.count}>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
