import type { Series, Session } from '../../../src/domain/booking/series.ts'
import type { Mentorship } from '../../../src/domain/mentorships/mentorship.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import type { CardFacts } from '../../../src/usecases/deliveries/describe-delivery.ts'
import { about, type Situation, situation } from './situation.ts'
import { agreement, days, mentee, mentor, mentorship, now, program, series, sessions } from './subjects.ts'

const active: Mentorship = { ...mentorship, status: 'active' }
const pair = (to: Person, changes: Partial<CardFacts> = {}) => ({
  program,
  mentorship: active,
  agreement,
  series,
  sessions,
  partnerId: to === mentee ? mentor.id : mentee.id,
  notes: [],
  ...changes,
})
const hours = (date: Date, count: number) => new Date(date.getTime() + count * 3_600_000)
const planned = sessions[1]!
const old = { status: 'planned' as const, start: planned.start, end: planned.end, reason: null, settledBy: 'plan' as const }
const moved: Session = {
  ...planned,
  status: 'moved',
  start: hours(planned.start!, 22),
  end: hours(planned.end!, 22),
  reason: { kind: 'busy', personId: mentor.id },
  settledBy: 'rule',
  ruleMoves: 1,
  revision: 1,
  before: old,
  inOutlook: false,
}
const skipped: Session = { ...moved, status: 'skipped', start: null, end: null, reason: { kind: 'away', personId: mentor.id } }
const changed = (to: Person, session: Session, version = 1) => about('session.changed', to, session.id, pair(to, { session }), { version })
const choice = (session: Session) => about('session.choice', mentee, session.id, pair(mentee, { session }), { version: 1 })
const asks: Session = { ...planned, needsChoice: true, revision: 1 }
const proposal = { by: mentor.id, start: hours(planned.start!, 46), end: hours(planned.end!, 46) }
const proposed = (session: Session) => about('session.proposed', mentee, session.id, pair(mentee, { session }), { version: 1 })
const aboutSeries = (
  purpose: 'removed' | 'declined' | 'changed' | 'paused' | 'ending',
  changes: Partial<Series>,
  more: Partial<CardFacts> = {},
) => about(`series.${purpose}`, mentee, mentorship.id, pair(mentee, { series: { ...series, ...changes }, ...more }))

export const changeSituations: readonly Situation[] = [
  situation('moved', changed(mentee, moved)),
  situation('moved, changed again', changed(mentee, { ...moved, revision: 2 })),
  situation('moved, over', changed(mentee, { ...moved, start: days(-2), end: days(-2) })),
  situation('moved, as a person chose', changed(mentee, { ...moved, reason: { kind: 'chosen', personId: mentee.id } })),
  situation('left out', changed(mentor, skipped)),
  situation('left out, declined', changed(mentee, { ...skipped, reason: { kind: 'declined', personId: mentor.id } })),
  situation('left out, in Outlook', changed(mentee, { ...skipped, reason: { kind: 'outlook', personId: null } })),
  situation(
    'back at the usual time',
    changed(mentee, { ...planned, revision: 2, before: { ...old, start: moved.start, end: moved.end } }, 2),
  ),
  situation('choice', choice(asks)),
  situation('choice, kept', choice({ ...asks, needsChoice: false })),
  situation('choice, settled', choice({ ...skipped, revision: 2 })),
  situation('proposed', proposed({ ...planned, proposal })),
  situation('proposed, gone', proposed(planned)),
  situation('removed', aboutSeries('removed', { state: 'removed' })),
  situation('removed, booked again', aboutSeries('removed', { version: 2 })),
  situation('removed, planned again', aboutSeries('removed', { version: 2, state: 'planning' })),
  situation('declined as a whole', aboutSeries('declined', { declinedBy: mentor.id })),
  situation('declined as a whole, settled', aboutSeries('declined', {})),
  situation('several changed', aboutSeries('changed', {}, { sessions: [moved, { ...skipped, period: 2 }, { ...asks, period: 3 }] })),
  situation('many changed', aboutSeries('changed', {}, { sessions: sessions.slice(1).map((session) => ({ ...moved, id: session.id })) })),
  situation('several changed, over', aboutSeries('changed', {}, { sessions: [planned] })),
  situation('paused', aboutSeries('paused', { state: 'paused', pausedUntil: '2027-02-01' })),
  situation('paused, open-ended', aboutSeries('paused', { state: 'paused' })),
  situation('paused, over', aboutSeries('paused', {})),
  situation('ending', aboutSeries('ending', {}, { sessions: sessions.slice(0, 2) })),
  situation('ending, extended', aboutSeries('ending', {})),
  situation(
    'partner left, to the mentee',
    about('mentorship.partnerLeft', mentee, mentorship.id, pair(mentee, { mentorship: { ...mentorship, status: 'ended', endedAt: now } })),
  ),
  situation(
    'partner left, to the mentor',
    about('mentorship.partnerLeft', mentor, mentorship.id, pair(mentor, { mentorship: { ...mentorship, status: 'ended', endedAt: now } })),
  ),
]
