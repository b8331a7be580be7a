import type { LookingMentee } from '../../../contract/offers.ts'
import type { MatchReason } from '../../../contract/programs.ts'
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
    case 'sharedHours':
      return text('reason.sharedHours', { hours: Math.round(reason.hoursPerWeek) })
    case 'freeHours':
      return text('reason.freeHours', { hours: reason.hoursPerWeek })
    case 'sameSite':
      return text('reason.sameSite', { site: reason.site })
    case 'otherDepartment':
      return text('looking.otherDepartment', { department })
    case 'interests':
      return text('reason.interests', { interests: list(reason.interests) })
    case 'experience':
      return text('looking.experience')
    case 'rotation':
      return null
  }
}
