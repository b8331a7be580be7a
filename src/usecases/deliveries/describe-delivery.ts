import type { Series, Session } from '../../domain/booking/series.ts'
import type { Delivery } from '../../domain/deliveries/delivery.ts'
import type { FitCheck } from '../../domain/mentorships/fit.ts'
import { partnerOf } from '../../domain/mentorships/members.ts'
import type { Agreement, Mentorship } from '../../domain/mentorships/mentorship.ts'
import { type SeriesAction, seriesActions } from '../../domain/mentorships/series-actions.ts'
import type { ApprovalId, InvitationId, MentorshipId, RequestId, SessionId } from '../../domain/people/ids.ts'
import type { Person, PersonId, TenantId } from '../../domain/people/person.ts'
import type { Invitation } from '../../domain/programs/invitation.ts'
import type { Program } from '../../domain/programs/program.ts'
import { reasonFor } from '../../domain/requests/reason.ts'
import type { Approval, Request, RequestMessage } from '../../domain/requests/request.ts'
import { type SessionAction, sessionActions } from '../../domain/sessions/actions.ts'
import type { SharedNote } from '../../domain/sessions/notes.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { loadSeries } from '../booking/series-facts.ts'
import type { SeriesFacts } from '../booking/series-view.ts'
import { type NextView, nextView } from '../requests/next-view.ts'

/** What a card may show of its subject, as true as the store is at this moment. Only parts the recipient may see are loaded. */
export interface CardFacts {
  delivery: Delivery
  recipient: Person
  now: Date
  people: ReadonlyMap<PersonId, Person>
  program?: Program
  invitation?: Invitation
  request?: Request
  messages?: readonly RequestMessage[]
  /** Whom the recipient could ask next, as the mentee of the request. */
  nextMentor?: NextView
  /** The mentor had said yes, and managers were asked. */
  managersAsked?: boolean
  approval?: Approval
  mentorship?: Mentorship
  partnerId?: PersonId
  agreement?: Agreement
  /** The recipient's own. */
  fit?: FitCheck
  /** The version that stands; of a session the one it belongs to. */
  series?: Series
  /** A newer version on its way. */
  next?: Series
  /** A change of what stands for which no time was found. */
  unfound?: Series
  seriesMay?: readonly SeriesAction[]
  /** Of all versions, in order of time. */
  sessions?: readonly Session[]
  session?: Session
  sessionMay?: readonly SessionAction[]
  notes?: readonly SharedNote[]
}

/** Null: the subject or its recipient is gone, and there is nothing to say. */
export async function describeDelivery(world: World, tenantId: TenantId, delivery: Delivery): Promise<CardFacts | null> {
  return world.store.transaction(tenantId, async (unit) => {
    const recipient = await unit.people.find(delivery.personId)
    if (!recipient) return null
    const now = world.clock.now()
    const subject = await subjectOf(unit, delivery, now)
    if (!subject) return null
    const people = await unit.people.findMany(peopleIn(subject))
    return { delivery, recipient, now, people, ...subject }
  })
}

type Subject = Omit<CardFacts, 'delivery' | 'recipient' | 'now' | 'people'>

async function subjectOf(unit: Unit, { purpose, subjectId, personId }: Delivery, now: Date): Promise<Subject | null> {
  if (purpose === 'welcome') return {}
  if (purpose === 'mentorship.fit') return aboutFit(unit, subjectId as MentorshipId, personId, now)
  const [kind] = purpose.split('.')
  switch (kind) {
    case 'mentor':
    case 'mentee':
      return aboutInvitation(unit, subjectId as InvitationId)
    case 'request':
      return aboutRequest(unit, subjectId as RequestId, personId)
    case 'approval':
      return aboutApproval(unit, subjectId as ApprovalId)
    case 'session':
      return aboutSession(unit, subjectId as SessionId, personId, now)
    case 'agreement':
    case 'series':
    case 'mentorship':
      return aboutMentorship(unit, subjectId as MentorshipId, personId, now)
    default:
      throw new Error(`nothing is known about messages of purpose ${purpose}`)
  }
}

async function aboutInvitation(unit: Unit, id: InvitationId): Promise<Subject | null> {
  const invitation = await unit.programs.findInvitation(id)
  const program = invitation && (await unit.programs.find(invitation.programId))
  return invitation && program ? { invitation, program } : null
}

async function aboutRequest(unit: Unit, id: RequestId, reader: PersonId): Promise<Subject | null> {
  const found = await unit.requests.find(id)
  const program = found && (await unit.programs.find(found.programId))
  if (!found || !program) return null
  const request = { ...found, declineReason: reasonFor(found, reader) }
  const managersAsked = (await unit.requests.listApprovals(id)).length > 0
  const nextMentor = await nextView(unit, found, reader)
  return { request, program, managersAsked, messages: await unit.requests.listMessages(id), ...(nextMentor && { nextMentor }) }
}

/** An approver sees who and how much time, never the two lines: they are blanked here, before any card is drawn. */
async function aboutApproval(unit: Unit, id: ApprovalId): Promise<Subject | null> {
  const approval = await unit.requests.findApproval(id)
  const about = approval && (await aboutRequest(unit, approval.requestId, approval.approverId))
  if (!approval || !about?.request) return null
  return { program: about.program!, approval, request: { ...about.request, whyYou: '', howHelp: '', declineReason: null } }
}

async function aboutMentorship(unit: Unit, id: MentorshipId, reader: PersonId, now: Date): Promise<Subject | null> {
  const mentorship = await unit.mentorships.find(id)
  return mentorship && describeMentorship(unit, mentorship, await loadSeries(unit, mentorship, now), reader)
}

async function aboutFit(unit: Unit, id: MentorshipId, reader: PersonId, now: Date): Promise<Subject | null> {
  const fit = await unit.fitChecks.find(id, reader)
  const about = fit && (await aboutMentorship(unit, id, reader, now))
  return about && { ...about, fit }
}

async function describeMentorship(
  unit: Unit,
  mentorship: Mentorship,
  facts: SeriesFacts | null,
  reader: PersonId,
): Promise<Subject | null> {
  const program = await unit.programs.find(mentorship.programId)
  if (!program || !mentorship.members.some((member) => member.personId === reader)) return null
  const agreement = await unit.mentorships.findAgreement(mentorship.id)
  const about = { mentorship, program, partnerId: partnerOf(mentorship, reader), ...(agreement && { agreement }) }
  if (!facts) return about
  const { standing, next, unfound, sessions } = facts
  const present = sessions.filter(({ seriesId }) => seriesId === standing.id)
  return {
    ...about,
    series: standing,
    ...(next && { next }),
    ...(unfound && { unfound }),
    sessions,
    seriesMay: seriesActions({ ...facts, sessions: present }, reader),
  }
}

async function aboutSession(unit: Unit, id: SessionId, reader: PersonId, now: Date): Promise<Subject | null> {
  const session = await unit.sessions.find(id)
  const mentorship = session && (await unit.mentorships.find(session.mentorshipId))
  const facts = mentorship && (await loadSeries(unit, mentorship, now))
  const about = mentorship && facts && (await describeMentorship(unit, mentorship, facts, reader))
  const series = session && facts?.all.find((version) => version.id === session.seriesId)
  if (!about || !session || !series) return null
  const sessionMay = sessionActions({ session, series, mentorship }, reader, now)
  return { ...about, series, session, sessionMay, notes: await unit.sessions.listNotes([id]) }
}

function peopleIn(subject: Subject): PersonId[] {
  const ids = [
    subject.invitation?.invitedBy,
    subject.request?.menteeId,
    subject.request?.mentorId,
    subject.nextMentor?.mentorId,
    subject.approval?.approverId,
    subject.approval?.delegatedBy,
    subject.program?.managerId,
    ...(subject.mentorship?.members.map(({ personId }) => personId) ?? []),
  ]
  return ids.filter((id) => id !== undefined && id !== null)
}
