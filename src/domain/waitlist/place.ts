import type { PersonId } from '../people/person.ts'

/** Somebody who looks for a mentor in a program and has none, and no request that is open. */
export interface WaitlistEntry {
  readonly personId: PersonId
  readonly waitingSince: Date
}

/** Since when a mentee counts as waiting, where that is not the day they joined. */
export interface KeptPlace {
  readonly waitingSince: Date
  /** They stopped looking then; null: they look. */
  readonly leftAt: Date | null
}

/** One more than have waited longer; null: this person does not wait. */
export function placeOf(entries: readonly WaitlistEntry[], personId: PersonId): number | null {
  const own = entries.find((entry) => entry.personId === personId)
  return own ? 1 + entries.filter(({ waitingSince }) => waitingSince < own.waitingSince).length : null
}

/** Whoever comes back has waited for as long as before: time away counts for nothing, so that leaving moves nobody forward. */
export function lookAgain({ waitingSince, leftAt }: KeptPlace, now: Date): KeptPlace {
  const away = leftAt ? now.getTime() - leftAt.getTime() : 0
  return { waitingSince: new Date(waitingSince.getTime() + away), leftAt: null }
}
