import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { Request } from '../../domain/requests/request.ts'
import { maySend, type WhoAsksRefusal } from '../../domain/requests/who-asks.ts'
import type { RoundPair } from '../../domain/rounds/round.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { basicsOf, type PersonBasics } from '../people/basics.ts'
import { type AskRefusal, officeAsks, sendForOffice } from './office-asks.ts'
import { type RoundPath, withRound } from './round-at-hand.ts'

export interface Published {
  sent: number
  notSent: { mentee: PersonBasics; mentor: PersonBasics; reason: AskRefusal }[]
}

type PublishRefusal = 'notDraft' | 'programClosed' | WhoAsksRefusal

/** Every pair of the draft becomes a request in the name of the office, all at once; what no longer can is named. */
export async function publishRound(world: World, actor: Actor, path: RoundPath) {
  return withRound(world, actor, path, async ({ unit, program, round }): Promise<Outcome<Published, PublishRefusal>> => {
    if (round.status !== 'draft') return refused('notDraft')
    if (program.status !== 'open') return refused('programClosed')
    const may = maySend((await matchRulesOf(unit, program)).whoAsks, 'office')
    if (!may.ok) return may
    const pairs = await unit.rounds.listPairs(round.id)
    const people = await unit.people.findMany(pairs.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]))
    const ask = await officeAsks(world, unit, program, pairs)
    const requests: Request[] = []
    const sent: RoundPair[] = []
    const notSent: Published['notSent'] = []
    for (const pair of pairs) {
      const asked = ask(pair)
      if (asked.ok) {
        requests.push(asked.value)
        sent.push({ ...pair, requestId: asked.value.id })
      } else notSent.push({ mentee: basicsOf(people, pair.menteeId), mentor: basicsOf(people, pair.mentorId), reason: asked.reason })
    }
    await sendForOffice(world, unit, requests)
    const publishedAt = world.clock.now()
    await unit.rounds.save({ ...round, status: 'published', publishedAt })
    await unit.rounds.savePairs(round.id, sent)
    const facts = { sent: sent.length, notSent: notSent.length }
    await unit.journal.write({ at: publishedAt, actorId: actor.personId, what: 'round.published', subjectId: round.id, facts })
    return done({ sent: sent.length, notSent })
  })
}
