import type { Me } from '../../../contract/people.ts'
import { Callout } from '../../components/callout.tsx'
import { Chips } from '../../components/chips.tsx'
import { PersonLine } from '../../components/person-line.tsx'
import { useListing, useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { zoneCity } from '../../format/zones.ts'
import styles from './profile-card.module.css'

const WORK_WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

/** What the directory and Outlook say about the reader, so that they need not. */
export function ProfileCard({ me }: { me: Me }) {
  const text = useText()
  const list = useListing()
  const { clock, weekday } = useWhen()
  const { person, manager, workingHours, skills, mailbox } = me
  const fullWeek = workingHours.days.length === WORK_WEEK.length && WORK_WEEK.every((day) => workingHours.days.some((each) => each === day))
  const hours = {
    label: text('profile.hours'),
    value: text('profile.hoursWords', {
      days: fullWeek ? text('profile.workWeek') : list(workingHours.days.map(weekday)),
      start: clock(workingHours.start),
      end: clock(workingHours.end),
      city: zoneCity(person.timeZone),
    }),
  }
  // Without a mailbox nothing says when somebody works.
  const facts = [...(manager ? [{ label: text('profile.manager'), value: manager.name }] : []), ...(mailbox ? [hours] : [])]
  return (
    <div className={styles.profile}>
      <PersonLine person={person} size="large" />
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {skills.length > 0 && <Chips words={skills} label={text('profile.skills')} />}
      {!mailbox && <Callout intent="warning">{text('profile.noMailbox')}</Callout>}
    </div>
  )
}
