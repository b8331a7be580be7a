import { mayShorten, type ShortenRefusal } from '../../domain/mentorships/series-changes.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { shortenSeries as endOn } from '../booking/shorten-series.ts'
import { lockSeries } from './change-series.ts'
import { tellRange } from './tell-range.ts'

/** No check-in after this local date of the organizer. Past ones stay, and so does the mentorship. */
export async function shortenSeries(
  world: World,
  actor: Actor,
  id: MentorshipId,
  seen: number,
  lastDate: string,
): Promise<Outcome<null, Exclude<ShortenRefusal, 'notYours'> | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const series = await lockSeries(unit, id, world.clock.now())
    if (!series) return refused('notFound')
    const decision = mayShorten(series, actor.personId, seen, lastDate)
    if (!decision.ok) return refused(decision.reason === 'notYours' ? 'notFound' : decision.reason)
    if (!(await endOn(unit, actor.tenantId, series.standing.id, lastDate, actor.personId))) return refused('nothingLeft')
    await tellRange(world, unit, actor, series, 'series.shortened')
    return done(null)
  })
}
