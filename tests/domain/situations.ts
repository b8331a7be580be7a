import type { Mentorship } from '../../src/domain/mentorships/mentorship.ts'
import type { MentorshipId, ProgramId, RequestId } from '../../src/domain/people/ids.ts'
import type { Person, PersonId } from '../../src/domain/people/person.ts'
import type { MenteeProfile, MentorProfile, Program } from '../../src/domain/programs/program.ts'
import type { Approval, Request } from '../../src/domain/requests/request.ts'
import { expiryOf } from '../../src/domain/requests/timing.ts'

/** Half past one at night in Kathmandu, on the Sunday on which Europe puts its clocks back. */
export const now = new Date('2026-10-24T19:45:00.001Z')
export const later = (milliseconds: number): Date => new Date(now.getTime() + milliseconds)

export function aColleague(id: string, about: Partial<Person> = {}): Person {
  return {
    id: id as PersonId,
    name: `${id} Shrestha`,
    givenName: id,
    address: `${id}@example.com`,
    title: null,
    department: 'Hydrology',
    site: 'Kathmandu',
    managerId: null,
    timeZone: 'Asia/Kathmandu',
    workingHours: { days: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'], start: '10:15', end: '18:45' },
    skills: [],
    interests: [],
    kind: 'member',
    active: true,
    mailbox: true,
    locale: 'ne-NP',
    roles: [],
    ...about,
  }
}

export const mentee = aColleague('mentee', { managerId: 'menteeManager' as PersonId })
export const mentor = aColleague('mentor', { managerId: 'mentorManager' as PersonId, department: 'Glaciology' })

export function aProgram(about: Partial<Program> = {}): Program {
  return {
    id: 'program' as ProgramId,
    name: 'Rivers',
    purpose: 'Read a river',
    template: 'skills',
    cadence: 'biweekly',
    lengthMinutes: 45,
    weeks: 26,
    rules: { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true },
    approvalPolicy: 'both',
    capacity: 3,
    managerId: 'programManager' as PersonId,
    status: 'open',
    createdAt: later(-1),
    ...about,
  }
}

export function aMentorProfile(about: Partial<MentorProfile> = {}): MentorProfile {
  return {
    programId: 'program' as ProgramId,
    personId: mentor.id,
    status: 'active',
    offers: ['Gauging'],
    boundaries: 'No reviews of reports',
    capacity: 2,
    hoursPerMonth: 3,
    ...about,
  }
}

export function aMenteeProfile(about: Partial<MenteeProfile> = {}): MenteeProfile {
  return {
    programId: 'program' as ProgramId,
    personId: mentee.id,
    motive: 'skills',
    skillsWanted: ['Gauging', 'Floods'],
    goals: ['Lead a survey'],
    ...about,
  }
}

export function aRequest(about: Partial<Request> = {}): Request {
  return {
    id: 'request' as RequestId,
    programId: 'program' as ProgramId,
    menteeId: mentee.id,
    mentorId: mentor.id,
    requestedBy: 'mentee',
    whyYou: 'You gauged the Karnali',
    howHelp: 'Take me along once',
    status: 'waitingForMentor',
    sentAt: now,
    expiresAt: expiryOf(now),
    nudgeAt: null,
    remindedAt: null,
    declineReason: null,
    ...about,
  }
}

export function anApproval(approver: string, about: Partial<Approval> = {}): Approval {
  return {
    id: `approval by ${approver}` as Approval['id'],
    requestId: 'request' as RequestId,
    side: 'mentee',
    approverId: approver as PersonId,
    delegatedBy: null,
    status: 'waiting',
    reason: null,
    askedAt: now,
    expiresAt: expiryOf(now),
    remindAt: null,
    ...about,
  }
}

export function aMentorship(about: Partial<Mentorship> = {}): Mentorship {
  return {
    id: 'mentorship' as MentorshipId,
    programId: 'program' as ProgramId,
    requestId: 'request' as RequestId,
    members: [
      { personId: mentee.id, role: 'mentee' },
      { personId: mentor.id, role: 'mentor' },
    ],
    status: 'agreeing',
    startedAt: now,
    endedAt: null,
    endedBy: null,
    endWords: '',
    ...about,
  }
}
