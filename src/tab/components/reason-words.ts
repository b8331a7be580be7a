import type { MatchReason } from '../../contract/programs.ts'
import type { Texts } from '../format/text.ts'

/** Why a mentor is suggested, in words. */
export function reasonWords(reason: MatchReason, text: Texts, list: (words: readonly string[]) => string): string {
  switch (reason.kind) {
    case 'skills':
      return text('reason.skills', { skills: list(reason.skills) })
    case 'sharedHours':
      return text('reason.sharedHours', { hours: Math.round(reason.hoursPerWeek) })
    case 'freeHours':
      return text('reason.freeHours', { hours: reason.hoursPerWeek })
    case 'sameSite':
      return text('reason.sameSite', { site: reason.site })
    case 'otherDepartment':
      return text('reason.otherDepartment', { department: reason.department })
    case 'interests':
      return text('reason.interests', { interests: list(reason.interests) })
    case 'experience':
      return text('reason.experience')
    case 'rotation':
      return text('reason.rotation', { department: reason.department })
  }
}
