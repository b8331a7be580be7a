import { z } from 'zod'
import { id, instant, nothing } from './fields.ts'
import { personBasics } from './people.ts'
import { route } from './route.ts'
import { seriesState, waitingFor } from './series.ts'

const count = z.number().int()

/** How the check-ins of a program stand, for its managers: figures and state, never why somebody's calendar is in the way. */
export const programHealth = z.strictObject({
  programId: id,
  programName: z.string(),
  scheduling: z.strictObject({
    /** Series that were to be booked, in mentorships that have not ended; paused and removed ones were booked before. */
    attempted: count,
    booked: count,
    /** On their way: being planned or sent. */
    underway: count,
    waiting: z.array(z.strictObject({ for: waitingFor, count })),
    noTime: count,
    paused: count,
    removed: count,
    /** Booked of attempted, 0 to 1; null: nothing was attempted. */
    success: z.number().nullable(),
  }),
  /** All occurrences of booked series, past and ahead. */
  occurrences: z.strictObject({
    total: count,
    kept: count,
    moved: count,
    skipped: count,
    /** Ahead, in series of which some calendar could not be read for a day: where they stand is not proven. */
    unproven: count,
    held: count,
    /** Over, and nobody has said yet whether they took place. */
    unanswered: count,
  }),
  /** Those that need attention first. */
  mentorships: z.array(
    z.strictObject({
      id,
      mentee: personBasics,
      mentor: personBasics,
      state: seriesState,
      waitingFor: waitingFor.nullable(),
      attention: z.enum(['removed', 'noTime', 'waiting', 'declined', 'choice', 'unproven', 'skipping']).nullable(),
      kept: count,
      moved: count,
      skipped: count,
      held: count,
      needsChoice: count,
      provenAt: instant.nullable(),
    }),
  ),
})
export type ProgramHealth = z.infer<typeof programHealth>

export const getProgramHealth = route({
  method: 'GET',
  path: '/api/programs/:programId/health',
  params: z.strictObject({ programId: id }),
  query: nothing,
  body: nothing,
  reply: programHealth,
})
