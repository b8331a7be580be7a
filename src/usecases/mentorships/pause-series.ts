import { weeksLeft } from '../../domain/booking/versions.ts'
import { mayPause, type PauseRefusal } from '../../domain/mentorships/series-changes.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { supersede } from '../booking/supersede.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { nextNumber } from '../deliveries/next-number.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { changeSeries, type LockedSeries } from './change-series.ts'

/** `until`: the first local date of the organizer on which check-ins may be again; null: until a member resumes. */
export function pauseSeries(
  world: World,
  actor: Actor,
  id: MentorshipId,
  seen: number,
  until: string | null,
): Promise<Outcome<null, Exclude<PauseRefusal, 'notYours'> | 'notFound'>> {
  return changeSeries(
    world,
    actor,
    id,
    'series.paused',
    (series) => mayPause(series, actor.personId, seen, until),
    (unit, series) => pause(world, unit, actor.tenantId, series, until),
  )
}

/**
 * The pause itself, whoever wants it: what lies ahead goes, what is past stays, and the weeks that remain are kept for afterwards. A pause that
 * has begun only gets another end. All members are told of either; the caller writes `series.paused` to the journal, which numbers the messages.
 */
export async function pause(world: World, unit: Unit, tenantId: TenantId, series: LockedSeries, until: string | null): Promise<void> {
  const { standing, mentorship } = series
  if (standing.state === 'paused') await unit.series.save({ ...standing, pausedUntil: until })
  else await begin(world, unit, tenantId, series, until)
  const version = await nextNumber(unit, mentorship.id, 'series.paused')
  await closeCards(unit, tenantId, mentorship.id, ['series.paused'])
  for (const { personId: to } of mentorship.members)
    await queueDelivery(world, unit, tenantId, { to, purpose: 'series.paused', subjectId: mentorship.id, version })
}

async function begin(world: World, unit: Unit, tenantId: TenantId, series: LockedSeries, until: string | null): Promise<void> {
  const { standing, mentorship, timeZone, now } = series
  const { organizerId, cadence, lengthMinutes } = standing
  const weeks = weeksLeft(standing, timeZone, now)
  await supersede(world, unit, tenantId, {
    ...{ mentorship, organizerId, cadence, lengthMinutes, weeks, pausedUntil: until },
    cause: 'paused',
  })
}
