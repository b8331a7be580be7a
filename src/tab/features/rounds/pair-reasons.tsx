import type { MatchReason } from '../../../contract/programs.ts'
import type { Texts } from '../../format/text.ts'
import { useListing, useText } from '../../format/use-text.ts'
import styles from './pair-reasons.module.css'

/** Why these two, told to a third person. */
export function PairReasons({ label, reasons }: { label: string; reasons: readonly MatchReason[] }) {
  const text = useText()
  const list = useListing()
  if (reasons.length === 0) return text('pair.noReason')
  return (
    <ul className={styles.reasons} aria-label={label}>
      {reasons.map((reason) => (
        <li key={reason.kind}>{words(reason, text, list)}</li>
      ))}
    </ul>
  )
}

function words(reason: MatchReason, text: Texts, list: (words: readonly string[]) => string): string {
  switch (reason.kind) {
    case 'skills':
      return text('pair.skills', { skills: list(reason.skills) })
    case 'sharedHours':
      return text('pair.sharedHours', { hours: Math.round(reason.hoursPerWeek) })
    case 'freeHours':
      return text('pair.freeHours', { hours: reason.hoursPerWeek })
    case 'sameSite':
      return text('pair.sameSite', { site: reason.site })
    case 'otherDepartment':
      return text('pair.otherDepartment', { department: reason.department })
    case 'interests':
      return text('pair.interests', { interests: list(reason.interests) })
    case 'experience':
      return text('pair.experience')
    case 'rotation':
      return text('pair.rotation', { department: reason.department })
  }
}
