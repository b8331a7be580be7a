import type { Series, Session } from '../../../src/domain/booking/series.ts'
import type { Delivery, Purpose } from '../../../src/domain/deliveries/delivery.ts'
import type { Agreement, Mentorship } from '../../../src/domain/mentorships/mentorship.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import type { Program } from '../../../src/domain/programs/program.ts'
import type { Approval, Request, RequestMessage } from '../../../src/domain/requests/request.ts'
import type { CardFacts } from '../../../src/usecases/deliveries/describe-delivery.ts'

export const now = new Date('2026-11-23T09:05:00Z')
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000)

let counted = 0
function uuid<Id extends string>(): Id {
  counted += 1
  return `00000000-0000-4000-8000-${String(counted).padStart(12, '0')}` as Id
}

function person(name: string, title: string, department: string, site: string, timeZone: string): Person {
  const workingHours = { days: ['monday', 'tuesday'], start: '09:00', end: '17:00' } as const
  return {
    id: uuid(),
    name,
    givenName: name.split(' ')[0]!,
    address: `${name.toLowerCase().replaceAll(' ', '.')}@contoso.example`,
    title,
    department,
    site,
    managerId: null,
    timeZone,
    workingHours,
    skills: ['Roadmaps', 'Negotiating', 'Facilitation'],
    interests: [],
    kind: 'member',
    active: true,
    mailbox: true,
    locale: 'en-US',
    roles: [],
  }
}

export const mentee = person('Amara Okafor', 'Copywriter', 'Marketing', 'London', 'Europe/London')
export const mentor = person('Lukas Brandt', 'Principal engineer', 'Platform', 'Berlin', 'Europe/Berlin')
export const manager = person('Mary-Ann Muller', 'Head of Content', 'Marketing', 'London', 'Europe/London')
export const deputy = person('Dev Patel', 'Team lead', 'Marketing', 'Mumbai', 'Asia/Kolkata')
const staff = person('Petra Program', 'Learning partner', 'People', 'London', 'Europe/London')
const people = new Map([mentee, mentor, manager, deputy, staff].map((one) => [one.id, one]))

export const program: Program = {
  id: uuid(),
  name: 'Career mentoring',
  purpose: 'Grow into the next role with somebody who has been there.',
  cadence: 'biweekly',
  lengthMinutes: 45,
  weeks: 26,
  approvalPolicy: 'both',
  capacity: 2,
  template: 'career',
  managerId: staff.id,
  status: 'open',
  createdAt: now,
}

export const request: Request = {
  id: uuid(),
  programId: program.id,
  menteeId: mentee.id,
  mentorId: mentor.id,
  whyYou: 'You moved from writing to product yourself, and your talk on saying no to stakeholders stayed with me.',
  howHelp: 'I would like to try my ideas for the content roadmap on you,\nand hear where they would break.',
  status: 'waitingForMentor',
  sentAt: days(-1),
  expiresAt: days(9),
  remindedAt: null,
  declineReason: null,
}

const question: RequestMessage = {
  id: uuid(),
  requestId: request.id,
  from: mentor.id,
  kind: 'question',
  text: 'Happy to hear that! How much of it is about the roadmap, and how much about the people?',
  at: now,
}
const answer: RequestMessage = {
  ...question,
  id: uuid(),
  from: mentee.id,
  kind: 'answer',
  text: 'Half and half. The people part scares me more.',
}
export const messages = { question, answer }

export const approval: Approval = {
  id: uuid(),
  requestId: request.id,
  side: 'mentee',
  approverId: manager.id,
  delegatedBy: null,
  status: 'waiting',
  reason: null,
  askedAt: now,
  expiresAt: days(10),
  remindedAt: null,
}

export const mentorship: Mentorship = {
  id: uuid(),
  programId: program.id,
  requestId: request.id,
  members: [
    { personId: mentee.id, role: 'mentee' },
    { personId: mentor.id, role: 'mentor' },
  ],
  status: 'agreeing',
  startedAt: now,
  endedAt: null,
  endedBy: null,
}

export const agreement: Agreement = {
  mentorshipId: mentorship.id,
  version: 1,
  proposedBy: mentee.id,
  confirmedBy: [],
  cadence: 'biweekly',
  lengthMinutes: 45,
  boundaries: 'No messages at weekends. What is said here stays here.',
  goals: ['Lead the content roadmap by spring', 'Say no without losing people'],
}

export const series: Series = {
  id: uuid(),
  mentorshipId: mentorship.id,
  version: 1,
  state: 'booked',
  waitingFor: null,
  organizerId: mentee.id,
  cadence: 'biweekly',
  lengthMinutes: 45,
  slot: { weekday: 'thursday', time: '16:30', timeZone: 'Europe/London', phase: 0, week: null },
  clockShifts: [{ personId: mentor.id, from: '2027-03-14', localTime: '17:15' }],
  transactionId: null,
  requestBody: null,
  attempts: 1,
  eventId: 'event',
  iCalUId: null,
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
  createdAt: now,
}

export const sessions: Session[] = Array.from({ length: 13 }, (_, period) => {
  const start = new Date(Date.parse('2026-11-26T16:30:00Z') + period * 14 * 86_400_000)
  const status = period === 4 ? 'moved' : period === 7 ? 'skipped' : 'planned'
  return {
    id: uuid(),
    seriesId: series.id,
    mentorshipId: mentorship.id,
    period,
    status,
    start: status === 'skipped' ? null : start,
    end: status === 'skipped' ? null : new Date(start.getTime() + 45 * 60_000),
    slotStart: start,
    reason: null,
    inOutlook: true,
    occurrenceId: null,
    held: null,
    heldSaidBy: null,
  }
})

const points = [
  { author: mentee.id, text: 'The stakeholder who says yes in the room and no by mail' },
  { author: mentor.id, text: 'What did you try since last time?' },
]

export function delivery(purpose: Purpose, to: Person, subjectId: string, changes: Partial<Delivery> = {}): Delivery {
  return {
    id: uuid(),
    personId: to.id,
    purpose,
    subjectId,
    version: 1,
    state: 'sent',
    notBefore: now,
    attempts: 1,
    activityId: '1',
    problem: null,
    sentAt: now,
    ...changes,
  }
}

export interface Situation {
  readonly name: string
  readonly facts: CardFacts
  /** What people can do on the card besides opening Mentoring. */
  readonly verbs: readonly string[]
}

function about(purpose: Purpose, to: Person, subject: string, facts: Partial<CardFacts>, changes: Partial<Delivery> = {}): CardFacts {
  return { delivery: delivery(purpose, to, subject, changes), recipient: to, now, people, ...facts }
}

const toMentor = ['request.accept', 'request.ask', 'request.decline']
const toApprover = ['approval.approve', 'approval.decline', 'approval.delegate']
const requestFacts = (changes: Partial<Request> = {}, said: readonly RequestMessage[] = []) => ({
  program,
  request: { ...request, ...changes },
  messages: said,
})
/** As `describe-delivery` gives it to an approver: without the two lines. */
const approvalFacts = (changes: Partial<Approval> = {}, more: Partial<Request> = {}) => ({
  program,
  approval: { ...approval, ...changes },
  request: { ...request, whyYou: '', howHelp: '', status: 'waitingForApproval' as const, ...more },
})
const pairFacts = (to: Person, changes: Partial<CardFacts> = {}) => ({
  program,
  mentorship,
  agreement,
  series,
  sessions,
  partnerId: to === mentee ? mentor.id : mentee.id,
  ...changes,
})
const active: Mentorship = { ...mentorship, status: 'active' }
const ended: Mentorship = { ...mentorship, status: 'ended', endedAt: now, endedBy: mentor.id }
const over: Session = { ...sessions[0]!, start: days(-1), end: new Date(days(-1).getTime() + 45 * 60_000) }
const notes = points.map(({ author, text }) => ({
  id: uuid<string>(),
  sessionId: sessions[0]!.id,
  kind: 'agenda' as const,
  authorId: author,
  text,
  at: now,
}))
const invitation = {
  id: uuid<never>(),
  programId: program.id,
  personId: mentor.id,
  invitedBy: mentee.id,
  status: 'waiting' as const,
  sentAt: now,
  quietUntil: null,
}
const invited = ['invitation.join', 'invitation.later', 'invitation.never']

/** Every purpose, while there is something to do and after. */
export const situations: readonly Situation[] = [
  { name: 'welcome', facts: about('welcome', mentee, mentee.id, {}), verbs: [] },
  { name: 'invited', facts: about('mentor.invited', mentor, invitation.id, { invitation, program }), verbs: invited },
  {
    name: 'invited, joined',
    facts: about('mentor.invited', mentor, invitation.id, { invitation: { ...invitation, status: 'joined' }, program }),
    verbs: [],
  },
  {
    name: 'invited, later',
    facts: about('mentor.invited', mentor, invitation.id, {
      invitation: { ...invitation, status: 'later', quietUntil: days(90) },
      program,
    }),
    verbs: [],
  },
  {
    name: 'invited, never',
    facts: about('mentor.invited', mentor, invitation.id, { invitation: { ...invitation, status: 'never' }, program }),
    verbs: [],
  },
  { name: 'received', facts: about('request.received', mentor, request.id, requestFacts()), verbs: toMentor },
  {
    name: 'received, question asked',
    facts: about('request.received', mentor, request.id, requestFacts({}, [question])),
    verbs: toMentor,
  },
  {
    name: 'received, accepted',
    facts: about('request.received', mentor, request.id, requestFacts({ status: 'waitingForApproval' })),
    verbs: [],
  },
  { name: 'received, paired', facts: about('request.received', mentor, request.id, requestFacts({ status: 'accepted' })), verbs: [] },
  {
    name: 'received, declined',
    facts: about('request.received', mentor, request.id, requestFacts({ status: 'declined', expiresAt: null, declineReason: 'full' })),
    verbs: [],
  },
  { name: 'received, withdrawn', facts: about('request.received', mentor, request.id, requestFacts({ status: 'withdrawn' })), verbs: [] },
  { name: 'received, expired', facts: about('request.received', mentor, request.id, requestFacts({ status: 'expired' })), verbs: [] },
  {
    name: 'received, not approved',
    facts: about('request.received', mentor, request.id, requestFacts({ status: 'notApproved' })),
    verbs: [],
  },
  { name: 'reminder', facts: about('request.reminder', mentor, request.id, requestFacts()), verbs: toMentor },
  { name: 'reminder, expired', facts: about('request.reminder', mentor, request.id, requestFacts({ status: 'expired' })), verbs: [] },
  {
    name: 'answered',
    facts: about('request.answered', mentor, request.id, requestFacts({}, [question, answer]), { version: 2 }),
    verbs: toMentor,
  },
  {
    name: 'answered, declined',
    facts: about('request.answered', mentor, request.id, requestFacts({ status: 'declined' }, [question, answer]), { version: 2 }),
    verbs: [],
  },
  {
    name: 'question',
    facts: about('request.question', mentee, request.id, requestFacts({}, [question])),
    verbs: ['request.answer', 'request.withdraw'],
  },
  { name: 'question, answered', facts: about('request.question', mentee, request.id, requestFacts({}, [question, answer])), verbs: [] },
  {
    name: 'question, withdrawn',
    facts: about('request.question', mentee, request.id, requestFacts({ status: 'withdrawn' }, [question])),
    verbs: [],
  },
  {
    name: 'accepted, managers asked',
    facts: about('request.accepted', mentee, request.id, requestFacts({ status: 'waitingForApproval' })),
    verbs: [],
  },
  { name: 'accepted, paired', facts: about('request.accepted', mentee, request.id, requestFacts({ status: 'accepted' })), verbs: [] },
  {
    name: 'declined',
    facts: about(
      'request.declined',
      mentee,
      request.id,
      requestFacts({ status: 'declined', declineReason: 'My quarter is full until March.' }),
    ),
    verbs: [],
  },
  {
    name: 'not approved, mentee',
    facts: about(
      'request.notApproved',
      mentee,
      request.id,
      requestFacts({ status: 'notApproved', declineReason: 'The launch comes first.' }),
    ),
    verbs: [],
  },
  {
    name: 'not approved, mentor',
    facts: about(
      'request.notApproved',
      mentor,
      request.id,
      requestFacts({ status: 'notApproved', declineReason: 'The launch comes first.' }),
    ),
    verbs: [],
  },
  { name: 'withdrawn', facts: about('request.withdrawn', mentor, request.id, requestFacts({ status: 'withdrawn' })), verbs: [] },
  { name: 'expired, mentee', facts: about('request.expired', mentee, request.id, requestFacts({ status: 'expired' })), verbs: [] },
  { name: 'expired, mentor', facts: about('request.expired', mentor, request.id, requestFacts({ status: 'expired' })), verbs: [] },
  { name: 'approval', facts: about('approval.asked', manager, approval.id, approvalFacts()), verbs: toApprover },
  {
    name: "approval, mentor's side",
    facts: about('approval.asked', manager, approval.id, approvalFacts({ side: 'mentor' })),
    verbs: toApprover,
  },
  { name: 'approval, approved', facts: about('approval.asked', manager, approval.id, approvalFacts({ status: 'approved' })), verbs: [] },
  { name: 'approval, declined', facts: about('approval.asked', manager, approval.id, approvalFacts({ status: 'declined' })), verbs: [] },
  { name: 'approval, withdrawn', facts: about('approval.asked', manager, approval.id, approvalFacts({ status: 'withdrawn' })), verbs: [] },
  {
    name: 'approval, handed over',
    facts: about('approval.asked', manager, approval.id, approvalFacts({ approverId: deputy.id, delegatedBy: manager.id })),
    verbs: [],
  },
  { name: 'approval reminder', facts: about('approval.reminder', manager, approval.id, approvalFacts()), verbs: toApprover },
  {
    name: 'approval reminder, expired',
    facts: about('approval.reminder', manager, approval.id, approvalFacts({ status: 'expired' })),
    verbs: [],
  },
  {
    name: 'delegated',
    facts: about('approval.delegated', deputy, approval.id, approvalFacts({ approverId: deputy.id, delegatedBy: manager.id })),
    verbs: toApprover,
  },
  {
    name: 'delegated, approved',
    facts: about(
      'approval.delegated',
      deputy,
      approval.id,
      approvalFacts({ approverId: deputy.id, delegatedBy: manager.id, status: 'approved' }),
    ),
    verbs: [],
  },
  { name: 'approval expired', facts: about('approval.expired', manager, approval.id, approvalFacts({ status: 'expired' })), verbs: [] },
  { name: 'agreement', facts: about('agreement.proposed', mentor, mentorship.id, pairFacts(mentor)), verbs: ['agreement.confirm'] },
  {
    name: 'agreement, partner confirmed',
    facts: about('agreement.proposed', mentor, mentorship.id, pairFacts(mentor, { agreement: { ...agreement, confirmedBy: [mentee.id] } })),
    verbs: ['agreement.confirm'],
  },
  {
    name: 'agreement, new terms',
    facts: about(
      'agreement.proposed',
      mentor,
      mentorship.id,
      pairFacts(mentor, {
        agreement: { ...agreement, version: 2, lengthMinutes: 30, boundaries: '', goals: [], confirmedBy: [mentee.id] },
      }),
      { version: 2 },
    ),
    verbs: ['agreement.confirm'],
  },
  {
    name: 'agreement, confirmed',
    facts: about('agreement.proposed', mentor, mentorship.id, pairFacts(mentor, { agreement: { ...agreement, confirmedBy: [mentor.id] } })),
    verbs: [],
  },
  {
    name: 'agreement, replaced',
    facts: about('agreement.proposed', mentor, mentorship.id, pairFacts(mentor, { agreement: { ...agreement, version: 2 } })),
    verbs: [],
  },
  {
    name: 'agreement, both',
    facts: about('agreement.proposed', mentor, mentorship.id, pairFacts(mentor, { mentorship: active })),
    verbs: [],
  },
  {
    name: 'agreement, ended',
    facts: about('agreement.proposed', mentor, mentorship.id, pairFacts(mentor, { mentorship: ended })),
    verbs: [],
  },
  { name: 'booked', facts: about('series.booked', mentee, mentorship.id, pairFacts(mentee, { mentorship: active })), verbs: [] },
  {
    name: 'booked, canceled',
    facts: about(
      'series.booked',
      mentee,
      mentorship.id,
      pairFacts(mentee, { mentorship: active, series: { ...series, state: 'cancelled' } }),
    ),
    verbs: [],
  },
  { name: 'booked, ended', facts: about('series.booked', mentee, mentorship.id, pairFacts(mentee, { mentorship: ended })), verbs: [] },
  {
    name: 'no time',
    facts: about('series.noTime', mentee, mentorship.id, pairFacts(mentee, { mentorship: active, series: { ...series, state: 'noTime' } })),
    verbs: [],
  },
  { name: 'no time, solved', facts: about('series.noTime', mentee, mentorship.id, pairFacts(mentee, { mentorship: active })), verbs: [] },
  {
    name: 'agenda',
    facts: about('session.agenda', mentee, sessions[0]!.id, pairFacts(mentee, { mentorship: active, session: sessions[0]!, notes })),
    verbs: ['agenda.add'],
  },
  {
    name: 'agenda, empty',
    facts: about('session.agenda', mentor, sessions[0]!.id, pairFacts(mentor, { mentorship: active, session: sessions[0]!, notes: [] })),
    verbs: ['agenda.add'],
  },
  {
    name: 'agenda, over',
    facts: about('session.agenda', mentee, over.id, pairFacts(mentee, { mentorship: active, session: over, notes })),
    verbs: [],
  },
  {
    name: 'agenda, canceled',
    facts: about(
      'session.agenda',
      mentee,
      over.id,
      pairFacts(mentee, { mentorship: ended, session: { ...over, status: 'cancelled' }, notes }),
    ),
    verbs: [],
  },
  {
    name: 'review',
    facts: about('session.review', mentee, over.id, pairFacts(mentee, { mentorship: active, session: over, notes: [] })),
    verbs: ['session.review'],
  },
  {
    name: 'review, sent',
    facts: about(
      'session.review',
      mentee,
      over.id,
      pairFacts(mentee, { mentorship: active, session: { ...over, held: 'held', heldSaidBy: mentee.id }, notes: [] }),
      { state: 'acted' },
    ),
    verbs: [],
  },
  {
    name: 'review, canceled',
    facts: about(
      'session.review',
      mentee,
      over.id,
      pairFacts(mentee, { mentorship: active, session: { ...over, status: 'cancelled' }, notes: [] }),
    ),
    verbs: [],
  },
  {
    name: 'ended',
    facts: about(
      'mentorship.ended',
      mentee,
      mentorship.id,
      pairFacts(mentee, { mentorship: ended, sessions: [{ ...over, held: 'held' }] }),
    ),
    verbs: [],
  },
]
