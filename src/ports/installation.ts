import type { PersonId } from '../domain/people/person.ts'

export type InstallAnswer =
  | { kind: 'installed' }
  /** Not allowed for this person, or the person or the app is not there; `problem` is a closed word for the list of those not reached. */
  | { kind: 'refused'; problem: 'notAllowed' | 'personGone' | 'appNotInCatalog' }
  | { kind: 'tryAgain'; at: Date | null }

/** The Teams app in a person's personal scope, without which the bot cannot write to them first. */
export interface Installation {
  /** Installs the app for a person unless it is there already. */
  ensureInstalled(personId: PersonId): Promise<InstallAnswer>
}
