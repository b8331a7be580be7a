import { type ExtendRefusal, mayExtend } from '../../domain/mentorships/series-changes.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId, SeriesId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { extendSeries as addWeeks } from '../booking/extend-series.ts'
import { lockSeries } from './change-series.ts'
import { tellRange } from './tell-range.ts'

type Refusal = Exclude<ExtendRefusal, 'notYours'> | 'notFound' | 'noTime' | 'unavailable'

/** More weeks at the same slot. What is booked stays as it is, whatever the calendars say of the weeks that are added. */
export async function extendSeries(
  world: World,
  actor: Actor,
  id: MentorshipId,
  seen: number,
  weeks: number,
): Promise<Outcome<null, Refusal>> {
  const allowed = await world.store.transaction(actor.tenantId, async (unit): Promise<Outcome<{ seriesId: SeriesId }, Refusal>> => {
    const series = await lockSeries(unit, id, world.clock.now())
    const decision = series ? mayExtend(series, actor.personId, seen, weeks) : refused('notYours')
    if (!decision.ok) return refused(decision.reason === 'notYours' ? 'notFound' : decision.reason)
    return done({ seriesId: series!.standing.id })
  })
  if (!allowed.ok) return allowed
  const { seriesId } = allowed.value
  const extended = await addWeeks(world, actor.tenantId, seriesId, weeks, async (unit) => {
    const series = await lockSeries(unit, id, world.clock.now())
    if (series) await tellRange(world, unit, actor, series, 'series.extended')
  })
  if (extended === 'unreadable') return refused('unavailable')
  if (extended !== 'extended') return refused(extended)
  return done(null)
}
