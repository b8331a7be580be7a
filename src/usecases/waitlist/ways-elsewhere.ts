import type { ProgramId } from '../../domain/people/ids.ts'
import type { MenteeProfile, Program } from '../../domain/programs/program.ts'
import { whyWaiting } from '../../domain/waitlist/why-waiting.ts'
import type { Unit } from '../../ports/store.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { matchedMentees } from '../rounds/matched-mentees.ts'
import { waitingPool } from './waiting-pool.ts'

const MOST_PROGRAMS = 3

export interface WayElsewhere {
  programId: ProgramId
  name: string
  /** Who have a place and offer something wanted. */
  mentors: number
  /** The reader is a mentee there already. */
  joined: boolean
}

/** Where else somebody has room for these wishes: programs for a mentorship, and the best one for a single conversation. */
export async function waysElsewhere(
  unit: Unit,
  program: Program,
  wish: MenteeProfile,
  now: Date,
): Promise<{ programs: WayElsewhere[]; flash: WayElsewhere | null }> {
  const others = (await unit.programs.list()).filter(({ id, status }) => status === 'open' && id !== program.id)
  const ways: (WayElsewhere & { flash: boolean })[] = []
  for (const other of others) {
    const flash = other.template === 'flash'
    const way = flash && program.template === 'flash' ? null : await wayTo(unit, other, wish, now)
    if (way) ways.push({ ...way, flash })
  }
  ways.sort((a, b) => b.mentors - a.mentors || (a.programId < b.programId ? -1 : 1))
  const told = ({ flash: _, ...way }: (typeof ways)[number]): WayElsewhere => way
  const single = ways.find(({ flash }) => flash)
  return {
    programs: ways
      .filter(({ flash }) => !flash)
      .slice(0, MOST_PROGRAMS)
      .map(told),
    flash: single ? told(single) : null,
  }
}

/** Null: no mentor there has room for these wishes, the mentee may not ask there, or has somebody there already. */
async function wayTo(unit: Unit, program: Program, wish: MenteeProfile, now: Date): Promise<WayElsewhere | null> {
  const rules = await matchRulesOf(unit, program)
  if (rules.whoAsks !== 'mentees' && rules.whoAsks !== 'mixed') return null
  if ((await matchedMentees(unit, program.id)).has(wish.personId)) return null
  const own = await unit.programs.findMentee(program.id, wish.personId)
  const { mentees, mentors } = await waitingPool(unit, program, [{ ...wish, programId: program.id }])
  const [waits] = whyWaiting(mentees, mentors, now, rules)
  if (waits?.why.kind !== 'nobodyAsked') return null
  return { programId: program.id, name: program.name, mentors: waits.why.mentors, joined: own !== null }
}
