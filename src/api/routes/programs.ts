import type { InvitationId, ProgramId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { answerInvitation } from '../../usecases/programs/answer-invitation.ts'
import { changeMentoring } from '../../usecases/programs/change-mentoring.ts'
import { changeProgram } from '../../usecases/programs/change-program.ts'
import { createProgram } from '../../usecases/programs/create-program.ts'
import { findCandidates } from '../../usecases/programs/find-candidates.ts'
import { findMentees } from '../../usecases/programs/find-mentees.ts'
import { getCoverage } from '../../usecases/programs/get-coverage.ts'
import { getHealth } from '../../usecases/programs/get-health.ts'
import { getOverview } from '../../usecases/programs/get-overview.ts'
import { inviteColleagues } from '../../usecases/programs/invite-colleagues.ts'
import { inviteMentor } from '../../usecases/programs/invite-mentor.ts'
import { joinAsMentee } from '../../usecases/programs/join-as-mentee.ts'
import { joinAsMentor } from '../../usecases/programs/join-as-mentor.ts'
import { listPrograms } from '../../usecases/programs/list-programs.ts'
import { listTemplates } from '../../usecases/programs/list-templates.ts'
import type { Handlers } from '../handler.ts'

type Names =
  | 'listPrograms'
  | 'listTemplates'
  | 'createProgram'
  | 'changeProgram'
  | 'joinAsMentor'
  | 'changeMentoring'
  | 'joinAsMentee'
  | 'findCandidates'
  | 'findMentees'
  | 'inviteMentor'
  | 'answerInvitation'
  | 'getProgramOverview'
  | 'getProgramHealth'
  | 'getCoverage'
  | 'inviteColleagues'

export const programs: Handlers<Names> = {
  listPrograms: ({ world, actor }) => listPrograms(world, actor),
  listTemplates: async ({ actor }) => listTemplates(actor),
  createProgram: ({ world, actor, body }) => createProgram(world, actor, body),
  changeProgram: ({ world, actor, params, body }) => changeProgram(world, actor, params.programId as ProgramId, body),
  joinAsMentor: ({ world, actor, params, body }) => joinAsMentor(world, actor, params.programId as ProgramId, body),
  changeMentoring: ({ world, actor, params, body }) => changeMentoring(world, actor, params.programId as ProgramId, body.status),
  joinAsMentee: ({ world, actor, params, body }) => joinAsMentee(world, actor, params.programId as ProgramId, body),
  findCandidates: ({ world, actor, params, query }) => findCandidates(world, actor, params.programId as ProgramId, query.q ?? ''),
  findMentees: ({ world, actor, params }) => findMentees(world, actor, params.programId as ProgramId),
  inviteMentor: ({ world, actor, params, body }) => inviteMentor(world, actor, params.programId as ProgramId, body.personId as PersonId),
  answerInvitation: ({ world, actor, params, body }) => answerInvitation(world, actor, params.invitationId as InvitationId, body.answer),
  getProgramOverview: ({ world, actor, params }) => getOverview(world, actor, params.programId as ProgramId),
  getProgramHealth: ({ world, actor, params }) => getHealth(world, actor, params.programId as ProgramId),
  getCoverage: ({ world, actor, params }) => getCoverage(world, actor, params.programId as ProgramId),
  inviteColleagues: ({ world, actor, params, body }) =>
    inviteColleagues(world, actor, { programId: params.programId as ProgramId, role: 'mentor' }, body.personIds as PersonId[]),
}
