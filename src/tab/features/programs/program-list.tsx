import { Link } from 'wouter'
import type { Program } from '../../../contract/programs.ts'
import { useText } from '../../format/use-text.ts'
import styles from './program-list.module.css'

export function ProgramList({ programs }: { programs: readonly Program[] }) {
  const text = useText()
  return (
    <ul className={styles.list}>
      {programs.map((program) => (
        <li key={program.id}>
          <Link href={`/program/${program.id}`} className={styles.link}>
            <span className={styles.name}>{program.name}</span>
            <span>{text('program.mentors', { mentors: program.mentors })}</span>
            <span className={styles.quiet}>
              {text('program.rhythm', { weeks: program.weeks, cadence: program.cadence, minutes: program.lengthMinutes })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
