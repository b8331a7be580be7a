import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { MenteeProfile, Program } from '../../domain/programs/program.ts'
import { placeOf } from '../../domain/waitlist/place.ts'
import { type Help, whatWouldHelp } from '../../domain/waitlist/what-would-help.ts'
import { type WhyInFull, whyInFull, whyWaiting } from '../../domain/waitlist/why-waiting.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { catalogOf } from '../skills/catalog-of.ts'
import { waitingPool } from './waiting-pool.ts'
import { type WayElsewhere, waysElsewhere } from './ways-elsewhere.ts'

export interface WaitlistPlace {
  /** By how long people wait; matches go by fit. */
  place: number
  waiting: number
  since: Date
  why: WhyInFull
  help: Help
  /** Other programs in which somebody with a place offers what the reader wants, most such mentors first. */
  programs: readonly WayElsewhere[]
  /** A program of single conversations of which the same is true, and where the reader may ask. */
  flash: WayElsewhere | null
}

/** Where the reader stands among those who wait in a program, why, and what would help. Null: they do not wait there. */
export async function getWaitlistPlace(
  world: World,
  actor: Actor,
  programId: ProgramId,
): Promise<Outcome<{ waiting: WaitlistPlace | null }, 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const program = await unit.programs.find(programId)
    if (!program) return refused('notFound')
    const wish = await unit.programs.findMentee(programId, actor.personId)
    const entries = wish && program.status === 'open' ? await unit.waitlist.list(programId) : []
    const place = placeOf(entries, actor.personId)
    const own = entries.find(({ personId }) => personId === actor.personId)
    if (!wish || !own || place === null) return done({ waiting: null })
    const now = world.clock.now()
    return done({
      waiting: {
        place,
        waiting: entries.length,
        since: own.waitingSince,
        ...(await standing(unit, program, wish, now)),
        ...(await waysElsewhere(unit, program, wish, now)),
      },
    })
  })
}

async function standing(unit: Unit, program: Program, wish: MenteeProfile, now: Date): Promise<{ why: WhyInFull; help: Help }> {
  const { mentees, mentors } = await waitingPool(unit, program, [wish])
  const rules = await matchRulesOf(unit, program)
  const [waits] = whyWaiting(mentees, mentors, now, rules)
  const [mentee] = mentees
  if (!waits || !mentee) throw new Error(`${wish.personId} waits in program ${program.id} and takes no part`)
  return {
    why: whyInFull(mentee, waits, mentors, now, rules),
    help: whatWouldHelp(mentee, waits, mentors, now, rules, await catalogOf(unit)),
  }
}
