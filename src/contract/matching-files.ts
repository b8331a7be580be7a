import { z } from 'zod'
import { id, nothing } from './fields.ts'
import { route } from './route.ts'

const count = z.number().int()
const text = z.string().min(1).max(200_000)

/** A row that was left out: the line it begins on (the header is line 1), and what to do about it. */
export const rowFault = z.strictObject({
  line: count,
  column: z.string().nullable(),
  value: z.string().nullable(),
  problem: z.string(),
  message: z.string(),
})
export type RowFaultReply = z.infer<typeof rowFault>

const params = z.strictObject({ programId: id })
/** With `dryRun` nothing is changed: the reply says what the file holds. */
const file = z.strictObject({ csv: text, dryRun: z.boolean() })

const importedPeople = z.strictObject({
  /** People whom the good rows name; the next three add up to it. */
  found: count,
  /** Mentors, or mentees, of the program. */
  alreadyIn: count,
  /** Have an invitation that waits for their answer. */
  invited: count,
  /** Could not be asked, or not today; after a dry run, everybody else. */
  notInvited: count,
  faults: z.array(rowFault),
})
export type ImportedPeople = z.infer<typeof importedPeople>

/** Everybody whom the file names is asked to be a mentor; nobody becomes one by it. Columns: docs/csv.md. */
export const importMentors = route({
  method: 'POST',
  path: '/api/programs/:programId/imports/mentors',
  params,
  query: nothing,
  body: file,
  reply: importedPeople,
})
/** Everybody whom the file names is asked to find a mentor; what they want they say themselves. */
export const importMentees = route({
  method: 'POST',
  path: '/api/programs/:programId/imports/mentees',
  params,
  query: nothing,
  body: file,
  reply: importedPeople,
})

/** The two of each row are never matched again, in any program. */
export const importExclusions = route({
  method: 'POST',
  path: '/api/imports/exclusions',
  params: nothing,
  query: nothing,
  body: file,
  reply: z.strictObject({ added: count, known: count, faults: z.array(rowFault) }),
})

/** Pairs of a round with scores and reasons, and who has no mentor and why. */
export const exportRound = route({
  method: 'GET',
  path: '/api/programs/:programId/rounds/:roundId/results',
  params: params.extend({ roundId: id }),
  query: nothing,
  body: nothing,
  reply: z.strictObject({ csv: z.string() }),
})
