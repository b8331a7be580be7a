import { levelOf } from '../domain/people/level.ts'
import { cast } from '../sandbox/people/cast.ts'
import type { Tenant, User } from '../sandbox/tenant/state.ts'

export interface Person {
  id: string
  skills: readonly string[]
}

const wantedMentors = 40

/**
 * Who runs the first program: the program manager of the cast, else the first person with that role. In a tenant of the newcomer's own people
 * nobody has it yet: the member with the most reports and nobody above them is given the role, as an administrator would in Entra.
 */
export function firstManager(tenant: Tenant): { manager: User | null; appointed: boolean } {
  const members = [...tenant.users.values()].filter((user) => user.accountEnabled && user.userType === 'Member')
  const manager = castMember(tenant, 'programManager') ?? members.find((user) => user.appRoles.includes('ProgramManager'))
  if (manager) return { manager, appointed: false }
  const reports = Map.groupBy(members, (user) => user.managerId)
  const [head] = members
    .filter((user) => user.managerId === null)
    .sort((a, b) => (reports.get(b.id)?.length ?? 0) - (reports.get(a.id)?.length ?? 0))
  head?.appRoles.push('ProgramManager')
  return { manager: head ?? null, appointed: head !== undefined }
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
