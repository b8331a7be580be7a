import type { PersonId } from '../people/person.ts'
import type { Member, Mentorship } from './mentorship.ts'

export function memberOf(mentorship: Pick<Mentorship, 'members'>, personId: PersonId): Member | null {
  return mentorship.members.find((member) => member.personId === personId) ?? null
}

export function withRole(mentorship: Mentorship, role: Member['role']): PersonId {
  const member = mentorship.members.find((candidate) => candidate.role === role)
  if (!member) throw new Error(`mentorship ${mentorship.id} has no ${role}`)
  return member.personId
}

export function partnerOf(mentorship: Mentorship, personId: PersonId): PersonId {
  const partner = mentorship.members.find((member) => member.personId !== personId)
  if (!partner) throw new Error(`mentorship ${mentorship.id} has no second member`)
  return partner.personId
}
