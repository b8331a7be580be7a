import type { MeetingHeld } from '../../tenant/attendance.ts'
import type { Tenant, User } from '../../tenant/state.ts'
import { meetingId, threadId } from './find-meeting.ts'

/** An online meeting as Graph shows it to its organizer. */
export function printMeeting(tenant: Tenant, organizer: User, meeting: MeetingHeld): Record<string, unknown> {
  return {
    id: meetingId(organizer.id, meeting),
    creationDateTime: meeting.created,
    startDateTime: meeting.start,
    endDateTime: meeting.end,
    joinWebUrl: meeting.joinUrl,
    subject: meeting.subject,
    meetingType: meeting.recurring ? 'recurring' : 'scheduled',
    meetingTemplateId: null,
    videoTeleconferenceId: meeting.conferenceId,
    allowedPresenters: 'everyone',
    isEntryExitAnnounced: false,
    allowTranscription: true,
    recordAutomatically: false,
    joinMeetingIdSettings: { isPasscodeRequired: false, joinMeetingId: meeting.conferenceId, passcode: null },
    chatInfo: { threadId: threadId(meeting), messageId: '0', replyChainMessageId: null },
    participants: {
      organizer: {
        upn: organizer.userPrincipalName,
        role: 'presenter',
        identity: { application: null, device: null, user: { id: organizer.id, displayName: organizer.displayName, tenantId: tenant.id } },
      },
      attendees: [],
    },
  }
}
