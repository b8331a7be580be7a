import type { ProgramHealth } from '../../../src/contract/health.ts'
import type { InboxItem } from '../../../src/contract/inbox.ts'
import type { LookingMentee } from '../../../src/contract/offers.ts'
import type { PersonBasics } from '../../../src/contract/people.ts'
import type { Program } from '../../../src/contract/programs.ts'
import type { ApprovalTask, Request } from '../../../src/contract/requests.ts'
import type { Answers } from './tab-page.ts'
import { anna, freshId, jonas, lena, meAs, mei, noor, priya, sam, tomas } from './tab-people.ts'
import { pairAgreeing, pairUnderWay, summaryOf } from './tab-series.ts'

export const program: Program = {
  id: freshId(),
  name: 'Grow in your role',
  purpose: 'Half a year with a colleague who has taken the step you are thinking about.',
  cadence: 'biweekly',
  lengthMinutes: 45,
  weeks: 26,
  approvalPolicy: 'mentee',
  capacity: 2,
  rules: { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true },
  template: 'career',
  manager: sam,
  status: 'open',
  mentors: 41,
  whoAsks: 'mixed',
  mine: { mentor: null, mentee: null },
}
const offer = {
  status: 'active' as const,
  offers: ['Product strategy', 'Public speaking'],
  boundaries: 'Not before ten.',
  capacity: 3,
  hoursPerMonth: 2,
}
export const wants = { motive: 'career' as const, skillsWanted: ['Product strategy', 'Public speaking'], goals: [] }

const skills = ['Product strategy', 'Public speaking', 'Coaching', 'Kubernetes', 'Writing', 'Negotiation', 'Data storytelling', 'Hiring']

const nobody: Answers = {
  getInbox: { items: [] },
  getAttributes: { asked: [], given: null },
  listPrograms: { programs: [program] },
  listMentorships: { mentorships: [] },
  getWaitlistPlace: { waiting: null },
  listRequests: { sent: [], received: [] },
  listApprovals: { approvals: [] },
  suggestSkills: ({ query }) => ({
    skills: skills.filter((skill) => skill.toLowerCase().includes((query.q ?? '').toLowerCase())).map((name) => ({ name, alias: null })),
  }),
  searchPeople: ({ query }) => ({
    people: [sam, noor, tomas].filter(({ name }) => name.toLowerCase().includes((query.q ?? '').toLowerCase())),
  }),
}

/** Somebody who opens the tab for the first time. */
export const newcomer = (): Answers => ({ ...nobody, getMe: meAs(lena) })

export const request = (rest: Partial<Request> = {}): Request => ({
  id: freshId(),
  programId: program.id,
  programName: program.name,
  mentee: lena,
  mentor: jonas,
  requestedBy: 'mentee',
  whyYou: 'You moved from support into product four years ago, which is the step I am thinking about.',
  howHelp: 'Tell me what you would do differently, and look at my plan once a month.',
  status: 'waitingForMentor',
  sentAt: '2026-11-19T10:00:00Z',
  expiresAt: '2026-11-29T10:00:00Z',
  declineReason: null,
  messages: [],
  approvals: [],
  next: null,
  mentorshipId: null,
  may: ['withdraw'],
  ...rest,
})

const waits = (kind: InboxItem['kind'], from: PersonBasics | null, subject: string, rest: Partial<InboxItem> = {}): InboxItem => ({
  kind,
  subject,
  mentorshipId: null,
  programId: program.id,
  programName: program.name,
  from,
  at: '2026-11-20T09:00:00Z',
  dueAt: null,
  ...rest,
})

/** A mentee with a series under way, another pair agreeing, a request with the manager and one being asked about. */
export function busyMentee() {
  const pair = pairUnderWay()
  const agreeing = { ...pairAgreeing(), mentor: mei }
  const asked = request({
    mentor: tomas,
    may: ['withdraw', 'answer'],
    messages: [
      { id: freshId(), from: tomas.id, kind: 'question', text: 'Would once a month be enough for you?', at: '2026-11-20T08:40:00Z' },
    ],
  })
  const late = request({
    mentor: anna,
    sentAt: '2026-11-13T10:00:00Z',
    next: { mentor: mei, boundaries: 'No reviews of slides, and nothing after six, please.', state: 'open', open: true },
  })
  const approving = request({
    mentor: priya,
    status: 'waitingForApproval',
    expiresAt: '2026-11-26T10:00:00Z',
    approvals: [{ id: freshId(), side: 'mentee', approver: anna, status: 'waiting', reason: null, delegatedBy: null }],
  })
  const last = pair.sessions.filter(({ past }) => past).at(-1)!
  const next = pair.sessions.find(({ past }) => !past)!
  const answers: Answers = {
    ...nobody,
    getMe: meAs(lena),
    listPrograms: { programs: [{ ...program, mine: { mentor: null, mentee: wants } }] },
    getInbox: {
      items: [
        waits('question', tomas, asked.id, { dueAt: asked.expiresAt }),
        waits('next', mei, late.id, { dueAt: late.expiresAt }),
        waits('agreement', mei, agreeing.id, { mentorshipId: agreeing.id }),
        waits('feedback', jonas, last.id, { mentorshipId: pair.id }),
        waits('agenda', jonas, next.id, { mentorshipId: pair.id, dueAt: next.start }),
      ],
    },
    listMentorships: { mentorships: [summaryOf(pair), summaryOf(agreeing)] },
    listRequests: { sent: [asked, late, approving, request({ mentor: noor, status: 'declined', may: [], expiresAt: null })], received: [] },
    getRequest: ({ params }) => [asked, late, approving].find(({ id }) => id === params.requestId),
    getAttributes: {
      asked: [
        { attribute: 'gender', choices: ['woman', 'man', 'nonBinary'] },
        { attribute: 'caring', choices: ['yes', 'no'] },
        { attribute: 'ethnicity', choices: ['Māori', 'Pākehā', 'Pacific peoples', 'Asian', 'Another'] },
      ],
      given: { answers: { caring: 'yes', ethnicity: 'Asian' }, agreedAt: '2026-10-05T07:15:00Z' },
    },
    getMentorship: ({ params }) => [pair, agreeing].find(({ id }) => id === params.mentorshipId),
  }
  return { answers, pair, agreeing, asked, late, approving, next, last }
}

const anOffer: Partial<Request> = {
  requestedBy: 'mentor',
  status: 'waitingForMentee',
  whyYou: 'You would like to speak in front of people, which took me ten years and one good trick.',
  howHelp: 'I could listen to your next three talks and say what I hear.',
}

/** Who looks for a mentor, as a mentor sees it. */
export const looking: LookingMentee[] = [
  {
    person: mei,
    skillsWanted: ['Product strategy', 'Public speaking', 'Kubernetes'],
    goals: ['Lead the next release by myself', 'Speak up when the whole department listens'],
    reasons: [
      { kind: 'skills', skills: ['Product strategy', 'Public speaking'] },
      { kind: 'freeHours', hoursPerWeek: 7 },
      { kind: 'otherDepartment', department: 'Product' },
      { kind: 'experience' },
    ],
    missingSkills: ['Kubernetes'],
  },
  {
    person: tomas,
    skillsWanted: ['Public speaking'],
    goals: [],
    reasons: [
      { kind: 'skills', skills: ['Public speaking'] },
      { kind: 'interests', interests: ['Climbing'] },
    ],
    missingSkills: [],
  },
]

/** A mentor with two requests to read, an offer that waits and a place left. */
export function mentorWithRequests() {
  const fresh = request({ may: ['accept', 'decline', 'ask'] })
  const answered = request({
    mentee: noor,
    may: ['accept', 'decline', 'ask'],
    messages: [
      { id: freshId(), from: jonas.id, kind: 'question', text: 'What have you tried so far?', at: '2026-11-18T15:00:00Z' },
      {
        id: freshId(),
        from: noor.id,
        kind: 'answer',
        text: 'A course last year. It did not stick because nobody asked me about it.',
        at: '2026-11-19T07:30:00Z',
      },
    ],
  })
  const offered = request({ ...anOffer, mentee: anna, may: ['withdraw'] })
  const answers: Answers = {
    ...nobody,
    getMe: meAs(jonas),
    listPrograms: { programs: [{ ...program, mine: { mentor: offer, mentee: null } }] },
    findMentees: { placesLeft: 1, mentees: looking },
    getInbox: { items: [waits('request', lena, fresh.id, { dueAt: fresh.expiresAt }), waits('request', noor, answered.id)] },
    listRequests: {
      sent: [offered],
      received: [fresh, answered, request({ mentee: priya, status: 'accepted', may: [], expiresAt: null })],
    },
    getRequest: ({ params }) => [fresh, answered, offered].find(({ id }) => id === params.requestId),
  }
  return { answers, fresh, answered }
}

/** A mentee to whom a mentor offers mentoring. */
export function menteeWithOffer() {
  const offered = request({ ...anOffer, may: ['accept', 'decline'] })
  const answers: Answers = {
    ...newcomer(),
    listPrograms: { programs: [{ ...program, mine: { mentor: null, mentee: wants } }] },
    getInbox: { items: [waits('offer', jonas, offered.id, { dueAt: offered.expiresAt })] },
    listRequests: { sent: [], received: [offered] },
    getRequest: offered,
  }
  return { answers, offered }
}

/** A colleague who was invited to mentor and has not answered. */
export function invitedColleague() {
  const invitation = waits('invitation', lena, freshId())
  const answers: Answers = { ...nobody, getMe: meAs(priya), getInbox: { items: [invitation] } }
  return { answers, invitation }
}

/** A line manager with one request waiting, one delegated to her, and one she decided before. */
export function managerAsked() {
  const task = (rest: Partial<ApprovalTask>): ApprovalTask => ({
    id: freshId(),
    side: 'mentee',
    programName: program.name,
    mentee: lena,
    mentor: jonas,
    cadence: 'biweekly',
    lengthMinutes: 45,
    weeks: 26,
    status: 'waiting',
    askedAt: '2026-11-18T10:00:00Z',
    expiresAt: '2026-11-28T10:00:00Z',
    delegatedBy: null,
    ...rest,
  })
  const approvals = [task({}), task({ mentee: noor, mentor: tomas, delegatedBy: sam }), task({ mentor: mei, status: 'approved' })]
  const items = approvals.slice(0, 2).map(({ id, mentee, expiresAt }) => waits('approval', mentee, id, { dueAt: expiresAt }))
  const answers: Answers = { ...nobody, getMe: meAs(anna), getInbox: { items }, listApprovals: { approvals } }
  return { answers, approvals }
}

const pairHealth = (mentee: PersonBasics, mentor: PersonBasics, rest: Partial<ProgramHealth['mentorships'][number]> = {}) => ({
  id: freshId(),
  mentee,
  mentor,
  state: 'booked' as const,
  waitingFor: null,
  attention: null,
  kept: 23,
  moved: 2,
  skipped: 1,
  held: 5,
  needsChoice: 0,
  provenAt: '2026-11-24T08:30:00Z',
  ...rest,
})

/** Most series stand; three need somebody. */
const health: ProgramHealth = {
  programId: program.id,
  programName: program.name,
  scheduling: {
    attempted: 47,
    booked: 43,
    underway: 1,
    waiting: [{ for: 'mailbox', count: 1 }],
    noTime: 2,
    paused: 1,
    removed: 1,
    success: 43 / 47,
  },
  occurrences: { total: 1118, kept: 1009, moved: 71, skipped: 38, unproven: 17, held: 203, unanswered: 11 },
  mentorships: [
    pairHealth(noor, mei, { state: 'removed', attention: 'removed', held: 3 }),
    pairHealth(priya, tomas, { state: 'noTime', attention: 'noTime', kept: 0, moved: 0, skipped: 26, held: 0, provenAt: null }),
    pairHealth(anna, jonas, { attention: 'choice', needsChoice: 2 }),
    pairHealth(lena, jonas),
    pairHealth(lena, mei, { state: 'paused' }),
  ],
}

/** The manager of a program that is under way. */
export function programManager(): Answers {
  const settings = {
    name: 'Career mentoring',
    purpose: program.purpose,
    cadence: 'biweekly',
    lengthMinutes: 45,
    weeks: 26,
    approvalPolicy: 'mentee',
    capacity: 2,
  }
  return {
    ...nobody,
    getMe: meAs(sam, ['ProgramManager']),
    listTemplates: { templates: (['career', 'onboarding', 'skills', 'leadership', 'reverse'] as const).map((id) => ({ id, settings })) },
    getProgramHealth: health,
    getWaitlist: {
      waiting: 3,
      reasons: [
        { why: 'allTaken', people: 2 },
        { why: 'notOffered', people: 1 },
      ],
      people: [
        { person: noor, since: '2026-10-05T09:12:00Z', why: 'allTaken' },
        { person: lena, since: '2026-11-03T09:12:00Z', why: 'notOffered' },
        { person: anna, since: '2026-11-17T14:40:00Z', why: 'allTaken' },
      ],
    },
    getFitFigures: { good: 23, unsure: 7, notFit: null, before: '2026-11-23T00:00:00Z' },
    getAskedAttributes: { asked: ['gender', 'caring', 'ethnicity'], ownWords: ['Māori', 'Pākehā', 'Pacific peoples', 'Asian', 'Another'] },
    listTypedSkills: {
      typed: [
        { text: 'Glacier gauging', people: 14 },
        { text: 'Customer 360', people: 6 },
        { text: 'Team Blue onboarding', people: 5 },
      ],
      decided: [
        { id: freshId(), text: 'RevOps playbook', verdict: 'alias', aliasOf: 'Revenue operations' },
        { id: freshId(), text: 'Firn', verdict: 'added', aliasOf: null },
        { id: freshId(), text: 'asap', verdict: 'ignored', aliasOf: null },
      ],
    },
    getProgramOverview: {
      program,
      participants: { mentors: 41, pausedMentors: 3, mentees: 58, placesLeft: 17 },
      requests: [
        {
          id: freshId(),
          mentee: lena,
          mentor: tomas,
          status: 'waitingForMentor',
          waitingFor: tomas,
          sentAt: '2026-11-19T10:00:00Z',
          expiresAt: null,
        },
        {
          id: freshId(),
          mentee: noor,
          mentor: jonas,
          status: 'waitingForApproval',
          waitingFor: anna,
          sentAt: '2026-11-17T10:00:00Z',
          expiresAt: null,
        },
        {
          id: freshId(),
          mentee: priya,
          mentor: mei,
          status: 'declined',
          waitingFor: null,
          sentAt: '2026-11-11T10:00:00Z',
          expiresAt: null,
        },
      ],
      mentorships: [
        {
          id: freshId(),
          mentee: lena,
          mentor: jonas,
          status: 'active',
          startedAt: '2026-10-01T08:00:00Z',
          series: { state: 'booked', booked: 26, moved: 2, skipped: 1, held: 5, nextAt: '2026-11-26T15:00:00Z' },
        },
        { id: freshId(), mentee: priya, mentor: tomas, status: 'agreeing', startedAt: '2026-11-18T08:00:00Z', series: null },
      ],
      notReached: [{ person: noor, purpose: 'request.received', since: '2026-11-20T07:00:00Z' }],
    },
  }
}
