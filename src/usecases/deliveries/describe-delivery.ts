import type { Series, Session } from '../../domain/booking/series.ts'
import type { Delivery } from '../../domain/deliveries/delivery.ts'
import { partnerOf, withRole } from '../../domain/mentorships/members.ts'
import type { Agreement, Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { ApprovalId, InvitationId, MentorshipId, RequestId, SessionId } from '../../domain/people/ids.ts'
import type { Person, PersonId, TenantId } from '../../domain/people/person.ts'
import type { Invitation } from '../../domain/programs/invitation.ts'
import type { Program } from '../../domain/programs/program.ts'
import { reasonFor } from '../../domain/requests/reason.ts'
import type { Approval, Request, RequestMessage } from '../../domain/requests/request.ts'
import type { SharedNote } from '../../domain/sessions/notes.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'

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
  /** The mentor had said yes, and managers were asked. */
  managersAsked?: boolean
  approval?: Approval
  mentorship?: Mentorship
  partnerId?: PersonId
  agreement?: Agreement
  series?: Series
  sessions?: readonly Session[]
  session?: Session
  notes?: readonly SharedNote[]
}

/** Null: the subject or its recipient is gone, and there is nothing to say. */
export async function describeDelivery(world: World, tenantId: TenantId, delivery: Delivery): Promise<CardFacts | null> {
  return world.store.transaction(tenantId, async (unit) => {
    const recipient = await unit.people.find(delivery.personId)
    if (!recipient) return null
    const subject = await subjectOf(unit, delivery)
    if (!subject) return null
    const people = await unit.people.findMany(peopleIn(subject))
    return { delivery, recipient, now: world.clock.now(), people, ...subject }
  })
}

type Subject = Omit<CardFacts, 'delivery' | 'recipient' | 'now' | 'people'>

async function subjectOf(unit: Unit, { purpose, subjectId, personId }: Delivery): Promise<Subject | null> {
  if (purpose === 'welcome') return {}
  const [kind] = purpose.split('.')
  switch (kind) {
    case 'mentor':
      return aboutInvitation(unit, subjectId as InvitationId)
    case 'request':
      return aboutRequest(unit, subjectId as RequestId, personId)
    case 'approval':
      return aboutApproval(unit, subjectId as ApprovalId)
    case 'session':
      return aboutSession(unit, subjectId as SessionId, personId)
    case 'agreement':
    case 'series':
    case 'mentorship':
      return aboutMentorship(unit, subjectId as MentorshipId, personId)
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
  return { request, program, managersAsked, messages: await unit.requests.listMessages(id) }
}

/** An approver sees who and how much time, never the two lines: they are blanked here, before any card is drawn. */
async function aboutApproval(unit: Unit, id: ApprovalId): Promise<Subject | null> {
  const approval = await unit.requests.findApproval(id)
  const about = approval && (await aboutRequest(unit, approval.requestId, approval.approverId))
  if (!approval || !about?.request) return null
  return { program: about.program!, approval, request: { ...about.request, whyYou: '', howHelp: '', declineReason: null } }
}

async function aboutMentorship(unit: Unit, id: MentorshipId, reader: PersonId): Promise<Subject | null> {
  const mentorship = await unit.mentorships.find(id)
  const program = mentorship && (await unit.programs.find(mentorship.programId))
  if (!mentorship || !program || !mentorship.members.some((member) => member.personId === reader)) return null
  const agreement = await unit.mentorships.findAgreement(id)
  const series = await unit.series.findCurrent(id)
  const sessions = series ? await unit.sessions.listBySeries(series.id) : []
  return {
    mentorship,
    program,
    partnerId: partnerOf(mentorship, reader),
    sessions,
    ...(agreement && { agreement }),
    ...(series && { series }),
  }
}

async function aboutSession(unit: Unit, id: SessionId, reader: PersonId): Promise<Subject | null> {
  const session = await unit.sessions.find(id)
  const about = session && (await aboutMentorship(unit, session.mentorshipId, reader))
  if (!session || !about) return null
  return { ...about, session, notes: await unit.sessions.listNotes([id]) }
}

function peopleIn(subject: Subject): PersonId[] {
  const ids = [
    subject.invitation?.invitedBy,
    subject.request?.menteeId,
    subject.request?.mentorId,
    subject.approval?.approverId,
    subject.approval?.delegatedBy,
    subject.program?.managerId,
    subject.mentorship && withRole(subject.mentorship, 'mentee'),
    subject.mentorship && withRole(subject.mentorship, 'mentor'),
  ]
  return ids.filter((id) => id !== undefined && id !== null)
}
