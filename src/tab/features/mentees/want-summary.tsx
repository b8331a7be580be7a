import { Button } from '@fluentui/react-components'
import type { Program } from '../../../contract/programs.ts'
import { Chips } from '../../components/chips.tsx'
import { useText } from '../../format/use-text.ts'
import styles from './want-summary.module.css'

interface WantSummaryProps {
  program: Program
  wants: NonNullable<Program['mine']['mentee']>
  onChange: () => void
}

export function WantSummary({ program: { whoAsks }, wants, onChange }: WantSummaryProps) {
  const text = useText()
  const mentorsOffer = whoAsks === 'mentors' || whoAsks === 'mixed'
  return (
    <div className={styles.summary}>
      <div className={styles.words}>
        <span className={styles.motive}>{text(`want.summary.${wants.motive}`)}</span>
        <Chips words={wants.skillsWanted} strong={wants.skillsWanted} label={text('want.skills')} />
        {mentorsOffer && <p className={styles.shown}>{text(wants.shownToMentors ? 'want.isShown' : 'want.isHidden')}</p>}
      </div>
      <Button onClick={onChange}>{text('want.change')}</Button>
    </div>
  )
}
