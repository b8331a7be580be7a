import { type CastRole, cast } from '../../people/cast.ts'
import type { User } from '../../tenant/state.ts'

/** The parts of the story worth playing first, in the order in which they enter, and what each is for. */
const parts: Partial<Record<CastRole, string>> = {
  mentee: 'Mentee: looks for a mentor',
  mentor: 'Mentor: answers requests',
  menteeManager: 'The mentee’s manager: approves',
  mentorManager: 'The mentor’s manager: approves',
  programManager: 'Program manager: runs the programs',
  candidate: 'Could be invited to mentor',
  secondMentor: 'A mentor half a world away',
  safeguardingContact: 'Safeguarding contact: receives concerns',
  admin: 'Admin of the app',
}

const byName = new Map((Object.keys(parts) as CastRole[]).map((role, order) => [cast[role] as string, { text: parts[role]!, order }]))

/** The part a member of the cast plays; undefined for everyone else. */
export function partOf(user: User): { text: string; order: number } | undefined {
  return byName.get(user.mailNickname.toLowerCase())
}
