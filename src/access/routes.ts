import type { DataKind, Permit } from './matrix.ts'

export interface RouteAccess {
  data: DataKind
  permit: Permit
}

/** What each API route touches. The server refuses to compile with a route that is missing here. */
export const routeAccess = {
  getMe: { data: 'ownProfile', permit: 'read' },
  searchPeople: { data: 'directoryBasics', permit: 'read' },
  suggestSkills: { data: 'directoryBasics', permit: 'read' },
  getInbox: { data: 'deliveries', permit: 'read' },
  listPrograms: { data: 'program', permit: 'read' },
  listTemplates: { data: 'program', permit: 'write' },
  createProgram: { data: 'program', permit: 'write' },
  joinAsMentor: { data: 'mentorProfile', permit: 'write' },
  changeMentoring: { data: 'mentorProfile', permit: 'write' },
  joinAsMentee: { data: 'menteeProfile', permit: 'write' },
  findCandidates: { data: 'mentorProfile', permit: 'read' },
  inviteMentor: { data: 'invitation', permit: 'write' },
  answerInvitation: { data: 'invitation', permit: 'write' },
  getProgramOverview: { data: 'programOverview', permit: 'read' },
  sendRequest: { data: 'requestWords', permit: 'write' },
  listRequests: { data: 'requestWords', permit: 'read' },
  getRequest: { data: 'requestWords', permit: 'read' },
  withdrawRequest: { data: 'requestStatus', permit: 'write' },
  acceptRequest: { data: 'requestStatus', permit: 'write' },
  declineRequest: { data: 'requestStatus', permit: 'write' },
  askQuestion: { data: 'requestWords', permit: 'write' },
  answerQuestion: { data: 'requestWords', permit: 'write' },
  listApprovals: { data: 'approval', permit: 'read' },
  approve: { data: 'approval', permit: 'write' },
  declineApproval: { data: 'approval', permit: 'write' },
  delegateApproval: { data: 'approval', permit: 'write' },
  listMentorships: { data: 'mentorshipExists', permit: 'read' },
  getMentorship: { data: 'agreement', permit: 'read' },
  proposeAgreement: { data: 'agreement', permit: 'write' },
  confirmAgreement: { data: 'agreement', permit: 'write' },
  endMentorship: { data: 'meetingTimes', permit: 'write' },
  addAgendaItem: { data: 'sharedNotes', permit: 'write' },
  removeAgendaItem: { data: 'sharedNotes', permit: 'write' },
  addTakeaway: { data: 'sharedNotes', permit: 'write' },
  recordHeld: { data: 'sessionHeld', permit: 'write' },
  giveFeedback: { data: 'ownFeedback', permit: 'write' },
} as const satisfies Record<string, RouteAccess>
