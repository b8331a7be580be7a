import { z } from 'zod'
import { recordSession, SessionRefused } from '../graph/meetings/record-session.ts'
import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { ControlRefusal, readBody, requireUser } from './reading.ts'

const instant = z.iso.datetime({ offset: true })
const shape = z.strictObject({
  organizer: z.string(),
  event: z.string().min(1),
  records: z
    .array(
      z.strictObject({ user: z.string(), joined: instant, left: instant, role: z.enum(['Organizer', 'Presenter', 'Attendee']).optional() }),
    )
    .min(1),
})

/** Keeps who was in one session of a meeting, and when: an attendance report of the organizer's as soon as everybody has left. */
export function keepAttendance(tenant: Tenant, request: WireRequest): WireReply {
  const { organizer, event, records } = readBody(request, shape)
  const entries = records.map(({ user, ...rest }) => ({ user: requireUser(tenant, user), ...rest }))
  try {
    const { reportId } = recordSession(tenant, requireUser(tenant, organizer), event, entries)
    return { status: 200, body: { records: records.length, report: reportId } }
  } catch (reason) {
    if (reason instanceof SessionRefused) throw new ControlRefusal(reason.message)
    throw reason
  }
}
