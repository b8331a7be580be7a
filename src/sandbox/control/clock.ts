import { Duration } from 'luxon'
import { z } from 'zod'
import { notifierOf } from '../graph/subscriptions/notifier.ts'
import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { ControlRefusal, readBody } from './reading.ts'

const shape = z
  .strictObject({ now: z.iso.datetime({ offset: true }).optional(), advance: z.string().optional(), frozen: z.boolean().optional() })
  .refine((change) => change.now === undefined || change.advance === undefined, 'now and advance exclude each other')

export function readClock(tenant: Tenant): WireReply {
  return { status: 200, body: { now: tenant.clock.now().toISOString(), frozen: tenant.clock.frozen } }
}

/**
 * Sets, moves forward, freezes or releases the clock, and answers what it shows now: once the notifications under way have arrived, and
 * then those that became due.
 */
export async function changeClock(tenant: Tenant, request: WireRequest): Promise<WireReply> {
  const { now, advance, frozen } = readBody(request, shape)
  await notifierOf(tenant).settled()
  if (frozen !== undefined) tenant.clock.freeze(frozen)
  if (now !== undefined) tenant.clock.set(new Date(now))
  else if (advance !== undefined) tenant.clock.set(advanced(tenant, advance))
  else tenant.events.emit('clock', { now: tenant.clock.now().toISOString(), frozen: tenant.clock.frozen })
  await notifierOf(tenant).settled()
  return readClock(tenant)
}

function advanced(tenant: Tenant, text: string): Date {
  const duration = Duration.fromISO(text)
  if (!duration.isValid) throw new ControlRefusal(`'${text}' is not an ISO 8601 duration.`)
  if (duration.toMillis() < 0) throw new ControlRefusal('The clock only moves forward; use now to set it back.')
  return new Date(tenant.clock.now().getTime() + duration.toMillis())
}
