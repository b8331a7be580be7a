import { orderedSeries, plannedSession } from '../../../src/domain/booking/order.ts'
import type { Series, Session } from '../../../src/domain/booking/series.ts'
import type { Agreement, Mentorship } from '../../../src/domain/mentorships/mentorship.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import type { Program } from '../../../src/domain/programs/program.ts'
import type { Approval, Request, RequestMessage } from '../../../src/domain/requests/request.ts'

export const now = new Date('2026-11-23T09:05:00Z')
export const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000)

let counted = 0
export function uuid<Id extends string>(): Id {
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
export const people = new Map([mentee, mentor, manager, deputy, staff].map((one) => [one.id, one]))

export const program: Program = {
  id: uuid(),
  name: 'Career mentoring',
  purpose: 'Grow into the next role with somebody who has been there.',
  cadence: 'biweekly',
  lengthMinutes: 45,
  weeks: 26,
  rules: { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true },
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
  requestedBy: 'mentee',
  whyYou: 'You moved from writing to product yourself, and your talk on saying no to stakeholders stayed with me.',
  howHelp: 'I would like to try my ideas for the content roadmap on you,\nand hear where they would break.',
  status: 'waitingForMentor',
  sentAt: days(-1),
  expiresAt: days(9),
  nudgeAt: days(2),
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
  remindAt: null,
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
  endWords: '',
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
  ...orderedSeries({
    id: uuid(),
    mentorshipId: mentorship.id,
    version: 1,
    cause: 'agreed',
    organizerId: mentee.id,
    cadence: 'biweekly',
    lengthMinutes: 45,
    weeks: 26,
    createdAt: now,
  }),
  state: 'booked',
  from: '2026-11-23',
  lastDate: '2027-05-13',
  lastDateInOutlook: '2027-05-13',
  lease: 1,
  attempts: 1,
  slot: { weekday: 'thursday', time: '16:30', timeZone: 'Europe/London', phase: 0, week: null },
  clockShifts: [{ personId: mentor.id, from: '2027-03-14', localTime: '17:15' }],
  eventId: 'event',
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
}

export const sessions: Session[] = Array.from({ length: 13 }, (_, period) => {
  const start = new Date(Date.parse('2026-11-26T16:30:00Z') + period * 14 * 86_400_000)
  const status = period === 4 ? 'moved' : period === 7 ? 'skipped' : 'planned'
  const placed = status === 'skipped' ? { start: null, end: null } : { start, end: new Date(start.getTime() + 45 * 60_000) }
  const session = plannedSession(uuid(), series.id, mentorship.id, {
    period,
    status,
    ...placed,
    slotStart: start,
    reason: null,
    inOutlook: true,
  })
  return { ...session, outlookStart: start }
})

export const points = [
  { author: mentee.id, text: 'The stakeholder who says yes in the room and no by mail' },
  { author: mentor.id, text: 'What did you try since last time?' },
]
