import { randomUUID } from 'node:crypto'
import type { Series, Session } from '../../../src/domain/booking/series.ts'
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts'
import { plainRules } from '../../../src/domain/matching/match-rules.ts'
import type { Mentorship } from '../../../src/domain/mentorships/mentorship.ts'
import type { Person, PersonId, TenantId } from '../../../src/domain/people/person.ts'
import type { MentorProfile, Program } from '../../../src/domain/programs/program.ts'
import type { Approval, Request } from '../../../src/domain/requests/request.ts'
import type { Round } from '../../../src/domain/rounds/round.ts'
import type { Unit } from '../../../src/ports/store.ts'

/** Records with every field filled with something that another field does not have. */

export function anId<Id extends string>(): Id {
  return randomUUID() as Id
}

export const aTenant = () => anId<TenantId>()
export const at = (text: string) => new Date(text)

export function aPerson(about: Partial<Person> = {}): Person {
  return {
    id: anId(),
    name: 'Mónica Ferreira-Ólafs',
    givenName: 'Mónica',
    address: `${randomUUID()}@example.com`,
    title: 'Principal Geologist',
    department: 'Subsurface 100% R_D',
    site: 'Lisboa',
    managerId: anId<PersonId>(),
    timeZone: 'Asia/Kathmandu',
    workingHours: { days: ['sunday', 'tuesday'], start: '07:15', end: '24:00' },
    skills: ['Rock "physics"', 'a,b', '{curly}'],
    interests: ["l'opéra", 'back\\slash'],
    kind: 'member',
    active: true,
    mailbox: true,
    locale: 'pt-PT',
    roles: ['SafeguardingContact'],
    ...about,
  }
}

export function aProgram(about: Partial<Program> = {}): Program {
  return {
    id: anId(),
    name: 'Reverse',
    purpose: 'Learn upward',
    template: 'reverse',
    cadence: 'biweekly',
    lengthMinutes: 45,
    weeks: 26,
    approvalPolicy: 'both',
    capacity: 3,
    rules: { bufferMinutes: 20, maxPerDay: 3, tentativeBlocks: false, latest: '16:30' },
    managerId: anId(),
    status: 'open',
    createdAt: at('2026-10-25T00:59:59.123Z'),
    ...about,
  }
}

export function aMentor(program: Program, about: Partial<MentorProfile> = {}): MentorProfile {
  return {
    programId: program.id,
    personId: anId(),
    status: 'active',
    offers: ['Kriging'],
    boundaries: 'No reviews',
    capacity: 2,
    hoursPerMonth: 2.5,
    ...about,
  }
}

export function aRound(program: Program, about: Partial<Round> = {}): Round {
  const everybody = { departments: [], sites: [], levels: [] }
  return {
    id: anId(),
    programId: program.id,
    status: 'draft',
    aim: 'fairest',
    seed: 0x7fff_ffff,
    rules: plainRules,
    pool: { mentees: everybody, mentors: { ...everybody, departments: ['Hydrology'] } },
    adjustments: [{ id: anId(), kind: 'pin', pairs: [{ menteeId: anId(), mentorId: anId() }] }],
    mentees: 3,
    mostPoints: 400_000_000,
    aimPoints: 399_999_999,
    openedBy: anId(),
    openedAt: at('2026-11-02T08:00:00.001Z'),
    publishedAt: null,
    ...about,
  }
}

export function aRequest(program: Program, about: Partial<Request> = {}): Request {
  return {
    id: anId(),
    programId: program.id,
    menteeId: anId(),
    mentorId: anId(),
    requestedBy: 'mentee',
    whyYou: 'You did it',
    howHelp: 'Show me',
    status: 'waitingForMentor',
    sentAt: at('2026-11-02T08:00:00.001Z'),
    expiresAt: at('2026-11-16T08:00:00Z'),
    nudgeAt: null,
    remindedAt: null,
    declineReason: null,
    ...about,
  }
}

export function anApproval(request: Request, about: Partial<Approval> = {}): Approval {
  return {
    id: anId(),
    requestId: request.id,
    side: 'mentor',
    approverId: anId(),
    delegatedBy: anId(),
    status: 'waiting',
    reason: null,
    askedAt: at('2026-11-03T08:00:00Z'),
    expiresAt: at('2026-11-13T08:00:00Z'),
    remindAt: null,
    ...about,
  }
}

export function aMentorship(program: Program, about: Partial<Mentorship> = {}): Mentorship {
  return {
    id: anId(),
    programId: program.id,
    requestId: null,
    members: [
      { personId: anId(), role: 'mentor' },
      { personId: anId(), role: 'mentee' },
    ],
    status: 'active',
    startedAt: at('2026-11-05T13:00:00Z'),
    endedAt: null,
    endedBy: null,
    endWords: '',
    ...about,
  }
}

export function aSeries(mentorship: Mentorship, about: Partial<Series> = {}): Series {
  return {
    id: anId(),
    mentorshipId: mentorship.id,
    version: 1,
    cause: 'resumed',
    state: 'booked',
    waitingFor: null,
    organizerId: mentorship.members[1]!.personId,
    cadence: 'monthly',
    lengthMinutes: 30,
    from: '2026-11-09',
    weeks: 26,
    pausedUntil: '2026-12-24',
    whyNot: { kept: 2, of: 6, binding: null, change: { remedy: { kind: 'shorter', durationMinutes: 30 }, kept: 4, of: 6 } },
    slot: { weekday: 'thursday', time: '16:45', timeZone: 'America/St_Johns', phase: null, week: 'last' },
    rules: { bufferMinutes: 20, maxPerDay: 3, tentativeBlocks: false, earliest: '10:30' },
    clockShifts: [{ personId: mentorship.members[0]!.personId, from: '2027-03-14', localTime: '17:45' }],
    transactionId: randomUUID(),
    requestBody: { z_first: 1, aSecond: [{ snake_case: true }], text: 'Mentoring conversation' },
    attempts: 2,
    sentAt: at('2026-10-25T01:30:00.789Z'),
    lease: 7,
    eventId: 'AAMkAGI=',
    iCalUId: '040000008200E',
    joinUrl: 'https://teams.example/l/1',
    lastDate: '2027-05-06',
    lastDateInOutlook: '2027-04-29',
    declinedBy: mentorship.members[0]!.personId,
    absence: { personId: mentorship.members[1]!.personId, start: 1_796_000_000_000, end: 1_798_000_000_000 },
    comparedAt: at('2026-11-07T09:00:00.007Z'),
    provenAt: at('2026-11-07T08:54:00Z'),
    notBefore: at('2026-11-07T10:01:00Z'),
    createdAt: at('2026-11-06T09:00:00Z'),
    ...about,
  }
}

export function aSession(series: Series, about: Partial<Session> = {}): Session {
  return {
    id: anId(),
    seriesId: series.id,
    mentorshipId: series.mentorshipId,
    period: 4,
    status: 'moved',
    start: at('2026-12-01T16:45:00Z'),
    end: at('2026-12-01T17:15:00Z'),
    slotStart: at('2026-11-26T20:15:00Z'),
    reason: { kind: 'busy', personId: series.organizerId },
    settledBy: 'rule',
    ruleMoves: 1,
    revision: 3,
    before: {
      status: 'planned',
      start: at('2026-11-26T20:15:00Z'),
      end: at('2026-11-26T20:45:00Z'),
      reason: null,
      settledBy: 'plan',
    },
    needsChoice: true,
    proposal: {
      by: series.organizerId,
      start: at('2026-12-02T16:45:00Z'),
      end: at('2026-12-02T17:15:00Z'),
      acceptedBy: [series.organizerId],
    },
    inOutlook: false,
    outlookStart: at('2026-11-26T20:15:00Z'),
    writeAfter: at('2026-11-20T10:10:00Z'),
    writing: { start: at('2026-12-01T17:45:00Z') },
    occurrenceId: 'AAMkOcc',
    held: 'notHeld',
    heldBy: 'attendance',
    heldSaid: [{ personId: series.organizerId, held: true }],
    ...about,
  }
}

export function aDelivery(about: Partial<Delivery> = {}): Delivery {
  return {
    id: anId(),
    personId: anId(),
    purpose: 'session.agenda',
    subjectId: randomUUID(),
    version: 1,
    state: 'queued',
    notBefore: at('2026-11-20T07:30:00Z'),
    attempts: 0,
    activityId: null,
    problem: null,
    sentAt: null,
    ...about,
  }
}

/** A program with a mentorship and its booked series, saved. */
export async function aBookedPair(unit: Unit, about: { program?: Program; series?: Partial<Series> } = {}) {
  const program = about.program ?? aProgram()
  const mentorship = aMentorship(program)
  const series = aSeries(mentorship, about.series)
  await unit.programs.save(program)
  await unit.mentorships.save(mentorship)
  await unit.series.save(series)
  return { program, mentorship, series }
}
