import type { AskedAttribute } from '../domain/attributes/asked.ts'
import type { BlurredTable } from '../domain/attributes/draw.ts'
import type { Given } from '../domain/attributes/given.ts'
import type { RoundId } from '../domain/people/ids.ts'
import type { PersonId } from '../domain/people/person.ts'

/** What people say of themselves, for figures alone. It lies encrypted under a key that is not in the store. */
export interface GivenAttributes {
  /** In the tenant; none until the office asks. */
  findAsked(): Promise<readonly AskedAttribute[]>
  /** Holds the questions, so that nobody answers one while it is taken away. */
  lockAsked(): Promise<readonly AskedAttribute[]>
  saveAsked(asked: readonly AskedAttribute[]): Promise<void>
  find(personId: PersonId): Promise<Given | null>
  /** Of everybody where null is asked; who gave nothing is missing. */
  findMany(personIds: readonly PersonId[] | null): Promise<ReadonlyMap<PersonId, Given>>
  save(personId: PersonId, given: Given): Promise<void>
  /** False: there was nothing. */
  remove(personId: PersonId): Promise<boolean>
  /** Null: not drawn yet. */
  findFigures(roundId: RoundId): Promise<GivenFigures | null>
  /** Never changes what was drawn before. */
  addFigures(roundId: RoundId, figures: GivenFigures): Promise<void>
}

/** How a round treated people by what they said of themselves then, without anything of a single person. */
export interface GivenFigures {
  readonly drawnAt: Date
  readonly mentees: readonly BlurredTable[]
  readonly mentors: readonly BlurredTable[]
}
