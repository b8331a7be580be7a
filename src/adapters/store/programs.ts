import { sql } from 'kysely'
import type { Invitation } from '../../domain/programs/invitation.ts'
import type { MenteeProfile, MentorProfile, Program } from '../../domain/programs/program.ts'
import type { Programs } from '../../ports/store.ts'
import { saveRow } from './save-rows.ts'
import type { Scope } from './tables.ts'

const programColumns = [
  'id',
  'name',
  'purpose',
  'template',
  'cadence',
  'lengthMinutes',
  'weeks',
  'approvalPolicy',
  'capacity',
  'rules',
  'managerId',
  'status',
  'createdAt',
] as const satisfies readonly (keyof Program)[]
const mentorColumns = [
  'programId',
  'personId',
  'status',
  'offers',
  'boundaries',
  'capacity',
  'hoursPerMonth',
] as const satisfies readonly (keyof MentorProfile)[]
const menteeColumns = [
  'programId',
  'personId',
  'motive',
  'skillsWanted',
  'goals',
  'shownToMentors',
] as const satisfies readonly (keyof MenteeProfile)[]
const invitationColumns = [
  'id',
  'programId',
  'personId',
  'invitedBy',
  'role',
  'status',
  'sentAt',
  'quietUntil',
] as const satisfies readonly (keyof Invitation)[]

export function openPrograms(scope: Scope): Programs {
  const { db, tenantId } = scope
  const programs = db.selectFrom('program').select(programColumns).where('tenantId', '=', tenantId)
  const mentors = db.selectFrom('mentorProfile').select(mentorColumns).where('tenantId', '=', tenantId)
  const mentees = db.selectFrom('menteeProfile').select(menteeColumns).where('tenantId', '=', tenantId)
  const invitations = db.selectFrom('invitation').select(invitationColumns).where('tenantId', '=', tenantId)

  return {
    async find(id) {
      return (await programs.where('id', '=', id).executeTakeFirst()) ?? null
    },
    async lock(id) {
      return (await programs.where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
    },
    async list() {
      return await programs.orderBy('createdAt').orderBy('id').execute()
    },
    async save({ rules, ...program }) {
      await saveRow(scope, 'program', ['id'], { ...program, rules: JSON.stringify(rules) })
    },

    async findMentor(programId, personId) {
      return (await mentors.where('programId', '=', programId).where('personId', '=', personId).executeTakeFirst()) ?? null
    },
    async lockMentor(programId, personId) {
      return (await mentors.where('programId', '=', programId).where('personId', '=', personId).forUpdate().executeTakeFirst()) ?? null
    },
    async listMentors(programId) {
      return await mentors.where('programId', '=', programId).orderBy('joinedAt').orderBy('personId').execute()
    },
    async countActiveMentors(programIds) {
      const counts = await db
        .selectFrom('mentorProfile')
        .select(['programId', sql<number>`count(*)::integer`.as('count')])
        .where('tenantId', '=', tenantId)
        .where('status', '=', 'active')
        .where(sql<boolean>`program_id = any(${programIds}::uuid[])`)
        .groupBy('programId')
        .execute()
      return new Map(counts.map(({ programId, count }) => [programId, count]))
    },
    async saveMentor(profile, joinedAt) {
      await saveRow(scope, 'mentorProfile', ['programId', 'personId'], { ...profile, joinedAt }, ['joinedAt'])
    },

    async findMentee(programId, personId) {
      return (await mentees.where('programId', '=', programId).where('personId', '=', personId).executeTakeFirst()) ?? null
    },
    async lockMentee(programId, personId) {
      return (await mentees.where('programId', '=', programId).where('personId', '=', personId).forUpdate().executeTakeFirst()) ?? null
    },
    async listMentees(programId) {
      return await mentees.where('programId', '=', programId).orderBy('joinedAt').orderBy('personId').execute()
    },
    async saveMentee(profile, joinedAt) {
      const { shownToMentors = false } = profile
      await saveRow(scope, 'menteeProfile', ['programId', 'personId'], { ...profile, shownToMentors, joinedAt }, ['joinedAt'])
    },
    async removeMentee(programId, personId) {
      const own = db.deleteFrom('menteeProfile').where('tenantId', '=', tenantId).where('programId', '=', programId)
      await own.where('personId', '=', personId).execute()
    },
    async profilesOf(personId) {
      return {
        mentor: await mentors.where('personId', '=', personId).orderBy('joinedAt').orderBy('programId').execute(),
        mentee: await mentees.where('personId', '=', personId).orderBy('joinedAt').orderBy('programId').execute(),
      }
    },

    async findInvitation(id) {
      return (await invitations.where('id', '=', id).executeTakeFirst()) ?? null
    },
    async lockInvitation(id) {
      return (await invitations.where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
    },
    async findInvitationOf(programId, personId) {
      const toPerson = invitations.where('programId', '=', programId).where('personId', '=', personId)
      return (await toPerson.orderBy('sentAt', 'desc').limit(1).executeTakeFirst()) ?? null
    },
    async listInvitations(programId) {
      return await invitations.where('programId', '=', programId).orderBy('sentAt').orderBy('id').execute()
    },
    async listInvitationsTo(personId) {
      return await invitations.where('personId', '=', personId).orderBy('sentAt').orderBy('id').execute()
    },
    async listInvitationsToAny(personIds) {
      const toAny = invitations.where(sql<boolean>`person_id = any(${personIds}::uuid[])`)
      return await toAny.orderBy('sentAt').orderBy('id').execute()
    },
    async saveInvitation(invitation) {
      await saveRow(scope, 'invitation', ['id'], invitation)
    },
  }
}
