import type { Session } from '../booking/series.ts'
import type { Member } from '../mentorships/mentorship.ts'
import type { PersonId } from '../people/person.ts'

/** One stay of one person in the meeting. */
export interface Stay {
  readonly personId: PersonId
  readonly joined: Date
  readonly left: Date
}

const minute = 60_000
const leastMinutes = 10

/** Half of the time that was planned, and never less than ten minutes, makes it a conversation. */
export function requiredMinutes(lengthMinutes: number): number {
  return Math.max(leastMinutes, lengthMinutes / 2)
}

/** How long a mentor and a mentee were there at the same time, in minutes; they may come and go as often as they like. */
export function minutesTogether(members: readonly Member[], stays: readonly Stay[]): number {
  const roleOf = new Map(members.map(({ personId, role }) => [personId, role]))
  const comings = stays.flatMap(({ personId, joined, left }) => {
    const role = roleOf.get(personId)
    if (!role || left <= joined) return []
    return [
      { at: joined.getTime(), role, change: 1 },
      { at: left.getTime(), role, change: -1 },
    ]
  })
  const present = { mentee: 0, mentor: 0 }
  let together = 0
  let since = 0
  for (const { at, role, change } of comings.toSorted((a, b) => a.at - b.at)) {
    if (present.mentee > 0 && present.mentor > 0) together += at - since
    present[role] += change
    since = at
  }
  return together / minute
}

/** What Teams saw settles that it was held, whatever anybody says. That it saw too little settles nothing: people also meet elsewhere. */
export function heldByAttendance(session: Session, members: readonly Member[], stays: readonly Stay[]): Session | null {
  const { start, end } = session
  if (!start || !end || session.heldBy === 'attendance') return null
  const required = requiredMinutes((end.getTime() - start.getTime()) / minute)
  return minutesTogether(members, stays) >= required ? { ...session, held: 'held', heldBy: 'attendance' } : null
}
