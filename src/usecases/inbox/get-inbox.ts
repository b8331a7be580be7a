import { answererOf, askerOf, waitsForAnswer } from '../../domain/requests/direction.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { basicsOf, type PersonBasics } from '../people/basics.ts'
import type { Waiting } from './waiting.ts'
import { waitingFitChecks } from './waiting-fit-checks.ts'
import { waitingInMentorships } from './waiting-in-mentorships.ts'
import { waitingNextMentors } from './waiting-next-mentors.ts'

export type InboxItem = Omit<Waiting, 'from'> & { from: PersonBasics | null; programName: string }

/** What waits for the reader, most urgent first; nothing depends on a card having arrived. */
export async function getInbox(world: World, actor: Actor): Promise<{ items: InboxItem[] }> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const now = world.clock.now()
    const waiting = [
      ...(await invitations(unit, actor)),
      ...(await requests(unit, actor)),
      ...(await waitingNextMentors(unit, actor.personId, now)),
      ...(await approvals(unit, actor)),
      ...(await waitingInMentorships(unit, actor.personId, now)),
      ...(await waitingFitChecks(unit, actor.personId, now)),
    ]
    if (waiting.length === 0) return { items: [] }
    const people = await unit.people.findMany(waiting.flatMap((item) => item.from ?? []))
    const programs = new Map((await unit.programs.list()).map((program) => [program.id, program.name]))
    const items = waiting.map((item) => ({
      ...item,
      from: item.from && basicsOf(people, item.from),
      programName: (item.programId && programs.get(item.programId)) ?? '',
    }))
    return { items: items.sort((a, b) => urgency(a) - urgency(b)) }
  })
}

function urgency(item: InboxItem): number {
  return (item.dueAt ?? item.at).getTime()
}

async function invitations(unit: Unit, { personId }: Actor): Promise<Waiting[]> {
  const open = (await unit.programs.listInvitationsTo(personId)).filter((invitation) => invitation.status === 'waiting')
  return open.map((invitation) => ({
    kind: invitation.role === 'mentor' ? 'invitation' : 'menteeInvitation',
    subject: invitation.id,
    mentorshipId: null,
    programId: invitation.programId,
    from: invitation.invitedBy,
    at: invitation.sentAt,
    dueAt: null,
  }))
}

async function requests(unit: Unit, { personId }: Actor): Promise<Waiting[]> {
  const [asMentee, asMentor] = [await unit.requests.listOfMentee(personId), await unit.requests.listOfMentor(personId)]
  const received = [...asMentee, ...asMentor].filter((request) => waitsForAnswer(request) && answererOf(request) === personId)
  const asked: Waiting[] = received.map((request) => ({
    kind: request.requestedBy === 'mentor' ? 'offer' : 'request',
    subject: request.id,
    mentorshipId: null,
    programId: request.programId,
    from: askerOf(request),
    at: request.sentAt,
    dueAt: request.expiresAt,
  }))
  for (const request of asMentee.filter(({ status }) => status === 'waitingForMentor')) {
    const last = (await unit.requests.listMessages(request.id)).at(-1)
    if (last?.kind === 'question')
      asked.push({
        kind: 'question',
        subject: request.id,
        mentorshipId: null,
        programId: request.programId,
        from: request.mentorId,
        at: last.at,
        dueAt: request.expiresAt,
      })
  }
  return asked
}

async function approvals(unit: Unit, { personId }: Actor): Promise<Waiting[]> {
  const waiting: Waiting[] = []
  for (const approval of await unit.requests.listApprovalsFor(personId)) {
    if (approval.status !== 'waiting') continue
    const request = await unit.requests.find(approval.requestId)
    if (!request) continue
    waiting.push({
      kind: 'approval',
      subject: approval.id,
      mentorshipId: null,
      programId: request.programId,
      from: request.menteeId,
      at: approval.askedAt,
      dueAt: approval.expiresAt,
    })
  }
  return waiting
}
