import type { GraphRoute, Permissions } from '../route.ts'
import { findMeetings, getMeeting, listTranscripts } from './read-meetings.ts'
import { getReport, listRecords, listReports } from './reports.ts'

const MEETINGS: Permissions = {
  application: ['OnlineMeetings.Read.All', 'OnlineMeetings.ReadWrite.All'],
  delegated: ['OnlineMeetings.Read', 'OnlineMeetings.ReadWrite'],
}
const ARTIFACTS: Permissions = { application: ['OnlineMeetingArtifact.Read.All'], delegated: ['OnlineMeetingArtifact.Read.All'] }
const TRANSCRIPTS: Permissions = {
  application: ['OnlineMeetingTranscript.Read.All', 'OnlineMeetingTranscript.Read.Chat'],
  delegated: ['OnlineMeetingTranscript.Read.All'],
}

/** Meetings of an organizer. Not `{user}`: here a name is as good as nobody to an application. */
export const meetingRoutes: GraphRoute[] = [
  route('', MEETINGS, findMeetings),
  route('/{meeting}', MEETINGS, getMeeting),
  route('/{meeting}/attendanceReports', ARTIFACTS, listReports),
  route('/{meeting}/attendanceReports/{report}', ARTIFACTS, getReport),
  route('/{meeting}/attendanceReports/{report}/attendanceRecords', ARTIFACTS, listRecords),
  route('/{meeting}/transcripts', TRANSCRIPTS, listTranscripts),
]

function route(path: string, permissions: Permissions, handle: GraphRoute['handle']): GraphRoute {
  return { method: 'GET', path: `/users/{organizer}/onlineMeetings${path}`, permissions, service: 'teams', handle }
}
