import type { MentorshipId } from '../../domain/people/ids.ts'
import { bookAgain, findAnotherTime } from '../../usecases/mentorships/book-again.ts'
import { confirmAgreement } from '../../usecases/mentorships/confirm-agreement.ts'
import { endMentorship } from '../../usecases/mentorships/end-mentorship.ts'
import { extendSeries } from '../../usecases/mentorships/extend-series.ts'
import { getMentorship } from '../../usecases/mentorships/get-mentorship.ts'
import { listMentorships } from '../../usecases/mentorships/list-mentorships.ts'
import { pauseSeries } from '../../usecases/mentorships/pause-series.ts'
import { proposeAgreement } from '../../usecases/mentorships/propose-agreement.ts'
import { resumePaused } from '../../usecases/mentorships/resume-paused.ts'
import { shortenSeries } from '../../usecases/mentorships/shorten-series.ts'
import type { Handlers } from '../handler.ts'

type Names =
  | 'listMentorships'
  | 'getMentorship'
  | 'proposeAgreement'
  | 'confirmAgreement'
  | 'endMentorship'
  | 'pauseSeries'
  | 'resumeSeries'
  | 'findAnotherTime'
  | 'bookAgain'
  | 'extendSeries'
  | 'shortenSeries'

export const mentorships: Handlers<Names> = {
  listMentorships: ({ world, actor }) => listMentorships(world, actor),
  getMentorship: ({ world, actor, params }) => getMentorship(world, actor, params.mentorshipId as MentorshipId),
  proposeAgreement: ({ world, actor, params, body: { version, ...terms } }) =>
    proposeAgreement(world, actor, params.mentorshipId as MentorshipId, version, terms),
  confirmAgreement: ({ world, actor, params, body }) => confirmAgreement(world, actor, params.mentorshipId as MentorshipId, body.version),
  endMentorship: ({ world, actor, params, body }) =>
    endMentorship(world, actor, params.mentorshipId as MentorshipId, body.reason, body.neverAgain),
  pauseSeries: ({ world, actor, params, body }) => pauseSeries(world, actor, params.mentorshipId as MentorshipId, body.version, body.until),
  resumeSeries: ({ world, actor, params, body }) => resumePaused(world, actor, params.mentorshipId as MentorshipId, body.version),
  findAnotherTime: ({ world, actor, params, body }) => findAnotherTime(world, actor, params.mentorshipId as MentorshipId, body.version),
  bookAgain: ({ world, actor, params, body }) => bookAgain(world, actor, params.mentorshipId as MentorshipId, body.version),
  extendSeries: ({ world, actor, params, body }) =>
    extendSeries(world, actor, params.mentorshipId as MentorshipId, body.version, body.weeks),
  shortenSeries: ({ world, actor, params, body }) =>
    shortenSeries(world, actor, params.mentorshipId as MentorshipId, body.version, body.lastDate),
}
