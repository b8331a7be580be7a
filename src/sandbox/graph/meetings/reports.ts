import type { Attendance } from '../../tenant/attendance.ts'
import type { Tenant } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { meetingNamed } from './find-meeting.ts'
import { organizerOf } from './organizer.ts'
import { printRecords } from './print-records.ts'

/** Older ones are gone. */
const MOST_REPORTS = 50

/** `GET …/attendanceReports`: one report a session, the newest first, without who attended. */
export function listReports(call: GraphCall): GraphReply {
  const { context, sessions } = sessionsOf(call)
  return { status: 200, body: { '@odata.context': context, value: sessions.map(printReport) } }
}

/** `GET …/attendanceReports/{report}`: who attended comes with `$expand=attendanceRecords` only. */
export function getReport(call: GraphCall): GraphReply {
  const { context, session } = sessionNamed(call)
  const expanded = expandsRecords(call.query.get('$expand'))
  const records = {
    'attendanceRecords@odata.context': `${context}('${session.reportId}')/attendanceRecords`,
    attendanceRecords: printRecords(call.tenant, session),
  }
  return { status: 200, body: { '@odata.context': `${context}/$entity`, ...printReport(session), ...(expanded ? records : {}) } }
}

export function listRecords(call: GraphCall): GraphReply {
  const { context, session } = sessionNamed(call)
  const value = printRecords(call.tenant, session)
  return { status: 200, body: { '@odata.context': `${context}('${session.reportId}')/attendanceRecords`, value } }
}

function expandsRecords(expand: string | null): boolean {
  if (expand === null || expand === '') return false
  if (expand === 'attendanceRecords') return true
  const message = `Could not find a property named '${expand}' on type 'microsoft.graph.meetingAttendanceReport'.`
  throw new GraphFault(400, 'BadRequest', message)
}

function sessionNamed(call: GraphCall): { context: string; session: Attendance } {
  const { context, sessions } = sessionsOf(call)
  const session = sessions.find(({ reportId }) => reportId === call.params.report)
  if (!session) throw new GraphFault(404, 'NotFound', `There is no attendance report '${call.params.report}' of this meeting.`)
  return { context, session }
}

/** Sessions that have ended by the sandbox clock, the newest first. */
function sessionsOf(call: GraphCall): { context: string; sessions: Attendance[] } {
  const { tenant, params } = call
  const organizer = organizerOf(call)
  const { joinUrl } = meetingNamed(tenant, organizer, params.meeting!)
  const sessions = tenant.attendance
    .filter(({ organizerId, meeting }) => organizerId === organizer.id && meeting.joinUrl === joinUrl)
    .filter((session) => hasEnded(tenant, session))
    .toSorted((a, b) => endOf(b) - endOf(a))
    .slice(0, MOST_REPORTS)
  return {
    context: `${tenant.origin}/v1.0/$metadata#users('${organizer.id}')/onlineMeetings('${params.meeting}')/attendanceReports`,
    sessions,
  }
}

function hasEnded({ clock }: Tenant, session: Attendance): boolean {
  return endOf(session) <= clock.now().getTime()
}

function endOf({ records }: Attendance): number {
  return Math.max(...records.map(({ left }) => Date.parse(left)))
}

function printReport(session: Attendance): Record<string, unknown> {
  const { reportId, records } = session
  return {
    id: reportId,
    totalParticipantCount: new Set(records.map(({ userId }) => userId)).size,
    meetingStartDateTime: new Date(Math.min(...records.map(({ joined }) => Date.parse(joined)))).toISOString(),
    meetingEndDateTime: new Date(endOf(session)).toISOString(),
  }
}
