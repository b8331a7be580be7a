import { z } from 'zod'
import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { ControlRefusal, readBody, requireUser } from './reading.ts'

const instant = z.iso.datetime({ offset: true })
const shape = z.strictObject({
  organizer: z.string(),
  event: z.string().min(1),
  records: z.array(z.strictObject({ user: z.string(), joined: instant, left: instant })),
})

/** Keeps who was in a meeting, and when. */
export function keepAttendance(tenant: Tenant, request: WireRequest): WireReply {
  const { organizer, event, records } = readBody(request, shape)
  for (const { user, joined, left } of records) {
    if (Date.parse(left) < Date.parse(joined)) throw new ControlRefusal(`${user} left before joining.`)
  }
  const kept = records.map(({ user, joined, left }) => ({ userId: requireUser(tenant, user).id, joined, left }))
  tenant.attendance.push({ organizerId: requireUser(tenant, organizer).id, eventId: event, records: kept })
  return { status: 200, body: { records: kept.length } }
}
