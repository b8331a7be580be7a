import type { Request, RequestMessage } from '../../../src/domain/requests/request.ts'
import { about, type Situation, situation } from './situation.ts'
import { days, manager, mentee, mentor, messages, now, program, request, uuid } from './subjects.ts'

const { question, answer } = messages
const toMentor = ['request.accept', 'request.ask', 'request.decline']
const requestFacts = (changes: Partial<Request> = {}, said: readonly RequestMessage[] = []) => ({
  program,
  request: { ...request, ...changes },
  messages: said,
})
const byOffice = { requestedBy: 'office', whyYou: '' } as const
const anOffer = { requestedBy: 'mentor', status: 'waitingForMentee' } as const
const offerFacts = (changes: Partial<Request> = {}) => requestFacts({ ...anOffer, ...changes })
const answerable = ['request.accept', 'request.decline']
const nextMentor = { mentorId: manager.id, state: 'open' as const, boundaries: 'No reviews of decks, please.', open: true }
const invitation = {
  id: uuid<never>(),
  programId: program.id,
  personId: mentor.id,
  invitedBy: mentee.id,
  role: 'mentor' as const,
  status: 'waiting' as const,
  sentAt: now,
  quietUntil: null,
}
const asMentee = { ...invitation, personId: mentee.id, invitedBy: manager.id, role: 'mentee' as const }
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
  situation('invited as a mentee', about('mentee.invited', mentee, invitation.id, { invitation: asMentee, program }), [
    'invitation.later',
    'invitation.never',
  ]),
  situation(
    'invited as a mentee, joined',
    about('mentee.invited', mentee, invitation.id, { invitation: { ...asMentee, status: 'joined' }, program }),
  ),
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
  situation('offer', about('request.received', mentee, request.id, offerFacts()), answerable),
  situation('offer, reminder', about('request.reminder', mentee, request.id, offerFacts()), answerable),
  ...(['waitingForApproval', 'accepted', 'declined', 'notApproved', 'withdrawn', 'expired'] as const).map((status) =>
    situation(`offer, ${status}`, about('request.received', mentee, request.id, offerFacts({ status }))),
  ),
  situation('offer accepted, managers asked', about('request.accepted', mentor, request.id, offerFacts({ status: 'waitingForApproval' }))),
  situation('offer accepted, paired', about('request.accepted', mentor, request.id, offerFacts({ status: 'accepted' }))),
  situation(
    'offer declined with a word',
    about(
      'request.declined',
      mentor,
      request.id,
      offerFacts({ status: 'declined', declineReason: 'I have just found somebody. Thank you!' }),
    ),
  ),
  situation('offer declined', about('request.declined', mentor, request.id, offerFacts({ status: 'declined' }))),
  situation('offer withdrawn', about('request.withdrawn', mentee, request.id, offerFacts({ status: 'withdrawn' }))),
  situation('offer given up by the mentee', about('request.withdrawn', mentor, request.id, offerFacts({ status: 'withdrawn' }))),
  situation('offer expired, mentee', about('request.expired', mentee, request.id, offerFacts({ status: 'expired' }))),
  situation('offer expired, mentor', about('request.expired', mentor, request.id, offerFacts({ status: 'expired' }))),
  situation(
    'offer not approved in time',
    about('request.expired', mentor, request.id, { ...offerFacts({ status: 'expired' }), managersAsked: true }),
  ),
  situation('withdrawn', about('request.withdrawn', mentor, request.id, requestFacts({ status: 'withdrawn' }))),
  situation('expired, mentee', about('request.expired', mentee, request.id, requestFacts({ status: 'expired' }))),
  situation(
    'expired, mentee, with the next',
    about('request.expired', mentee, request.id, { ...requestFacts({ status: 'expired' }), nextMentor }),
    ['request.askNext'],
  ),
  situation('no answer yet', about('request.next', mentee, request.id, { ...requestFacts(), nextMentor }), [
    'request.askNext',
    'request.waitLonger',
  ]),
  situation(
    'no answer yet, passed on',
    about('request.next', mentee, request.id, {
      ...requestFacts({ status: 'passedOn' }),
      nextMentor: { ...nextMentor, state: 'taken', open: false },
    }),
  ),
  situation(
    'no answer yet, waiting on',
    about('request.next', mentee, request.id, { ...requestFacts(), nextMentor: { ...nextMentor, state: 'setAside', open: false } }),
  ),
  situation('no place', about('request.noPlace', mentee, request.id, { ...requestFacts({ status: 'noPlace' }), nextMentor }), [
    'request.askNext',
  ]),
  situation('no place, nobody else', about('request.noPlace', mentee, request.id, requestFacts({ status: 'noPlace' }))),
  situation('received, no place', about('request.received', mentor, request.id, requestFacts({ status: 'noPlace' }))),
  situation('passed on', about('request.passedOn', mentor, request.id, requestFacts({ status: 'passedOn' }))),
  situation('asked by the office', about('request.byOffice', mentee, request.id, requestFacts(byOffice)), ['request.withdraw']),
  situation(
    'asked by the office, not now',
    about('request.byOffice', mentee, request.id, requestFacts({ ...byOffice, status: 'withdrawn' })),
  ),
  situation(
    'asked by the office, paired',
    about('request.byOffice', mentee, request.id, requestFacts({ ...byOffice, status: 'accepted' })),
  ),
  situation('expired, mentor', about('request.expired', mentor, request.id, requestFacts({ status: 'expired' }))),
]
