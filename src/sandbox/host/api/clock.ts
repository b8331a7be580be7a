import { DateTime, Duration } from 'luxon'
import { z } from 'zod'
import { findUser } from '../../tenant/people.ts'
import type { Tenant } from '../../tenant/state.ts'
import type { ClockMove, ClockReading } from '../wire.ts'
import { nextCheckIn } from './next-check-in.ts'
import { type ApiRoute, bodyOf, Refusal } from './route.ts'

const move = z.union([
  z.strictObject({ advance: z.string() }),
  z.strictObject({ now: z.iso.datetime() }),
  z.strictObject({ nextCheckInOf: z.string() }),
])

/** Minutes before a check-in at which the clock stops, so that what happens at its start still happens. */
const AHEAD = 5

export const clockRoutes: readonly ApiRoute[] = [
  { method: 'GET', path: /^\/api\/clock$/, handle: ({ tenant }) => reading(tenant) },
  {
    method: 'POST',
    path: /^\/api\/clock$/,
    handle: (call): ClockMove => {
      const to = aimOf(call.tenant, bodyOf(call, move))
      if (!to) return { kind: 'refused', text: 'There is no online check-in on this calendar in the next 60 days.' }
      call.tenant.clock.set(to)
      return { kind: 'moved', ...reading(call.tenant) }
    },
  },
]

function aimOf(tenant: Tenant, wanted: z.infer<typeof move>): Date | null {
  if ('now' in wanted) return new Date(wanted.now)
  if ('advance' in wanted) return later(tenant.clock.now(), wanted.advance)
  return beforeCheckIn(tenant, wanted.nextCheckInOf)
}

function reading(tenant: Tenant): ClockReading {
  return { now: tenant.clock.now().toISOString(), frozen: tenant.clock.frozen }
}

function later(now: Date, advance: string): Date {
  const duration = Duration.fromISO(advance)
  if (!duration.isValid || duration.toMillis() < 0) throw new Refusal(400, `${advance} is no span of time to move forward by.`)
  return DateTime.fromJSDate(now, { zone: 'utc' }).plus(duration).toJSDate()
}

function beforeCheckIn(tenant: Tenant, name: string): Date | null {
  const user = findUser(tenant, name)
  if (!user) throw new Refusal(404, `There is nobody called ${name} in this tenant.`)
  const soonest = DateTime.fromJSDate(tenant.clock.now()).plus({ minutes: AHEAD + 1 })
  const start = nextCheckIn(tenant, user, soonest.toJSDate())
  return start && DateTime.fromJSDate(start).minus({ minutes: AHEAD }).toJSDate()
}
