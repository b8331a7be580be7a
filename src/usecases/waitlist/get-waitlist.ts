import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import { type WhyWaiting, whyWaiting } from '../../domain/waitlist/why-waiting.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { basicsOf, type PersonBasics } from '../people/basics.ts'
import { waitingPool } from './waiting-pool.ts'

/** Whoever has waited longest is looked at first; a thousand people against four hundred mentors take a tenth of a second. */
const mostExplained = 1000
const mostNamed = 50

export interface WaitlistView {
  waiting: number
  /** Why those who have waited longest wait, most frequent first. */
  reasons: { why: WhyWaiting['kind']; people: number }[]
  people: { person: PersonBasics; since: Date; why: WhyWaiting['kind'] }[]
}

/** Who waits in a program, for how long and why; never what anybody wants. Each look is recorded. */
export async function getWaitlist(world: World, actor: Actor, id: ProgramId): Promise<Outcome<WaitlistView, 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const program = await unit.programs.find(id)
    if (!program) return refused('notFound')
    const now = world.clock.now()
    const entries = program.status === 'open' ? await unit.waitlist.list(id) : []
    const since = new Map(entries.slice(0, mostExplained).map(({ personId, waitingSince }) => [personId, waitingSince]))
    const profiles = (await unit.programs.listMentees(id)).filter(({ personId }) => since.has(personId))
    const { mentees, mentors } = await waitingPool(unit, program, profiles)
    const reasons = whyWaiting(mentees, mentors, now, await matchRulesOf(unit, program))
    const whyOf = new Map(mentees.map(({ person }, place) => [person.id, reasons[place]!.why.kind]))
    const people = new Map(mentees.map(({ person }) => [person.id, person]))
    await unit.journal.write({ at: now, actorId: actor.personId, what: 'program.waitlistRead', subjectId: id, facts: {} })
    return done({
      waiting: entries.length,
      reasons: [...Map.groupBy(whyOf.values(), (why) => why)]
        .map(([why, all]) => ({ why, people: all.length }))
        .sort((a, b) => b.people - a.people || (a.why < b.why ? -1 : 1)),
      people: entries
        .slice(0, mostNamed)
        .map(({ personId, waitingSince }) => ({ person: basicsOf(people, personId), since: waitingSince, why: whyOf.get(personId)! })),
    })
  })
}
