import { takesPlace } from '../../domain/booking/sessions.ts'
import { memberOf, partnerOf } from '../../domain/mentorships/members.ts'
import type { Member, Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { basicsOf, type PersonBasics } from '../people/basics.ts'

export interface MentorshipSummary extends Pick<Mentorship, 'id' | 'status' | 'startedAt'> {
  programName: string
  partner: PersonBasics
  myRole: Member['role']
  nextAt: Date | null
  waitsForMe: boolean
}

export async function listMentorships(world: World, actor: Actor): Promise<{ mentorships: MentorshipSummary[] }> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const mentorships = await unit.mentorships.listOf(actor.personId)
    const summaries: MentorshipSummary[] = []
    for (const mentorship of mentorships) summaries.push(await summaryOf(unit, mentorship, actor, world.clock.now()))
    return { mentorships: summaries }
  })
}

async function summaryOf(unit: Unit, mentorship: Mentorship, actor: Actor, now: Date): Promise<MentorshipSummary> {
  const partnerId = partnerOf(mentorship, actor.personId)
  const people = await unit.people.findMany([partnerId])
  const program = await unit.programs.find(mentorship.programId)
  const agreement = mentorship.status !== 'ended' ? await unit.mentorships.findAgreement(mentorship.id) : null
  const sessions = mentorship.status === 'active' ? await unit.sessions.listByMentorship(mentorship.id) : []
  const ahead = sessions.flatMap((session) => (takesPlace(session) && session.end && session.end > now ? [session.start!] : []))
  return {
    id: mentorship.id,
    status: mentorship.status,
    startedAt: mentorship.startedAt,
    programName: program?.name ?? '',
    partner: basicsOf(people, partnerId),
    myRole: memberOf(mentorship, actor.personId)!.role,
    nextAt: ahead.sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
    waitsForMe: agreement !== null && !agreement.confirmedBy.includes(actor.personId),
  }
}
