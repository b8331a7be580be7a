import type { Brand } from './brand.ts'

export type ProgramId = Brand<string, 'ProgramId'>
export type InvitationId = Brand<string, 'InvitationId'>
export type RoundId = Brand<string, 'RoundId'>
export type RequestId = Brand<string, 'RequestId'>
export type ApprovalId = Brand<string, 'ApprovalId'>
export type MentorshipId = Brand<string, 'MentorshipId'>
export type SeriesId = Brand<string, 'SeriesId'>
export type SessionId = Brand<string, 'SessionId'>
export type SkillDecisionId = Brand<string, 'SkillDecisionId'>
export type DeliveryId = Brand<string, 'DeliveryId'>
