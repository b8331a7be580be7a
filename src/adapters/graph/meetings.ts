import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { Attendance, Meetings } from '../../ports/meetings.ts'
import { askTogether } from './batch.ts'
import { shaped } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { instant } from './event.ts'
import { readAllPages } from './pages.ts'
import { asAnswer, granted } from './refused.ts'

const meeting = z.object({ id: z.string().min(1) })
const report = z.object({ id: z.string().min(1), meetingStartDateTime: instant, meetingEndDateTime: instant })
/** Who joined without an account of this organization has no id; what they did is nobody's here. */
const attended = z.object({
  attendanceRecords: z.array(
    z.object({
      identity: z.object({ id: z.string().nullish() }).nullish(),
      attendanceIntervals: z.array(z.object({ joinDateTime: instant, leaveDateTime: instant })).nullish(),
    }),
  ),
})

/**
 * Attendance on Graph, app-only: OnlineMeetings.Read.All to find the meeting, OnlineMeetingArtifact.Read.All for its reports, and a Teams
 * application access policy that names the organizer.
 */
export function graphMeetings(graph: Graph): Meetings {
  return {
    readAttendance: (organizer, joinUrl, from, to) => asAnswer(() => readAttendance(graph, organizer, joinUrl, from, to)),
  }
}

async function readAttendance(graph: Graph, organizer: PersonId, joinUrl: string, from: Date, to: Date): Promise<readonly Attendance[]> {
  const below = `/users/${organizer}/onlineMeetings`
  const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl.replaceAll("'", "''")}'`)
  const [found] = granted(
    await readAllPages(graph, { name: 'find meeting', path: `${below}?$filter=${filter}`, headers: {}, row: meeting }),
  )
  if (!found) return []
  const reports = `${below}/${encodeURIComponent(found.id)}/attendanceReports`
  const all = granted(await readAllPages(graph, { name: 'list attendance', path: reports, headers: {}, row: report }))
  // One report a session of the meeting, and all sessions of a series are in one meeting.
  const within = all.filter(({ meetingStartDateTime, meetingEndDateTime }) => meetingStartDateTime < to && meetingEndDateTime > from)
  const items = within.map(({ id }) => ({
    method: 'GET' as const,
    url: `${reports}/${encodeURIComponent(id)}?$expand=attendanceRecords`,
  }))
  const answers = await askTogether(graph, items)
  return answers.flatMap((answer) => staysIn(shaped(graph, 'read attendance', granted(answer), attended, 'read', '')))
}

function staysIn({ attendanceRecords }: z.infer<typeof attended>): Attendance[] {
  return attendanceRecords.flatMap(({ identity, attendanceIntervals }) => {
    const person = z.guid().safeParse(identity?.id)
    if (!person.success) return []
    const personId = person.data as PersonId
    return (attendanceIntervals ?? []).map(({ joinDateTime, leaveDateTime }) => ({ personId, joined: joinDateTime, left: leaveDateTime }))
  })
}
