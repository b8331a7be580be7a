import type { PersonId } from '../people/person.ts'
import type { ApartPair } from './history.ts'

/** Two people are not to be matched again. Why is not asked, and the other is not told. */
export interface NeverAgain {
  readonly between: ApartPair
  readonly saidBy: 'mentee' | 'mentor' | 'office'
  /** Who said it; for the office, the program manager at hand. */
  readonly personId: PersonId
  readonly saidAt: Date
}
