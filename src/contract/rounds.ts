import { z } from 'zod'
import { id, instant, noReply, nothing } from './fields.ts'
import { personBasics } from './people.ts'
import { matchReason, whoAsks } from './programs.ts'
import { requestStatus } from './requests.ts'
import { route } from './route.ts'

const count = z.number().int()
const points = z.number().int()

/** How much each kind of reason counts, in percent of the usual. */
export const MOST_WEIGHT = 300
const weight = z.number().int().min(0).max(MOST_WEIGHT)
export const matchWeights = z.strictObject({
  skills: weight,
  sharedHours: weight,
  experience: weight,
  otherDepartment: weight,
  interests: weight,
  sameSite: weight,
  rotation: weight,
})
export type MatchWeights = z.infer<typeof matchWeights>

/** The most points; no two who would both rather have each other; the worst pair as good as can be; as many mentees as can be. */
export const roundAim = z.enum(['best', 'stable', 'fairest', 'most'])

const names = z.array(z.string().max(200)).max(200)
/** Whom of those enrolled a round considers; an empty list leaves everybody in. Levels run from 1, starting, to 6, running the company. */
export const poolFilter = z.strictObject({
  departments: names,
  sites: names,
  levels: z.array(z.number().int().min(1).max(6)).max(6),
})
export const poolFilters = z.strictObject({ mentees: poolFilter, mentors: poolFilter })
export type PoolFilters = z.infer<typeof poolFilters>

export const roundFigures = z.strictObject({
  mentees: count,
  pairs: count,
  total: points,
  /** What the aim and what was pinned and forbidden cost: the most points that this pool can have, less the total. */
  cost: points,
  average: points.nullable(),
  worst: points.nullable(),
  /** Pairs by how many hours their clocks are apart, closest first. */
  hoursApart: z.array(z.strictObject({ hours: z.number(), pairs: count })),
  /** Pairs by score, in steps of equal width from the lowest on. */
  scores: z.array(z.strictObject({ from: points, to: points, pairs: count })),
})
export type RoundFigures = z.infer<typeof roundFigures>

/** Whose mentor is another than before; null for nobody. At most 20 of them are named. */
export const pairChanges = z.strictObject({
  count,
  people: z.array(z.strictObject({ mentee: personBasics, from: personBasics.nullable(), to: personBasics.nullable() })).max(20),
})
export type PairChanges = z.infer<typeof pairChanges>

const choices = z.array(z.strictObject({ name: z.string(), mentees: count, mentors: count }))

/** What a round would give, without saving anything. */
export const roundPreview = z.strictObject({
  pool: z.strictObject({ mentees: count, mentors: count, places: count }),
  /** By what people can be chosen: how many of all that could take part, whatever is chosen now. Levels are numbers written out. */
  filters: z.strictObject({ departments: choices, sites: choices, levels: choices }),
  figures: roundFigures,
  /** The draft that is compared with, else the same pool by the program's own weights for the most points. */
  before: roundFigures,
  changes: pairChanges,
})
export type RoundPreview = z.infer<typeof roundPreview>

const programParams = z.strictObject({ programId: id })
const roundParams = z.strictObject({ programId: id, roundId: id })

const plan = z.strictObject({
  pool: poolFilters,
  /** The program's own where missing. */
  weights: matchWeights.optional(),
  aim: roundAim,
  /** Decides between answers that are equally good; by lot where missing. */
  seed: z.number().int().min(0).max(0x7fff_ffff).optional(),
})

export const previewRound = route({
  method: 'POST',
  path: '/api/programs/:programId/rounds/preview',
  params: programParams,
  query: nothing,
  body: plan.extend({ roundId: id.optional() }),
  reply: roundPreview,
})
/** Makes a draft. Refused with `noPool` where nobody can be matched, and `poolTooLarge`. */
export const openRound = route({
  method: 'POST',
  path: '/api/programs/:programId/rounds',
  params: programParams,
  query: nothing,
  body: plan,
  reply: z.strictObject({ id }),
})

const roundStatus = z.enum(['draft', 'published', 'discarded'])

export const roundList = z.strictObject({
  programName: z.string(),
  /** The program's own, where every plan starts. */
  weights: matchWeights,
  whoAsks,
  /** Newest first. */
  rounds: z.array(
    z.strictObject({
      id,
      status: roundStatus,
      aim: roundAim,
      openedAt: instant,
      openedBy: personBasics,
      publishedAt: instant.nullable(),
      mentees: count,
      pairs: count,
    }),
  ),
})
export type RoundList = z.infer<typeof roundList>
export const listRounds = route({
  method: 'GET',
  path: '/api/programs/:programId/rounds',
  params: programParams,
  query: nothing,
  body: nothing,
  reply: roundList,
})

const namedPair = z.strictObject({ mentee: personBasics, mentor: personBasics })

/** Why a mentee has nobody, and by its kind what would help. */
export const unmatchedReason = z.discriminatedUnion('kind', [
  /** No mentor of the pool is allowed: the rule that stands against most of them. Helps: other mentors, or a milder rule. */
  z.strictObject({ kind: z.literal('noneAllowed'), rule: z.string(), mentors: count }),
  /** All allowed mentors go to others. Helps: another place with one of these, the best for this mentee first. */
  z.strictObject({ kind: z.literal('allTaken'), allowed: count, best: z.array(personBasics).max(3) }),
  /** The program manager forbade every allowed pair. Helps: undoing that. */
  z.strictObject({ kind: z.literal('allForbidden') }),
])

export const round = z.strictObject({
  id,
  programId: id,
  programName: z.string(),
  status: roundStatus,
  aim: roundAim,
  seed: count,
  weights: matchWeights,
  pool: poolFilters,
  openedAt: instant,
  openedBy: personBasics,
  publishedAt: instant.nullable(),
  figures: roundFigures,
  /** What pins and forbids change in the total: points lost, below zero where another aim than the most points gains some. */
  adjustmentsCost: points,
  /** By the mentee's name. */
  pairs: z.array(
    namedPair.extend({
      score: points,
      /** Strongest first, at most four, by what is known today. */
      reasons: z.array(matchReason),
      pinned: z.boolean(),
      /** Once published; null: the request could not be sent, or the draft is not published. */
      request: requestStatus.nullable(),
    }),
  ),
  unmatched: z.array(z.strictObject({ mentee: personBasics, why: unmatchedReason })),
  /** Oldest first. A swap pins two pairs. */
  adjustments: z.array(z.strictObject({ id, kind: z.enum(['pin', 'forbid', 'swap']), pairs: z.array(namedPair) })),
  /** Publishing sends a card to so many mentors; at most so many approvals follow. */
  toSend: z.strictObject({ mentors: count, approvals: count }),
  may: z.array(z.enum(['adjust', 'publish', 'discard', 'replay'])),
})
export type Round = z.infer<typeof round>
export const getRound = route({
  method: 'GET',
  path: '/api/programs/:programId/rounds/:roundId',
  params: roundParams,
  query: nothing,
  body: nothing,
  reply: round,
})

/** Mentors that a mentee of the round may have, the best first, at most 20: what can be pinned. */
export const listRoundChoices = route({
  method: 'GET',
  path: '/api/programs/:programId/rounds/:roundId/choices/:menteeId',
  params: roundParams.extend({ menteeId: id }),
  query: nothing,
  body: nothing,
  reply: z.strictObject({ mentors: z.array(z.strictObject({ mentor: personBasics, score: points, placesLeft: count })) }),
})

/** Pins or forbids a pair, or swaps the mentors of two mentees, and the rest is solved again; with `dryRun` it only says what that would change. */
export const adjustRound = route({
  method: 'POST',
  path: '/api/programs/:programId/rounds/:roundId/adjustments',
  params: roundParams,
  query: nothing,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['pin', 'forbid']), menteeId: id, mentorId: id, dryRun: z.boolean() }),
    z.strictObject({ kind: z.literal('swap'), menteeId: id, otherMenteeId: id, dryRun: z.boolean() }),
  ]),
  reply: z.strictObject({
    /** For undoing it; null for a dry run. */
    id: id.nullable(),
    /** Points that the draft would lose (has lost); below zero: gains. */
    cost: points,
    changes: pairChanges,
  }),
})
/** Any of them, in any order. */
export const undoAdjustment = route({
  method: 'DELETE',
  path: '/api/programs/:programId/rounds/:roundId/adjustments/:adjustmentId',
  params: roundParams.extend({ adjustmentId: id }),
  query: nothing,
  body: nothing,
  reply: noReply,
})

/** Every pair becomes a request in the name of the office; those that cannot be sent any more are named with the reason. */
export const publishRound = route({
  method: 'POST',
  path: '/api/programs/:programId/rounds/:roundId/publish',
  params: roundParams,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ sent: count, notSent: z.array(namedPair.extend({ reason: z.string() })) }),
})
export const discardRound = route({
  method: 'POST',
  path: '/api/programs/:programId/rounds/:roundId/discard',
  params: roundParams,
  query: nothing,
  body: nothing,
  reply: noReply,
})
/** Solves it again from the stored inputs and seed. */
export const replayRound = route({
  method: 'POST',
  path: '/api/programs/:programId/rounds/:roundId/replay',
  params: roundParams,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ identical: z.boolean(), pairs: count, different: count }),
})
