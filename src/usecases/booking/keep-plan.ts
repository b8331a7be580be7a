import { markerOf } from '../../domain/booking/marker.ts'
import type { Series } from '../../domain/booking/series.ts'
import { timesOf } from '../../domain/booking/sessions.ts'
import { sessionsOfPlan } from '../../domain/booking/sessions-of-plan.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { Person, TenantId } from '../../domain/people/person.ts'
import type { CheckInRules } from '../../domain/scheduling/check-in-rules.ts'
import { type Recurrence, recurrenceOf } from '../../domain/scheduling/recurrence.ts'
import type { SeriesPlan } from '../../domain/scheduling/series-plan.ts'
import { invitations } from '../../messages/en/invitations.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { keepNoTime } from './keep-no-time.ts'
import { lockUnplanned } from './lock-unplanned.ts'
import { repeatsOf } from './repeats.ts'
import { retireVersions } from './retire-series.ts'

/** `superseded`: while it was planned, the mentorship ended, another order came, or another worker was first. */
export type Kept = 'kept' | 'taken' | 'noTime' | 'superseded'

export interface Planned {
  readonly series: Series
  readonly members: readonly Person[]
  readonly plan: SeriesPlan
  /** The rules that the plan follows. */
  readonly rules: CheckInRules
  /** First local date of the window it was planned in. */
  readonly from: string
}

/**
 * P4 and P5 in one transaction: the times are held for all, the exact request exists, and what the plan takes over from is on its way out,
 * before anything is sent.
 */
export async function keepPlan(world: World, tenantId: TenantId, planned: Planned): Promise<Kept> {
  const recurrence = recurrenceOf(planned.plan)
  if (!recurrence) return (await keepNoTime(world, tenantId, planned)) ? 'noTime' : 'superseded'
  const { series, members, plan, rules, from } = planned
  const transactionId = world.chance.named(markerOf(series))
  const requestBody = describe(world, planned, recurrence, transactionId)
  const sessions = sessionsOfPlan(plan, recurrence, series.id, series.mentorshipId, () => world.chance.uuid())
  const kept = await world.store.transaction(tenantId, async (unit): Promise<Kept> => {
    const current = await lockUnplanned(unit, series)
    if (!current) return 'superseded'
    const held = await unit.series.hold(
      series.id,
      members.map((member) => member.id),
      timesOf(sessions),
      { of: await olderIds(unit, current), from: world.clock.now() },
    )
    if (held.kind === 'taken') return 'taken'
    await retireVersions(world, unit, tenantId, { mentorshipId: series.mentorshipId, before: series.version })
    await unit.series.save({
      ...current,
      state: 'booking',
      waitingFor: null,
      from,
      slot: plan.slot,
      rules,
      clockShifts: plan.clockShifts.map((shift) => ({ personId: shift.personId, from: shift.from, localTime: shift.time })),
      whyNot: plan.whyNot,
      transactionId,
      requestBody,
      lastDate: recurrence.lastDate,
    })
    await unit.sessions.saveMany(sessions)
    await unit.jobs.enqueue('book-series', { tenantId, seriesId: series.id }, { key: series.id })
    return 'kept'
  })
  if (kept === 'kept') world.step('P5 held and persisted')
  return kept
}

async function olderIds(unit: Unit, { mentorshipId, version }: Series): Promise<SeriesId[]> {
  if (version === 1) return []
  return (await unit.series.listByMentorship(mentorshipId)).filter((older) => older.version < version).map(({ id }) => id)
}

function describe(world: World, { series, members }: Planned, recurrence: Recurrence, transactionId: string): unknown {
  return world.calendar.describeSeries({
    subject: invitations['invitation.subject'],
    body: invitations['invitation.body'],
    timeZone: recurrence.timeZone,
    firstDate: recurrence.firstDate,
    lastDate: recurrence.lastDate,
    time: recurrence.localTime,
    lengthMinutes: recurrence.durationMinutes,
    repeats: repeatsOf(recurrence),
    attendees: members.filter(({ id }) => id !== series.organizerId).map(({ address, name }) => ({ address, name })),
    marker: markerOf(series),
    transactionId,
  })
}
