import { askedBefore } from '../../domain/matching/suggestions/asked-before.ts'
import type { SuggestionPool } from '../../domain/matching/suggestions/suggest-mentors.ts'
import { withRole } from '../../domain/mentorships/members.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Program } from '../../domain/programs/program.ts'
import { maySend } from '../../domain/requests/who-asks.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { gatherPool } from '../rounds/gather-pool.ts'
import { matchRulesOf } from './match-rules-of.ts'

const everybody = { departments: [], sites: [], levels: [] }
const nobody: SuggestionPool = { mentees: [], mentors: [], shown: [] }

/** Deals the suggestions of a program anew, for all its mentees together; where mentees do not ask, there are none. What was shown meanwhile stays. */
export async function dealSuggestions(world: World, tenantId: TenantId, programId: ProgramId): Promise<void> {
  const at = world.clock.now()
  const read = await world.store.transaction(tenantId, async (unit) => {
    const program = await unit.programs.find(programId)
    if (!program) return null
    const rules = await matchRulesOf(unit, program)
    const asks = program.status === 'open' && maySend(rules.whoAsks, 'mentees').ok
    return { rules, pool: asks ? await gatherLooking(unit, program, at) : nobody }
  })
  if (!read) return
  const suggestions = await world.matching.suggestMentors(read.pool, at, read.rules, programId)
  await world.store.transaction(tenantId, async (unit) => {
    await unit.suggestions.lock(programId)
    await unit.suggestions.replace(programId, suggestions, at)
  })
}

/** Everybody without a mentorship in the program, who may wait for an answer; mentors as far as nobody has or asks for their places. */
async function gatherLooking(unit: Unit, program: Program, at: Date): Promise<SuggestionPool> {
  const mentorships = await unit.mentorships.listByProgram(program.id)
  const matched = mentorships.filter(({ status }) => status !== 'ended').map((mentorship) => withRole(mentorship, 'mentee'))
  const { mentees, mentors } = await gatherPool(unit, program, { mentees: everybody, mentors: everybody }, at, new Set(matched))
  const requests = Map.groupBy(await unit.requests.listByProgram(program.id), ({ menteeId }) => menteeId)
  const asked = await unit.requests.countWaiting(program.id, null)
  return {
    mentees: mentees.map((mentee) => {
      const sent = requests.get(mentee.person.id) ?? []
      const never = [...mentee.history.never, ...askedBefore(sent)]
      return { ...mentee, history: { ...mentee.history, never }, open: sent.filter(({ expiresAt }) => expiresAt !== null).length }
    }),
    mentors: mentors.map((mentor) => ({ ...mentor, placesTaken: mentor.placesTaken + (asked.get(mentor.person.id) ?? 0) })),
    shown: await unit.suggestions.list(program.id),
  }
}
