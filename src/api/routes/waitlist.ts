import type { MentorshipId, ProgramId } from '../../domain/people/ids.ts'
import { answerFit } from '../../usecases/mentorships/answer-fit.ts'
import { getFitFigures } from '../../usecases/mentorships/get-fit-figures.ts'
import { matchAnew } from '../../usecases/mentorships/match-anew.ts'
import { leaveAsMentee } from '../../usecases/programs/leave-as-mentee.ts'
import { getWaitlist } from '../../usecases/waitlist/get-waitlist.ts'
import { getWaitlistPlace } from '../../usecases/waitlist/get-waitlist-place.ts'
import type { Handlers } from '../handler.ts'

type Names = 'getWaitlistPlace' | 'leaveAsMentee' | 'getWaitlist' | 'answerFit' | 'matchAnew' | 'getFitFigures'

export const waitlist: Handlers<Names> = {
  getWaitlistPlace: ({ world, actor, params }) => getWaitlistPlace(world, actor, params.programId as ProgramId),
  leaveAsMentee: ({ world, actor, params }) => leaveAsMentee(world, actor, params.programId as ProgramId),
  getWaitlist: ({ world, actor, params }) => getWaitlist(world, actor, params.programId as ProgramId),
  answerFit: ({ world, actor, params, body }) => answerFit(world, actor, params.mentorshipId as MentorshipId, body.answer),
  matchAnew: ({ world, actor, params }) => matchAnew(world, actor, params.mentorshipId as MentorshipId),
  getFitFigures: ({ world, actor, params }) => getFitFigures(world, actor, params.programId as ProgramId),
}
