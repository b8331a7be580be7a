import { DateTime, Duration } from 'luxon'
import { z } from 'zod'
import { notifierOf } from '../graph/subscriptions/notifier.ts'
import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { ControlRefusal, readBody } from './reading.ts'

const shape = z
  .strictObject({ now: z.iso.datetime({ offset: true }).optional(), advance: z.string().optional(), frozen: z.boolean().optional() })
  .refine((change) => change.now === undefined || change.advance === undefined, 'now and advance exclude each other')
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'one of now, advance and frozen is needed')

export function readClock(tenant: Tenant): WireReply {
  return { status: 200, body: { now: tenant.clock.now().toISOString(), frozen: tenant.clock.frozen } }
}

/**
 * Sets (also back), moves forward, freezes or releases the clock, and answers what it shows now: once the notifications under way have
 * arrived, and then those that became due.
 */
export async function changeClock(tenant: Tenant, request: WireRequest): Promise<WireReply> {
  const { now, advance, frozen } = readBody(request, shape)
  await notifierOf(tenant).settled()
  const target = now === undefined ? (advance === undefined ? null : advanced(tenant, advance)) : new Date(now)
  if (frozen !== undefined) tenant.clock.freeze(frozen)
  if (target) tenant.clock.set(target)
  else tenant.events.emit('clock', { now: tenant.clock.now().toISOString(), frozen: tenant.clock.frozen })
  await notifierOf(tenant).settled()
  return readClock(tenant)
}

/** Months and years are those of the calendar, in UTC. */
function advanced(tenant: Tenant, text: string): Date {
  const duration = Duration.fromISO(text)
  if (!duration.isValid) throw new ControlRefusal(`'${text}' is not an ISO 8601 duration.`)
  const now = DateTime.fromJSDate(tenant.clock.now(), { zone: 'utc' })
  const target = now.plus(duration)
  if (!target.isValid || target.year > 9999) throw new ControlRefusal('The clock cannot go beyond the year 9999.')
  if (target < now) throw new ControlRefusal('The clock only moves forward; use now to set it back.')
  return target.toJSDate()
}
