import { z } from 'zod'
import {
  approvalPolicy,
  cadence,
  id,
  instant,
  lengthMinutes,
  line,
  localTime,
  motive,
  noReply,
  nothing,
  optionalText,
  skills,
  weekday,
} from './fields.ts'
import { personBasics } from './people.ts'
import { route } from './route.ts'

export const templateId = z.enum(['career', 'onboarding', 'skills', 'leadership', 'reverse', 'flash'])

const beforeEnd = { error: 'ends before it begins', path: ['end'] }

/** Which times check-ins may have. They hold for what is planned from now on; what is booked stays. */
export const checkInRules = z
  .strictObject({
    /** Least gap between two check-ins of the same person. */
    bufferMinutes: z.number().int().min(0).max(60).multipleOf(15),
    /** Check-ins of one person on one of their days. */
    maxPerDay: z.number().int().min(1).max(8),
    /** A tentative entry counts as busy. */
    tentativeBlocks: z.boolean(),
    /** No check-in begins before or ends after these local hours of any member. */
    earliest: localTime.exactOptional(),
    latest: localTime.exactOptional(),
    /** Local hours of every member that stay free of check-ins. */
    protectedTimes: z
      .array(
        z
          .strictObject({ days: z.array(weekday).min(1).max(7), start: localTime, end: localTime })
          .refine(({ start, end }) => start < end, beforeEnd),
      )
      .max(10)
      .exactOptional(),
    /** How many days an occurrence may move away from its slot; anywhere in its period when absent. */
    maxMoveDays: z.number().int().min(0).max(31).exactOptional(),
  })
  .refine(({ earliest, latest }) => !earliest || !latest || earliest < latest, { error: 'lies before the earliest hour', path: ['latest'] })
export type CheckInRules = z.infer<typeof checkInRules>

export const programSettings = z.strictObject({
  name: line(80),
  purpose: optionalText(500),
  cadence,
  lengthMinutes,
  /** Length of a mentorship in weeks; even, so that biweekly fits. */
  weeks: z.number().int().min(4).max(52).multipleOf(2),
  approvalPolicy,
  /** Mentees a mentor takes unless they say otherwise. */
  capacity: z.number().int().min(1).max(8),
})
export type ProgramSettings = z.infer<typeof programSettings>

export const mentorProfile = z.strictObject({
  status: z.enum(['active', 'paused', 'left']),
  offers: skills.min(1),
  boundaries: optionalText(500),
  capacity: z.number().int().min(1).max(8),
  hoursPerMonth: z.number().int().min(1).max(20),
})
export const menteeProfile = z.strictObject({
  motive,
  skillsWanted: skills.min(1),
  goals: z.array(line(200)).max(5),
  /** In programs where mentors may offer mentoring: those with a free place see skills and goals of whoever agrees. Left out: no. */
  shownToMentors: z.boolean().exactOptional(),
})

/** The office by rounds of matching, mentees, mentors who offer theirs, or any of them. */
export const whoAsks = z.enum(['office', 'mentees', 'mentors', 'mixed'])

export const program = programSettings.extend({
  id,
  rules: checkInRules,
  template: templateId,
  manager: personBasics,
  status: z.enum(['open', 'closed']),
  whoAsks,
  mentors: z.number().int(),
  /** The reader's own part in it. */
  mine: z.strictObject({ mentor: mentorProfile.nullable(), mentee: menteeProfile.nullable() }),
})
export type Program = z.infer<typeof program>

const programParams = z.strictObject({ programId: id })

export const listPrograms = route({
  method: 'GET',
  path: '/api/programs',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ programs: z.array(program) }),
})
export const listTemplates = route({
  method: 'GET',
  path: '/api/templates',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ templates: z.array(z.strictObject({ id: templateId, settings: programSettings })) }),
})
export const createProgram = route({
  method: 'POST',
  path: '/api/programs',
  params: nothing,
  query: nothing,
  /** Without rules it starts with those that every program starts with. */
  body: programSettings.extend({ template: templateId, rules: checkInRules.optional() }),
  reply: z.strictObject({ id }),
})
/** Holds for what is agreed and planned from now on. */
export const changeProgram = route({
  method: 'PUT',
  path: '/api/programs/:programId',
  params: programParams,
  query: nothing,
  body: programSettings.extend({ rules: checkInRules }),
  reply: noReply,
})
export const joinAsMentor = route({
  method: 'PUT',
  path: '/api/programs/:programId/mentor',
  params: programParams,
  query: nothing,
  body: mentorProfile.omit({ status: true }),
  reply: noReply,
})
export const changeMentoring = route({
  method: 'PATCH',
  path: '/api/programs/:programId/mentor',
  params: programParams,
  query: nothing,
  body: z.strictObject({ status: z.enum(['active', 'paused', 'left']) }),
  reply: noReply,
})
export const joinAsMentee = route({
  method: 'PUT',
  path: '/api/programs/:programId/mentee',
  params: programParams,
  query: nothing,
  body: menteeProfile,
  reply: noReply,
})

/** Why a mentor is suggested, strongest first. Words come from the catalog by kind. */
export const matchReason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('skills'), skills }),
  z.strictObject({ kind: z.literal('sharedHours'), hoursPerWeek: z.number() }),
  /** Of both calendars, in the hours that the program allows: whole hours, and nothing else of anybody's calendar. */
  z.strictObject({ kind: z.literal('freeHours'), hoursPerWeek: z.int() }),
  z.strictObject({ kind: z.literal('sameSite'), site: z.string() }),
  z.strictObject({ kind: z.literal('otherDepartment'), department: z.string() }),
  z.strictObject({ kind: z.literal('interests'), interests: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('experience') }),
  /** None of the reader's mentors so far works there. */
  z.strictObject({ kind: z.literal('rotation'), department: z.string() }),
])
export type MatchReason = z.infer<typeof matchReason>

export const candidate = z.strictObject({
  person: personBasics,
  offers: skills,
  boundaries: z.string(),
  hoursPerMonth: z.number(),
  /** Places that nobody has, nor anybody else has asked for; candidates without one are not listed. */
  placesLeft: z.number().int(),
  /** Working days within which they usually answer; null: not known. */
  usualReplyDays: z.number().int().nullable(),
  score: z.number(),
  reasons: z.array(matchReason),
  missingSkills: skills,
  /** The reader's open request to this mentor, if any. */
  requestId: id.nullable(),
})
export type Candidate = z.infer<typeof candidate>

/** Why fewer than five are suggested; null: there are five, or somebody was searched for. */
export const fewReason = z.enum(['matched', 'office', 'mentors', 'nobodyJoined', 'rules', 'room'])
export type FewReason = z.infer<typeof fewReason>

/** A colleague who has not joined: directory basics only. */
export const colleague = z.strictObject({ person: personBasics, invited: z.boolean() })

/** Without words at most five mentors, who are shown to no more mentees than they have room for; with words anybody who has room. */
export const findCandidates = route({
  method: 'GET',
  path: '/api/programs/:programId/candidates',
  params: programParams,
  query: z.strictObject({ q: z.string().trim().max(80).optional() }),
  body: nothing,
  reply: z.strictObject({ candidates: z.array(candidate), few: fewReason.nullable(), colleagues: z.array(colleague) }),
})
export const inviteMentor = route({
  method: 'POST',
  path: '/api/programs/:programId/invitations',
  params: programParams,
  query: nothing,
  body: z.strictObject({ personId: id }),
  reply: z.strictObject({ id }),
})
export const answerInvitation = route({
  method: 'POST',
  path: '/api/invitations/:invitationId/answer',
  params: z.strictObject({ invitationId: id }),
  query: nothing,
  body: z.strictObject({ answer: z.enum(['later', 'never']) }),
  reply: noReply,
})

/** The program manager's page. */
export const programOverview = z.strictObject({
  program,
  participants: z.strictObject({
    mentors: z.number().int(),
    pausedMentors: z.number().int(),
    mentees: z.number().int(),
    placesLeft: z.number().int(),
  }),
  requests: z.array(
    z.strictObject({
      id,
      mentee: personBasics,
      mentor: personBasics,
      status: z.string(),
      waitingFor: personBasics.nullable(),
      sentAt: instant,
      expiresAt: instant.nullable(),
    }),
  ),
  mentorships: z.array(
    z.strictObject({
      id,
      mentee: personBasics,
      mentor: personBasics,
      status: z.string(),
      startedAt: instant,
      series: z
        .strictObject({
          state: z.string(),
          booked: z.number().int(),
          moved: z.number().int(),
          skipped: z.number().int(),
          held: z.number().int(),
          nextAt: instant.nullable(),
        })
        .nullable(),
    }),
  ),
  notReached: z.array(z.strictObject({ person: personBasics, purpose: z.string(), since: instant })),
})
export type ProgramOverview = z.infer<typeof programOverview>
export const getProgramOverview = route({
  method: 'GET',
  path: '/api/programs/:programId/overview',
  params: programParams,
  query: nothing,
  body: nothing,
  reply: programOverview,
})
