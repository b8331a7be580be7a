import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { meetingAt, meetingNamed } from './find-meeting.ts'
import { organizerOf } from './organizer.ts'
import { printMeeting } from './print-meeting.ts'

const BY_JOIN_URL = /^\s*joinWebUrl\s+eq\s+'((?:[^']|'')*)'\s*$/i

/** `GET …/onlineMeetings?$filter=JoinWebUrl eq '…'`: meetings are not listed, they are found by the URL people join with. */
export function findMeetings(call: GraphCall): GraphReply {
  const { tenant, query } = call
  const organizer = organizerOf(call)
  const wanted = BY_JOIN_URL.exec(query.get('$filter') ?? '')?.[1]
  if (wanted === undefined) throw new GraphFault(400, 'BadRequest', "Only the filter JoinWebUrl eq '{joinWebUrl}' is supported.")
  const meeting = meetingAt(tenant, organizer, wanted.replaceAll("''", "'"))
  const context = `${tenant.origin}/v1.0/$metadata#users('${organizer.id}')/onlineMeetings`
  return { status: 200, body: { '@odata.context': context, value: meeting ? [printMeeting(tenant, organizer, meeting)] : [] } }
}

export function getMeeting(call: GraphCall): GraphReply {
  const { tenant, params } = call
  const organizer = organizerOf(call)
  const meeting = meetingNamed(tenant, organizer, params.meeting!)
  const context = `${tenant.origin}/v1.0/$metadata#users('${organizer.id}')/onlineMeetings/$entity`
  return { status: 200, body: { '@odata.context': context, ...printMeeting(tenant, organizer, meeting) } }
}

/** `GET …/transcripts`: nobody records here, so there are none. */
export function listTranscripts(call: GraphCall): GraphReply {
  const { tenant, params } = call
  const organizer = organizerOf(call)
  meetingNamed(tenant, organizer, params.meeting!)
  const context = `${tenant.origin}/v1.0/$metadata#users('${organizer.id}')/onlineMeetings('${params.meeting}')/transcripts`
  return { status: 200, body: { '@odata.context': context, '@odata.count': 0, value: [] } }
}
