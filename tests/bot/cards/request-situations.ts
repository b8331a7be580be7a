import type { Request, RequestMessage } from '../../../src/domain/requests/request.ts'
import { about, type Situation, situation } from './situation.ts'
import { days, mentee, mentor, messages, now, program, request, uuid } from './subjects.ts'

const { question, answer } = messages
const toMentor = ['request.accept', 'request.ask', 'request.decline']
const requestFacts = (changes: Partial<Request> = {}, said: readonly RequestMessage[] = []) => ({
  program,
  request: { ...request, ...changes },
  messages: said,
})
const byOffice = { requestedBy: 'office', whyYou: '' } as const
const invitation = {
  id: uuid<never>(),
  programId: program.id,
  personId: mentor.id,
  invitedBy: mentee.id,
  status: 'waiting' as const,
  sentAt: now,
  quietUntil: null,
}
const invited = ['invitation.join', 'invitation.later', 'invitation.never']

export const requestSituations: readonly Situation[] = [
  situation('welcome', about('welcome', mentee, mentee.id, {})),
  situation('invited', about('mentor.invited', mentor, invitation.id, { invitation, program }), invited),
  situation(
    'invited, joined',
    about('mentor.invited', mentor, invitation.id, { invitation: { ...invitation, status: 'joined' }, program }),
  ),
  situation(
    'invited, later',
    about('mentor.invited', mentor, invitation.id, {
      invitation: { ...invitation, status: 'later', quietUntil: days(90) },
      program,
    }),
  ),
  situation('invited, never', about('mentor.invited', mentor, invitation.id, { invitation: { ...invitation, status: 'never' }, program })),
  situation('received', about('request.received', mentor, request.id, requestFacts()), toMentor),
  situation('received from the office', about('request.received', mentor, request.id, requestFacts(byOffice)), toMentor),
  situation('received, question asked', about('request.received', mentor, request.id, requestFacts({}, [question])), toMentor),
  situation('received, accepted', about('request.received', mentor, request.id, requestFacts({ status: 'waitingForApproval' }))),
  situation('received, paired', about('request.received', mentor, request.id, requestFacts({ status: 'accepted' }))),
  situation(
    'received, declined',
    about('request.received', mentor, request.id, requestFacts({ status: 'declined', expiresAt: null, declineReason: 'full' })),
  ),
  situation('received, withdrawn', about('request.received', mentor, request.id, requestFacts({ status: 'withdrawn' }))),
  situation('received, expired', about('request.received', mentor, request.id, requestFacts({ status: 'expired' }))),
  situation('received, not approved', about('request.received', mentor, request.id, requestFacts({ status: 'notApproved' }))),
  situation('reminder', about('request.reminder', mentor, request.id, requestFacts()), toMentor),
  situation('reminder, expired', about('request.reminder', mentor, request.id, requestFacts({ status: 'expired' }))),
  situation('answered', about('request.answered', mentor, request.id, requestFacts({}, [question, answer]), { version: 2 }), toMentor),
  situation(
    'answered, declined',
    about('request.answered', mentor, request.id, requestFacts({ status: 'declined' }, [question, answer]), { version: 2 }),
  ),
  situation('question', about('request.question', mentee, request.id, requestFacts({}, [question])), [
    'request.answer',
    'request.withdraw',
  ]),
  situation('question, answered', about('request.question', mentee, request.id, requestFacts({}, [question, answer]))),
  situation('question, withdrawn', about('request.question', mentee, request.id, requestFacts({ status: 'withdrawn' }, [question]))),
  situation('accepted, managers asked', about('request.accepted', mentee, request.id, requestFacts({ status: 'waitingForApproval' }))),
  situation('accepted, paired', about('request.accepted', mentee, request.id, requestFacts({ status: 'accepted' }))),
  situation(
    'declined',
    about('request.declined', mentee, request.id, requestFacts({ status: 'declined', declineReason: 'My quarter is full until March.' })),
  ),
  situation('declined, office', about('request.declined', mentee, request.id, requestFacts({ ...byOffice, status: 'declined' }))),
  situation(
    'not approved, mentee',
    about('request.notApproved', mentee, request.id, requestFacts({ status: 'notApproved', declineReason: 'The launch comes first.' })),
  ),
  situation(
    'not approved, mentor',
    about('request.notApproved', mentor, request.id, requestFacts({ status: 'notApproved', declineReason: 'The launch comes first.' })),
  ),
  situation('withdrawn', about('request.withdrawn', mentor, request.id, requestFacts({ status: 'withdrawn' }))),
  situation('expired, mentee', about('request.expired', mentee, request.id, requestFacts({ status: 'expired' }))),
  situation('expired, mentor', about('request.expired', mentor, request.id, requestFacts({ status: 'expired' }))),
]
