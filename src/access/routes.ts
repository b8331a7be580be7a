import type { DataKind, Permit } from './matrix.ts'

export interface RouteAccess {
  data: DataKind
  permit: Permit
  /** How often one person may in any minute, where each call reads calendars of others. */
  perMinute?: number
}

/** What each API route touches. The server refuses to compile with a route that is missing here. */
export const routeAccess = {
  getMe: { data: 'ownProfile', permit: 'read' },
  searchPeople: { data: 'directoryBasics', permit: 'read' },
  suggestSkills: { data: 'directoryBasics', permit: 'read' },
  listTypedSkills: { data: 'skillWords', permit: 'read' },
  decideSkill: { data: 'skillWords', permit: 'write' },
  takeBackSkillDecision: { data: 'skillWords', permit: 'write' },
  getInbox: { data: 'deliveries', permit: 'read' },
  listPrograms: { data: 'program', permit: 'read' },
  listTemplates: { data: 'program', permit: 'write' },
  createProgram: { data: 'program', permit: 'write' },
  changeProgram: { data: 'program', permit: 'write' },
  joinAsMentor: { data: 'mentorProfile', permit: 'write' },
  changeMentoring: { data: 'mentorProfile', permit: 'write' },
  joinAsMentee: { data: 'menteeProfile', permit: 'write' },
  findCandidates: { data: 'mentorProfile', permit: 'read' },
  inviteMentor: { data: 'invitation', permit: 'write' },
  answerInvitation: { data: 'invitation', permit: 'write' },
  getProgramOverview: { data: 'programOverview', permit: 'read' },
  getProgramHealth: { data: 'seriesHealth', permit: 'metadata' },
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
  pauseSeries: { data: 'meetingTimes', permit: 'write' },
  resumeSeries: { data: 'meetingTimes', permit: 'write' },
  findAnotherTime: { data: 'meetingTimes', permit: 'write' },
  bookAgain: { data: 'meetingTimes', permit: 'write' },
  extendSeries: { data: 'meetingTimes', permit: 'write' },
  shortenSeries: { data: 'meetingTimes', permit: 'write' },
  skipSession: { data: 'meetingTimes', permit: 'write' },
  undoSession: { data: 'meetingTimes', permit: 'write' },
  moveBackSession: { data: 'meetingTimes', permit: 'write', perMinute: 10 },
  keepSession: { data: 'meetingTimes', permit: 'write' },
  listFreeTimes: { data: 'meetingTimes', permit: 'read', perMinute: 10 },
  proposeTime: { data: 'meetingTimes', permit: 'write', perMinute: 10 },
  withdrawProposal: { data: 'meetingTimes', permit: 'write' },
  answerProposal: { data: 'meetingTimes', permit: 'write', perMinute: 10 },
  addAgendaItem: { data: 'sharedNotes', permit: 'write' },
  removeAgendaItem: { data: 'sharedNotes', permit: 'write' },
  addTakeaway: { data: 'sharedNotes', permit: 'write' },
  recordHeld: { data: 'sessionHeld', permit: 'write' },
  giveFeedback: { data: 'ownFeedback', permit: 'write' },
} as const satisfies Record<string, RouteAccess>

/** Doors that no person comes through, and how each knows its caller. The server refuses to compile with one that is missing here. */
export const serviceDoors = {
  '/api/messages': 'a token of the Bot Connector for our application',
  '/api/notifications': 'the client state of one of our subscriptions',
  '/api/notifications/lifecycle': 'the client state of one of our subscriptions',
} as const
