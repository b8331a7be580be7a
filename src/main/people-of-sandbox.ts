import { levelOf } from '../domain/people/level.ts'
import { cast } from '../sandbox/people/cast.ts'
import type { Tenant, User } from '../sandbox/tenant/state.ts'

export interface Person {
  id: string
  skills: readonly string[]
}

const wantedMentors = 40

/** Who runs the first program: the program manager of the cast, else the first person with that role, else the head. */
export function firstManager(tenant: Tenant): Person | null {
  const users = [...tenant.users.values()].filter((user) => user.accountEnabled)
  return castMember(tenant, 'programManager') ?? users.find((user) => user.appRoles.includes('ProgramManager')) ?? null
}

/**
 * About forty who could mentor: experienced members with a mailbox, a manager and something to offer, spread evenly over the directory.
 * The mentee, the mentor and the candidate of the cast stay free for the newcomer to play.
 */
export function firstMentors(tenant: Tenant): Person[] {
  const reserved = new Set([castMember(tenant, 'mentee')?.id, castMember(tenant, 'mentor')?.id, castMember(tenant, 'candidate')?.id])
  const able = [...tenant.users.values()].filter((user) => canMentor(user) && !reserved.has(user.id))
  const step = Math.max(1, able.length / wantedMentors)
  const spread = Array.from({ length: Math.min(wantedMentors, able.length) }, (_, place) => able[Math.floor(place * step)]!)
  const second = castMember(tenant, 'secondMentor')
  return second && !spread.some((user) => user.id === second.id) ? [second, ...spread.slice(1)] : spread
}

function canMentor(user: User): boolean {
  return (
    user.accountEnabled &&
    user.userType === 'Member' &&
    user.mailbox.kind === 'cloud' &&
    user.managerId !== null &&
    user.skills.length >= 3 &&
    levelOf(user.jobTitle) >= 4
  )
}

function castMember(tenant: Tenant, role: keyof typeof cast): User | null {
  return [...tenant.users.values()].find((user) => user.userPrincipalName.split('@')[0] === cast[role]) ?? null
}
