import { DateTime, Duration } from 'luxon'
import { z } from 'zod'
import { findUser } from '../../tenant/people.ts'
import type { Tenant } from '../../tenant/state.ts'
import type { ClockReading } from '../wire.ts'
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
    handle: (call): ClockReading => {
      const wanted = bodyOf(call, move)
      const { tenant } = call
      if ('now' in wanted) tenant.clock.set(new Date(wanted.now))
      else if ('advance' in wanted) tenant.clock.set(later(tenant.clock.now(), wanted.advance))
      else tenant.clock.set(beforeCheckIn(tenant, wanted.nextCheckInOf))
      return reading(tenant)
    },
  },
]

function reading(tenant: Tenant): ClockReading {
  return { now: tenant.clock.now().toISOString(), frozen: tenant.clock.frozen }
}

function later(now: Date, advance: string): Date {
  const duration = Duration.fromISO(advance)
  if (!duration.isValid || duration.toMillis() < 0) throw new Refusal(400, `${advance} is no span of time to move forward by.`)
  return DateTime.fromJSDate(now, { zone: 'utc' }).plus(duration).toJSDate()
}

function beforeCheckIn(tenant: Tenant, name: string): Date {
  const user = findUser(tenant, name)
  const start =
    user &&
    nextCheckIn(
      tenant,
      user,
      DateTime.fromJSDate(tenant.clock.now())
        .plus({ minutes: AHEAD + 1 })
        .toJSDate(),
    )
  if (!start) throw new Refusal(404, 'There is no online check-in on this calendar in the next 60 days.')
  return DateTime.fromJSDate(start).minus({ minutes: AHEAD }).toJSDate()
}
