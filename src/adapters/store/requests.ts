import { sql } from 'kysely'
import type { ApprovalId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { NextOffer } from '../../domain/requests/next-offer.ts'
import type { Reply } from '../../domain/requests/reply-time.ts'
import type { Approval, Request, RequestMessage } from '../../domain/requests/request.ts'
import type { Requests } from '../../ports/store.ts'
import { saveRow, saveRows } from './save-rows.ts'
import type { Scope } from './tables.ts'

const requestColumns = [
  'id',
  'programId',
  'requestedBy',
  'menteeId',
  'mentorId',
  'whyYou',
  'howHelp',
  'status',
  'sentAt',
  'expiresAt',
  'nudgeAt',
  'remindedAt',
  'declineReason',
] as const satisfies readonly (keyof Request)[]
const messageColumns = ['id', 'requestId', 'from', 'kind', 'text', 'at'] as const satisfies readonly (keyof RequestMessage)[]
const offerColumns = ['requestId', 'mentorId', 'version', 'offeredAt', 'state'] as const satisfies readonly (keyof NextOffer)[]
const approvalColumns = [
  'id',
  'requestId',
  'side',
  'approverId',
  'delegatedBy',
  'status',
  'reason',
  'askedAt',
  'expiresAt',
  'remindAt',
] as const satisfies readonly (keyof Approval)[]
const open: Request['status'][] = ['waitingForMentor', 'waitingForMentee', 'waitingForApproval']

export function openRequests(scope: Scope): Requests {
  const { db, tenantId } = scope
  const requests = db.selectFrom('request').select(requestColumns).where('tenantId', '=', tenantId)
  const messages = db.selectFrom('requestMessage').select(messageColumns).where('tenantId', '=', tenantId)
  const offers = db.selectFrom('nextOffer').select(offerColumns).where('tenantId', '=', tenantId)
  const approvals = db.selectFrom('approval').select(approvalColumns).where('tenantId', '=', tenantId)

  return {
    async find(id) {
      return (await requests.where('id', '=', id).executeTakeFirst()) ?? null
    },
    async lock(id) {
      return (await requests.where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
    },
    async save(request) {
      await saveRow(scope, 'request', ['id'], request)
    },
    async saveMany(many) {
      await saveRows(scope, 'request', ['id'], many)
    },
    async listOfMentee(menteeId) {
      return await requests.where('menteeId', '=', menteeId).orderBy('sentAt').orderBy('id').execute()
    },
    async listOfMentor(mentorId) {
      return await requests.where('mentorId', '=', mentorId).orderBy('sentAt').orderBy('id').execute()
    },
    async listByProgram(programId) {
      return await requests.where('programId', '=', programId).orderBy('sentAt').orderBy('id').execute()
    },
    async findOpen(programId, menteeId, mentorId) {
      const ofPair = requests.where('programId', '=', programId).where('menteeId', '=', menteeId).where('mentorId', '=', mentorId)
      return (await ofPair.where('status', 'in', open).executeTakeFirst()) ?? null
    },

    async countWaiting(programId, except) {
      const waiting = db
        .selectFrom('request')
        .select(['mentorId', sql<number>`count(*)::integer`.as('count')])
        .where('tenantId', '=', tenantId)
        .where('programId', '=', programId)
        .where('status', '=', 'waitingForMentor')
      const counted = except === null ? waiting : waiting.where('menteeId', '<>', except)
      return new Map((await counted.groupBy('mentorId').execute()).map(({ mentorId, count }) => [mentorId, count]))
    },
    async listReplies(mentorIds, limit) {
      const { rows } = await sql<Reply & { mentorId: PersonId }>`
        select mentor.id as mentor_id, reply.sent_at, reply.answered_at
        from unnest(${mentorIds}::uuid[]) as mentor (id)
        cross join lateral (
          select request.sent_at, answer.at as answered_at
          from request
          cross join lateral (
            select min(at) as at from journal
            where tenant_id = request.tenant_id and subject_id = request.id::text and actor_id = request.mentor_id
              and what in ('request.accepted', 'request.declined', 'request.question')
          ) as answer
          where request.tenant_id = ${tenantId} and request.mentor_id = mentor.id and request.requested_by <> 'mentor'
            and (answer.at is not null or request.status in ('expired', 'passedOn'))
          order by request.sent_at desc, request.id limit ${limit}
        ) as reply`.execute(db)
      return Map.groupBy(rows, ({ mentorId }) => mentorId)
    },

    async findNextOffer(requestId) {
      return (await offers.where('requestId', '=', requestId).executeTakeFirst()) ?? null
    },
    async saveNextOffer(offer) {
      await saveRow(scope, 'nextOffer', ['requestId'], offer)
    },

    async addMessage(message) {
      await saveRow(scope, 'requestMessage', ['id'], message)
    },
    async listMessages(requestId) {
      return await messages.where('requestId', '=', requestId).orderBy('at').orderBy('id').execute()
    },

    async findApproval(id) {
      return (await approvals.where('id', '=', id).executeTakeFirst()) ?? null
    },
    async saveApproval(approval) {
      await saveRow(scope, 'approval', ['id'], approval)
    },
    async listApprovals(requestId) {
      return await approvals.where('requestId', '=', requestId).orderBy('askedAt').orderBy('id').execute()
    },
    async listApprovalsFor(approverId) {
      return await approvals.where('approverId', '=', approverId).orderBy('askedAt').orderBy('id').execute()
    },

    async listMisplacedApprovals(limit) {
      const { rows } = await sql<{ id: ApprovalId }>`
        select approval.id from approval
        join request on request.tenant_id = approval.tenant_id and request.id = approval.request_id and request.status = 'waitingForApproval'
        join person as side on side.tenant_id = approval.tenant_id
          and side.id = case approval.side when 'mentee' then request.mentee_id else request.mentor_id end
        left join person as approver on approver.tenant_id = approval.tenant_id and approver.id = approval.approver_id
        left join person as manager on manager.tenant_id = approval.tenant_id and manager.id = side.manager_id
        where approval.tenant_id = ${tenantId} and approval.status = 'waiting' and (
          not approver.active
          or approval.delegated_by is null and manager.active and manager.id <> approval.approver_id)
        order by approval.asked_at, approval.id limit ${limit}`.execute(db)
      return await approvals
        .where(sql<boolean>`id = any(${rows.map(({ id }) => id)}::uuid[])`)
        .orderBy('askedAt')
        .orderBy('id')
        .execute()
    },

    async listDue(now, limit) {
      const dueRequests = requests.where('status', 'in', open).where((is) =>
        is.or([
          is('expiresAt', '<=', now),
          // While it waits for approval it is the approval that is reminded of.
          is.and([is('status', '<>', 'waitingForApproval'), is('nudgeAt', '<=', now)]),
        ]),
      )
      const dueApprovals = approvals
        .where('status', '=', 'waiting')
        .where((is) => is.or([is('expiresAt', '<=', now), is('remindAt', '<=', now)]))
      return {
        requests: await dueRequests.orderBy('sentAt').orderBy('id').limit(limit).execute(),
        approvals: await dueApprovals.orderBy('askedAt').orderBy('id').limit(limit).execute(),
      }
    },
  }
}
