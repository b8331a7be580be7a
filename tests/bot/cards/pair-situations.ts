import type { Session } from '../../../src/domain/booking/series.ts'
import type { FitCheck } from '../../../src/domain/mentorships/fit.ts'
import type { Mentorship } from '../../../src/domain/mentorships/mentorship.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import type { CardFacts } from '../../../src/usecases/deliveries/describe-delivery.ts'
import { about, type Situation, situation } from './situation.ts'
import { agreement, days, mentee, mentor, mentorship, now, points, program, series, sessions, uuid } from './subjects.ts'

const pairFacts = (to: Person, changes: Partial<CardFacts> = {}) => ({
  program,
  mentorship,
  agreement,
  series,
  sessions,
  partnerId: to === mentee ? mentor.id : mentee.id,
  ...changes,
})
const active: Mentorship = { ...mentorship, status: 'active' }
const ended: Mentorship = { ...mentorship, status: 'ended', endedAt: now, endedBy: mentor.id, endWords: 'It was a good year.' }
const over: Session = { ...sessions[0]!, start: days(-1), end: new Date(days(-1).getTime() + 45 * 60_000) }
const notes = points.map(({ author, text }) => ({
  id: uuid<string>(),
  sessionId: sessions[0]!.id,
  kind: 'agenda' as const,
  authorId: author,
  text,
  at: now,
}))

const asked: FitCheck = { mentorshipId: mentorship.id, personId: mentee.id, askedAt: now, answer: null, answeredAt: null }
const anew: Mentorship = { ...ended, endedBy: null, endWords: '' }

export const pairSituations: readonly Situation[] = [
  situation('agreement', about('agreement.proposed', mentor, mentorship.id, pairFacts(mentor)), ['agreement.confirm']),
  situation(
    'agreement, partner confirmed',
    about('agreement.proposed', mentor, mentorship.id, pairFacts(mentor, { agreement: { ...agreement, confirmedBy: [mentee.id] } })),
    ['agreement.confirm'],
  ),
  situation(
    'agreement, new terms',
    about(
      'agreement.proposed',
      mentor,
      mentorship.id,
      pairFacts(mentor, {
        agreement: { ...agreement, version: 2, lengthMinutes: 30, boundaries: '', goals: [], confirmedBy: [mentee.id] },
      }),
      { version: 2 },
    ),
    ['agreement.confirm'],
  ),
  situation(
    'agreement, confirmed',
    about('agreement.proposed', mentor, mentorship.id, pairFacts(mentor, { agreement: { ...agreement, confirmedBy: [mentor.id] } })),
  ),
  situation(
    'agreement, replaced',
    about('agreement.proposed', mentor, mentorship.id, pairFacts(mentor, { agreement: { ...agreement, version: 2 } })),
  ),
  situation(
    'agreement, both',
    about(
      'agreement.proposed',
      mentor,
      mentorship.id,
      pairFacts(mentor, { mentorship: active, agreement: { ...agreement, confirmedBy: [mentee.id, mentor.id] } }),
    ),
  ),
  situation(
    'agreement, other words while sessions are booked',
    about(
      'agreement.proposed',
      mentor,
      mentorship.id,
      pairFacts(mentor, {
        mentorship: active,
        agreement: { ...agreement, version: 2, goals: agreement.goals.slice(1), confirmedBy: [mentee.id] },
      }),
      { version: 2 },
    ),
    ['agreement.confirm'],
  ),
  situation(
    'agreement, another rhythm while sessions are booked',
    about(
      'agreement.proposed',
      mentor,
      mentorship.id,
      pairFacts(mentor, { mentorship: active, agreement: { ...agreement, version: 2, cadence: 'monthly', confirmedBy: [mentee.id] } }),
      { version: 2 },
    ),
    ['agreement.confirm'],
  ),
  situation('agreement, ended', about('agreement.proposed', mentor, mentorship.id, pairFacts(mentor, { mentorship: ended }))),
  situation('booked', about('series.booked', mentee, mentorship.id, pairFacts(mentee, { mentorship: active }))),
  situation(
    'booked, canceled',
    about('series.booked', mentee, mentorship.id, pairFacts(mentee, { mentorship: active, series: { ...series, state: 'cancelled' } })),
  ),
  situation(
    'booked, replaced',
    about('series.booked', mentee, mentorship.id, pairFacts(mentee, { mentorship: active, series: { ...series, version: 2 } })),
  ),
  situation('booked, ended', about('series.booked', mentee, mentorship.id, pairFacts(mentee, { mentorship: ended }))),
  situation(
    'no time',
    about('series.noTime', mentee, mentorship.id, pairFacts(mentee, { mentorship: active, series: { ...series, state: 'noTime' } })),
  ),
  situation('no time, solved', about('series.noTime', mentee, mentorship.id, pairFacts(mentee, { mentorship: active }))),
  situation(
    'agenda',
    about('session.agenda', mentee, sessions[0]!.id, pairFacts(mentee, { mentorship: active, session: sessions[0]!, notes })),
    ['agenda.add'],
  ),
  situation(
    'agenda, empty',
    about('session.agenda', mentor, sessions[0]!.id, pairFacts(mentor, { mentorship: active, session: sessions[0]!, notes: [] })),
    ['agenda.add'],
  ),
  situation('agenda, over', about('session.agenda', mentee, over.id, pairFacts(mentee, { mentorship: active, session: over, notes }))),
  situation(
    'agenda, canceled',
    about('session.agenda', mentee, over.id, pairFacts(mentee, { mentorship: ended, session: { ...over, status: 'cancelled' }, notes })),
  ),
  situation('review', about('session.review', mentee, over.id, pairFacts(mentee, { mentorship: active, session: over, notes: [] })), [
    'session.review',
  ]),
  situation(
    'review, sent',
    about(
      'session.review',
      mentee,
      over.id,
      pairFacts(mentee, { mentorship: active, session: { ...over, held: 'held', heldBy: 'people' as const, heldSaid: [] }, notes: [] }),
      { state: 'acted' },
    ),
  ),
  situation(
    'review, sent, and the partner has not said so yet',
    about(
      'session.review',
      mentee,
      over.id,
      pairFacts(mentee, { mentorship: active, session: { ...over, heldSaid: [{ personId: mentee.id, held: true }] }, notes: [] }),
      { state: 'acted' },
    ),
  ),
  situation(
    'review, canceled',
    about(
      'session.review',
      mentee,
      over.id,
      pairFacts(mentee, { mentorship: active, session: { ...over, status: 'cancelled' }, notes: [] }),
    ),
  ),
  situation('fit', about('mentorship.fit', mentee, mentorship.id, pairFacts(mentee, { mentorship: active, fit: asked })), [
    'fit.good',
    'fit.unsure',
    'fit.matchAnew',
  ]),
  situation(
    'fit, unsure',
    about('mentorship.fit', mentee, mentorship.id, pairFacts(mentee, { mentorship: active, fit: { ...asked, answer: 'unsure' } }), {
      state: 'acted',
    }),
  ),
  situation(
    'fit, good',
    about('mentorship.fit', mentee, mentorship.id, pairFacts(mentee, { mentorship: active, fit: { ...asked, answer: 'good' } }), {
      state: 'acted',
    }),
  ),
  situation(
    'fit, over',
    about('mentorship.fit', mentee, mentorship.id, pairFacts(mentee, { mentorship: anew, fit: asked }), { state: 'acted' }),
  ),
  situation('matched anew', about('mentorship.matchedAnew', mentee, mentorship.id, pairFacts(mentee, { mentorship: anew }))),
  situation('matched anew, mentor', about('mentorship.matchedAnew', mentor, mentorship.id, pairFacts(mentor, { mentorship: anew }))),
  situation(
    'ended',
    about('mentorship.ended', mentee, mentorship.id, pairFacts(mentee, { mentorship: ended, sessions: [{ ...over, held: 'held' }] })),
  ),
]
