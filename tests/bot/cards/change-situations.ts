import type { Series, Session } from '../../../src/domain/booking/series.ts'
import type { Mentorship } from '../../../src/domain/mentorships/mentorship.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import type { SessionAction } from '../../../src/domain/sessions/actions.ts'
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
const changed = (to: Person, session: Session, sessionMay: readonly SessionAction[] = ['undo', 'skip', 'propose'], version = 1) =>
  about('session.changed', to, session.id, pair(to, { session, sessionMay }), { version })
const choice = (session: Session, sessionMay: readonly SessionAction[] = ['keep', 'propose', 'skip']) =>
  about('session.choice', mentee, session.id, pair(mentee, { session, sessionMay }), { version: 1 })
const asks: Session = { ...planned, needsChoice: true, revision: 1 }
const proposal = { by: mentor.id, start: hours(planned.start!, 46), end: hours(planned.end!, 46), acceptedBy: [mentor.id] }
const proposed = (to: Person, session: Session, sessionMay: readonly SessionAction[] = []) =>
  about('session.proposed', to, session.id, pair(to, { session, sessionMay }), { version: 1 })
const aboutSeries = (
  purpose: 'removed' | 'declined' | 'changed' | 'paused' | 'range' | 'noTime',
  changes: Partial<Series>,
  more: Partial<CardFacts> = {},
) => about(`series.${purpose}`, mentee, mentorship.id, pair(mentee, { series: { ...series, ...changes }, ...more }))

const several = sessions.map((session, place) => (place > 0 && place < 9 ? { ...session, before: old, revision: 1 } : session))
const noTime = {
  state: 'noTime' as const,
  version: 2,
  whyNot: {
    kept: 4,
    of: 13,
    binding: { kind: 'calendar' as const, personId: mentor.id, keptWithout: 12 },
    change: { remedy: { kind: 'shorter' as const, durationMinutes: 30 }, kept: 11, of: 13 },
  },
}

export const changeSituations: readonly Situation[] = [
  situation('moved', changed(mentee, moved), ['session.undo']),
  situation('moved, changed again', changed(mentee, { ...moved, revision: 2 })),
  situation('moved, over', changed(mentee, { ...moved, start: days(-2), end: days(-2) }, [])),
  situation('moved, as a person chose', changed(mentee, { ...moved, reason: { kind: 'chosen', personId: mentee.id } }, [])),
  situation('left out', changed(mentor, skipped), ['session.undo']),
  situation('left out, declined', changed(mentee, { ...skipped, reason: { kind: 'declined', personId: mentor.id } }, [])),
  situation('left out, in Outlook', changed(mentee, { ...skipped, reason: { kind: 'outlook', personId: null } }, [])),
  situation(
    'back at the usual time',
    changed(mentee, { ...planned, revision: 2, before: { ...old, start: moved.start, end: moved.end } }, [], 2),
  ),
  situation('choice', choice(asks), ['session.keep', 'session.skip']),
  situation('choice, kept', choice({ ...asks, needsChoice: false, revision: 2 }, [])),
  situation('choice, settled', choice({ ...skipped, revision: 2 }, [])),
  situation('proposed', proposed(mentee, { ...planned, proposal }, ['answer', 'skip']), ['proposal.accept', 'proposal.decline']),
  situation(
    'proposed, accepted by one of several',
    proposed(mentee, { ...planned, proposal: { ...proposal, acceptedBy: [mentor.id, mentee.id] } }),
  ),
  situation('proposed, gone', proposed(mentee, planned)),
  situation('proposed, not taken up', proposed(mentor, planned)),
  situation('several changed', aboutSeries('changed', {}, { sessions: several })),
  situation('several changed, over', aboutSeries('changed', {})),
  situation('removed', aboutSeries('removed', { state: 'removed' }, { seriesMay: ['bookAgain'] }), ['series.bookAgain']),
  situation('removed, booked again', aboutSeries('removed', { version: 2 })),
  situation('removed, planned again', aboutSeries('removed', { state: 'removed' }, { next: { ...series, version: 2, state: 'planning' } })),
  situation('declined as a whole', aboutSeries('declined', { declinedBy: mentor.id }, { seriesMay: ['pause', 'anotherTime'] }), [
    'series.anotherTime',
  ]),
  situation(
    'declined as a whole, being settled',
    aboutSeries('declined', { declinedBy: mentor.id }, { next: { ...series, version: 2, state: 'planning' } }),
  ),
  situation(
    'declined as a whole, no other time',
    aboutSeries(
      'declined',
      { declinedBy: mentor.id },
      { unfound: { ...series, ...noTime, state: 'cancelled' }, seriesMay: ['anotherTime'] },
    ),
    ['series.anotherTime'],
  ),
  situation('declined as a whole, settled', aboutSeries('declined', {})),
  situation('paused', aboutSeries('paused', { state: 'paused', pausedUntil: '2027-02-01' }, { seriesMay: ['resume'] }), ['series.resume']),
  situation('paused, open-ended', aboutSeries('paused', { state: 'paused' }, { seriesMay: ['resume'] }), ['series.resume']),
  situation('another end', aboutSeries('range', { lastDate: '2027-03-17' })),
  situation('another end, paused since', aboutSeries('range', { state: 'paused' })),
  situation('paused, over', aboutSeries('paused', {})),
  situation('no time, with why', aboutSeries('noTime', noTime, { seriesMay: ['bookAgain'] }), ['series.bookAgain']),
  situation('no time for a change', aboutSeries('noTime', {}, { unfound: { ...series, ...noTime, state: 'cancelled' } })),
  situation(
    'no time after a pause',
    aboutSeries('noTime', { state: 'paused' }, { unfound: { ...series, ...noTime, state: 'cancelled' }, seriesMay: ['resume'] }),
    ['series.resume'],
  ),
  situation(
    'partner left, to the mentee',
    about('mentorship.partnerLeft', mentee, mentorship.id, pair(mentee, { mentorship: { ...mentorship, status: 'ended', endedAt: now } })),
  ),
  situation(
    'partner left, to the mentor',
    about('mentorship.partnerLeft', mentor, mentorship.id, pair(mentor, { mentorship: { ...mentorship, status: 'ended', endedAt: now } })),
  ),
]
