import type { CalendarEvent, Group, Tenant, User } from '../../tenant/state.ts'

/** Somebody, or some group, that matters to a person; `address` alone for who is not of the tenant. */
export type Acquaintance = { score: number } & (
  | { kind: 'user'; user: User }
  | { kind: 'group'; group: Group }
  | { kind: 'stranger'; name: string; address: string }
)

const WEIGHTS = { manager: 50, report: 40, group: 30, peer: 20, meeting: 5, department: 5, colleague: 1 }
const MOST_FROM_MEETINGS = 45

/** Who matters to a person, the most relevant first: line of management, meetings, department; then everybody else of the tenant. */
export function acquaintancesOf(tenant: Tenant, person: User): Acquaintance[] {
  const meetings = meetingsWith(person)
  const users = [...tenant.users.values()]
    .filter((user) => user !== person && user.accountEnabled)
    .map(
      (user): Acquaintance => ({ kind: 'user', user, score: kinship(person, user) + fromMeetings(takeAll(meetings, addressesOf(user))) }),
    )
  const groups = [...tenant.groups.values()]
    .filter((group) => group.members.has(person.id))
    .map((group): Acquaintance => ({ kind: 'group', group, score: WEIGHTS.group }))
  const strangers = [...meetings].map(
    ([address, { name, count }]): Acquaintance => ({ kind: 'stranger', address, name: name || address, score: fromMeetings(count) }),
  )
  return [...users, ...groups, ...strangers].sort((a, b) => b.score - a.score || (nameOf(a) < nameOf(b) ? -1 : 1))
}

export function nameOf(acquaintance: Acquaintance): string {
  if (acquaintance.kind === 'user') return acquaintance.user.displayName
  return acquaintance.kind === 'group' ? acquaintance.group.displayName : acquaintance.name
}

function kinship(person: User, other: User): number {
  if (person.managerId === other.id) return WEIGHTS.manager
  if (other.managerId === person.id) return WEIGHTS.report
  if (person.managerId !== null && person.managerId === other.managerId) return WEIGHTS.peer
  return person.department !== null && person.department === other.department ? WEIGHTS.department : WEIGHTS.colleague
}

function fromMeetings(count: number): number {
  return Math.min(count * WEIGHTS.meeting, MOST_FROM_MEETINGS)
}

/** By lower-case address: in how many events somebody stands beside the person. */
function meetingsWith(person: User): Map<string, { name: string; count: number }> {
  const met = new Map<string, { name: string; count: number }>()
  const own = new Set(addressesOf(person))
  for (const event of person.mailbox.events.values()) {
    for (const { address, name } of othersIn(event)) {
      const key = address.toLowerCase()
      if (!own.has(key)) met.set(key, { name, count: (met.get(key)?.count ?? 0) + 1 })
    }
  }
  return met
}

function othersIn(event: CalendarEvent): { address: string; name: string }[] {
  if (event.isCancelled) return []
  return [event.organizer, ...event.attendees.filter(({ type }) => type !== 'resource')]
}

function addressesOf(user: User): string[] {
  return [...new Set([user.userPrincipalName.toLowerCase(), ...(user.mail ? [user.mail.toLowerCase()] : [])])]
}

function takeAll(meetings: Map<string, { count: number }>, addresses: readonly string[]): number {
  let count = 0
  for (const address of addresses) {
    count += meetings.get(address)?.count ?? 0
    meetings.delete(address)
  }
  return count
}
