import { weeksLeft } from '../../domain/booking/versions.ts'
import { mayBookAgain, mayFindAnotherTime, type SeriesRefusal } from '../../domain/mentorships/series-changes.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { supersede } from '../booking/supersede.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { changeSeries } from './change-series.ts'

/** What somebody deleted in Outlook, or what found no time, because a member wants it back. Nothing does this by itself. */
export function bookAgain(
  world: World,
  actor: Actor,
  id: MentorshipId,
  seen: number,
): Promise<Outcome<null, Exclude<SeriesRefusal | 'standsAlready' | 'nothingLeft', 'notYours'> | 'notFound'>> {
  return changeSeries(
    world,
    actor,
    id,
    'series.bookedAgain',
    (series) => mayBookAgain(series, actor.personId, seen),
    async (unit, { standing, mentorship, timeZone, now }) => {
      const { organizerId, cadence, lengthMinutes } = standing
      const weeks = weeksLeft(standing, timeZone, now)
      await supersede(world, unit, actor.tenantId, { ...{ mentorship, organizerId, cadence, lengthMinutes, weeks }, cause: 'rebooked' })
      await closeCards(unit, actor.tenantId, id, ['series.removed', 'series.noTime'])
    },
  )
}

/** Another slot in the same rhythm. The present one stands until the other is found, and for good where there is none. */
export function findAnotherTime(
  world: World,
  actor: Actor,
  id: MentorshipId,
  seen: number,
): Promise<Outcome<null, Exclude<SeriesRefusal | 'notBooked' | 'nothingLeft', 'notYours'> | 'notFound'>> {
  return changeSeries(
    world,
    actor,
    id,
    'series.anotherTime',
    (series) => mayFindAnotherTime(series, actor.personId, seen),
    async (unit, { standing, mentorship, timeZone, now }) => {
      const { organizerId, cadence, lengthMinutes } = standing
      const weeks = weeksLeft(standing, timeZone, now)
      await supersede(world, unit, actor.tenantId, { ...{ mentorship, organizerId, cadence, lengthMinutes, weeks }, cause: 'rhythm' })
      await closeCards(unit, actor.tenantId, id, ['series.declined'])
    },
  )
}
