import type { CardAction } from '../../contract/cards.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { ApprovalId, InvitationId, MentorshipId, RequestId, SessionId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { decideApproval } from '../../usecases/approvals/decide-approval.ts'
import { delegateApproval } from '../../usecases/approvals/delegate-approval.ts'
import { answerFit } from '../../usecases/mentorships/answer-fit.ts'
import { bookAgain, findAnotherTime } from '../../usecases/mentorships/book-again.ts'
import { confirmAgreement } from '../../usecases/mentorships/confirm-agreement.ts'
import { matchAnew } from '../../usecases/mentorships/match-anew.ts'
import { resumePaused } from '../../usecases/mentorships/resume-paused.ts'
import { acceptInvitation } from '../../usecases/programs/accept-invitation.ts'
import { answerInvitation } from '../../usecases/programs/answer-invitation.ts'
import { acceptRequest } from '../../usecases/requests/accept-request.ts'
import { answerQuestion } from '../../usecases/requests/answer-question.ts'
import { askNext } from '../../usecases/requests/ask-next.ts'
import { askQuestion } from '../../usecases/requests/ask-question.ts'
import { declineRequest } from '../../usecases/requests/decline-request.ts'
import { waitLonger } from '../../usecases/requests/wait-longer.ts'
import { withdrawRequest } from '../../usecases/requests/withdraw-request.ts'
import { addAgendaItem } from '../../usecases/sessions/add-agenda-item.ts'
import { answerProposal } from '../../usecases/sessions/answer-proposal.ts'
import { keepSession } from '../../usecases/sessions/keep-session.ts'
import { reviewSession } from '../../usecases/sessions/review-session.ts'
import { skipSession } from '../../usecases/sessions/skip-session.ts'
import { undoSession } from '../../usecases/sessions/undo-session.ts'

/** One verb, one use case. The subject's kind follows from the verb; the use case finds out whether it is the actor's. */
export function runAction(world: World, actor: Actor, action: CardAction): Promise<Outcome<unknown, string>> {
  const { subject } = action
  switch (action.verb) {
    case 'invitation.join':
      return acceptInvitation(world, actor, subject as InvitationId, skillsIn(action.offers))
    case 'invitation.later':
      return answerInvitation(world, actor, subject as InvitationId, 'later')
    case 'invitation.never':
      return answerInvitation(world, actor, subject as InvitationId, 'never')
    case 'request.accept':
      return acceptRequest(world, actor, subject as RequestId)
    case 'request.decline':
      return declineRequest(world, actor, subject as RequestId, action.reason ?? null)
    case 'request.ask':
      return askQuestion(world, actor, subject as RequestId, action.question)
    case 'request.answer':
      return answerQuestion(world, actor, subject as RequestId, action.answer)
    case 'request.withdraw':
      return withdrawRequest(world, actor, subject as RequestId)
    case 'request.askNext': {
      const { mentor, whyYou, howHelp } = action
      return askNext(world, actor, subject as RequestId, { mentorId: mentor.toLowerCase() as PersonId, whyYou, howHelp })
    }
    case 'request.waitLonger':
      return waitLonger(world, actor, subject as RequestId)
    case 'approval.approve':
      return decideApproval(world, actor, subject as ApprovalId, { approved: true })
    case 'approval.decline':
      return decideApproval(world, actor, subject as ApprovalId, { approved: false, reason: action.reason })
    case 'approval.delegate':
      return delegateApproval(world, actor, subject as ApprovalId, action.person.toLowerCase() as PersonId)
    case 'agreement.confirm':
      return confirmAgreement(world, actor, subject as MentorshipId, action.version)
    case 'agenda.add':
      return addAgendaItem(world, actor, subject as SessionId, action.point)
    case 'session.undo':
      return undoSession(world, actor, subject as SessionId, action.revision)
    case 'session.keep':
      return keepSession(world, actor, subject as SessionId, action.revision)
    case 'session.skip':
      return skipSession(world, actor, subject as SessionId, action.revision)
    case 'proposal.accept':
    case 'proposal.decline':
      return answerProposal(world, actor, subject as SessionId, {
        start: new Date(action.start),
        accept: action.verb === 'proposal.accept',
      })
    case 'series.bookAgain':
      return bookAgain(world, actor, subject as MentorshipId, action.version)
    case 'series.anotherTime':
      return findAnotherTime(world, actor, subject as MentorshipId, action.version)
    case 'series.resume':
      return resumePaused(world, actor, subject as MentorshipId, action.version)
    case 'fit.good':
      return answerFit(world, actor, subject as MentorshipId, 'good')
    case 'fit.unsure':
      return answerFit(world, actor, subject as MentorshipId, 'unsure')
    case 'fit.matchAnew':
      return matchAnew(world, actor, subject as MentorshipId)
    case 'session.review':
      return reviewSession(world, actor, subject as SessionId, {
        held: action.held === 'yes',
        takeaway: action.takeaway ?? '',
        rating: action.rating ? Number(action.rating) : null,
        comment: action.comment ?? '',
      })
  }
}

const longestSkill = 80
const mostSkills = 30

/** "SQL, leading , sql" is two skills. */
function skillsIn(offers: string): string[] {
  const known = new Map<string, string>()
  for (const part of offers.split(/[,;\n]/)) {
    const skill = part.trim().slice(0, longestSkill)
    if (skill && !known.has(skill.toLowerCase())) known.set(skill.toLowerCase(), skill)
  }
  return [...known.values()].slice(0, mostSkills)
}
