import { done, type Outcome, refused } from '../outcome.ts'
import type { MentorshipId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'
import { groupsToShow } from '../rounds/suppression.ts'
import { DAY, weekdayIndex } from '../scheduling/calendar-date.ts'
import { memberOf } from './members.ts'
import type { Mentorship } from './mentorship.ts'

export type FitAnswer = 'good' | 'unsure' | 'notFit'

/** After the first check-in that was held each of the two is asked whether they suit each other. The other one never sees the answer. */
export interface FitCheck {
  readonly mentorshipId: MentorshipId
  readonly personId: PersonId
  readonly askedAt: Date
  readonly answer: FitAnswer | null
  readonly answeredAt: Date | null
}

/** How many gave each answer. */
export type FitCounts = Readonly<Record<FitAnswer, number>>

/** Good or unsure; changed as often as one likes. */
export function answerFit(
  check: FitCheck,
  mentorship: Mentorship,
  answer: Exclude<FitAnswer, 'notFit'>,
  now: Date,
): Outcome<FitCheck, 'ended'> {
  return mentorship.status === 'ended' ? refused('ended') : done({ ...check, answer, answeredAt: now })
}

/** Not a fit: it ends without anybody's name or words beside it, whichever of the two said so. */
export function matchAnew(
  check: FitCheck,
  mentorship: Mentorship,
  now: Date,
): Outcome<{ check: FitCheck; mentorship: Mentorship }, 'notYours' | 'ended'> {
  if (!memberOf(mentorship, check.personId)) return refused('notYours')
  if (mentorship.status === 'ended') return refused('ended')
  return done({
    check: { ...check, answer: 'notFit', answeredAt: now },
    mentorship: { ...mentorship, status: 'ended', endedAt: now, endedBy: null, endWords: '' },
  })
}

/** Figures are as of the last Monday (UTC), so that nobody sees a single answer come in. */
export function figuresAsOf(now: Date): Date {
  const day = Math.floor(now.getTime() / DAY)
  return new Date((day - weekdayIndex(day)) * DAY)
}

/** What a program manager may learn: figures of five people or more, of which none tells what fewer said. */
export function toldFit(counts: FitCounts): Readonly<Record<FitAnswer, number | null>> {
  const answers = ['good', 'unsure', 'notFit'] as const
  const shown = groupsToShow(answers.map((answer) => ({ size: counts[answer], hidden: false })))
  const told = (place: number) => (shown[place] ? counts[answers[place]!] : null)
  return { good: told(0), unsure: told(1), notFit: told(2) }
}
