import type { Attendance, AttendanceEntry } from '../../tenant/attendance.ts'
import { namedGuid } from '../../tenant/ids.ts'
import type { Tenant } from '../../tenant/state.ts'

/** One record a person: when they came and went, and how long they were there altogether. */
export function printRecords(tenant: Tenant, { reportId, records }: Attendance): Record<string, unknown>[] {
  return [...Map.groupBy(records, ({ userId }) => userId)].map(([userId, stays]) => {
    const user = tenant.users.get(userId) ?? tenant.deletedUsers.get(userId)
    const attendanceIntervals = stays.map(printInterval)
    return {
      id: namedGuid(`${reportId}:${userId}`),
      emailAddress: user?.mail ?? null,
      totalAttendanceInSeconds: attendanceIntervals.reduce((total, { durationInSeconds }) => total + durationInSeconds, 0),
      role: stays[0]!.role,
      registrationId: null,
      identity: {
        '@odata.type': '#microsoft.graph.communicationsUserIdentity',
        id: userId,
        displayName: user?.displayName ?? null,
        tenantId: tenant.id,
      },
      attendanceIntervals,
    }
  })
}

function printInterval({ joined, left }: AttendanceEntry) {
  const durationInSeconds = Math.round((Date.parse(left) - Date.parse(joined)) / 1000)
  return { joinDateTime: joined, leaveDateTime: left, durationInSeconds }
}
