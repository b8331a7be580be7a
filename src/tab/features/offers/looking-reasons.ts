import type { LookingMentee } from '../../../contract/offers.ts'
import type { MatchReason } from '../../../contract/programs.ts'
import { reasonWords } from '../../components/reason-words.ts'
import type { Texts } from '../../format/text.ts'

type List = (words: readonly string[]) => string

/** Why a mentee is suggested to a mentor, in words. */
export function lookingReasons({ person, reasons }: LookingMentee, text: Texts, list: List): string[] {
  return reasons.map((reason) => words(reason, person.department ?? '', text, list)).filter((said) => said !== null)
}

function words(reason: MatchReason, department: string, text: Texts, list: List): string | null {
  switch (reason.kind) {
    case 'skills':
      return text('looking.skills', { skills: list(reason.skills) })
    case 'otherDepartment':
      return text('looking.otherDepartment', { department })
    case 'experience':
      return text('looking.experience')
    case 'rotation':
      return null
    default:
      return reasonWords(reason, text, list)
  }
}
