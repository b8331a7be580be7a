import { useText } from '../format/use-text.ts'
import { Section } from './section.tsx'
import styles from './steps.module.css'

/** What happens between the first click and the first check-in. */
export function Steps() {
  const text = useText()
  return (
    <Section title={text('steps.title')}>
      <ol className={styles.steps}>
        <li>{text('steps.1')}</li>
        <li>{text('steps.2')}</li>
        <li>{text('steps.3')}</li>
        <li>{text('steps.4')}</li>
      </ol>
    </Section>
  )
}
