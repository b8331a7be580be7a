import { type OpenStore, openStoreOn } from '../../../src/adapters/store/open-store.ts'
import type { CalendarWatch } from '../../../src/domain/booking/calendar-watch.ts'
import type { Session } from '../../../src/domain/booking/series.ts'
import type { TenantId } from '../../../src/domain/people/person.ts'
import type { Unit } from '../../../src/ports/store.ts'
import { backends } from './backends.ts'
import { aBookedPair, aDelivery, anId, aPerson, aSeries, aSession, aTenant, at } from './samples.ts'

describe.each(backends)('check-ins, messages and journal on $name', (backend) => {
  let open: OpenStore
  let tenant: TenantId
  const now = at('2026-11-21T12:00:00Z')
  const inTenant = <Result>(work: (unit: Unit) => Promise<Result>) => open.store.transaction(tenant, work)

  beforeAll(async () => {
    open = await openStoreOn(await backend.connect(), { clock: { now: () => now, onJump: () => () => {} } })
  })
  afterAll(() => open.close())
  beforeEach(() => {
    tenant = aTenant()
  })

  test('a series comes back as saved, its request to Outlook letter by letter', () =>
    inTenant(async (unit) => {
      const { mentorship, series } = await aBookedPair(unit)
      expect(await unit.series.find(series.id)).toEqual(series)
      expect(JSON.stringify((await unit.series.lock(series.id))?.requestBody)).toBe(JSON.stringify(series.requestBody))
      const cancelled = aSeries(mentorship, { version: 3, state: 'cancelled', slot: null, requestBody: null })
      await unit.series.save(cancelled)
      await unit.series.save(aSeries(mentorship, { version: 2, state: 'waiting', waitingFor: 'mailbox' }))
      expect((await unit.series.findCurrent(mentorship.id))?.version).toBe(2)
      expect(await unit.series.find(cancelled.id)).toEqual(cancelled)
    }))

  test('stalled are series under way that nobody touched, and ones that wait when nobody did for long', () =>
    inTenant(async (unit) => {
      await aBookedPair(unit)
      const { series: waiting } = await aBookedPair(unit, { series: { state: 'waiting', waitingFor: 'throttled' } })
      const later = new Date(now.getTime() + 60_000)
      expect(await unit.series.listStalled(now, now, 9)).toEqual([])
      expect(await unit.series.listStalled(later, now, 9)).toEqual([])
      expect(await unit.series.listStalled(now, later, 9)).toEqual([waiting])
      const { series: ending } = await aBookedPair(unit, { series: { state: 'cancelling' } })
      expect(await unit.series.listStalled(later, now, 9)).toEqual([ending])
      await unit.series.save({ ...ending, notBefore: later })
      expect(await unit.series.listStalled(later, now, 9)).toEqual([])
      await unit.series.save({ ...ending, notBefore: now })
      expect(await unit.series.listStalled(later, now, 9)).toHaveLength(1)
    }))

  test('unsettled are booked series with something ahead that Outlook does not have as it should, and that may be written', () =>
    inTenant(async (unit) => {
      const lastDate = { lastDate: '2027-05-06', lastDateInOutlook: '2027-05-06' }
      const { series: booked } = await aBookedPair(unit, { series: lastDate })
      const { series: waiting } = await aBookedPair(unit, { series: { ...lastDate, state: 'waiting', waitingFor: 'throttled' } })
      const slotStart = at('2026-11-28T10:00:00Z')
      const until = at('2026-12-19T12:00:00Z')
      const unsettled = () => unit.series.listUnsettled(now, until, 9)
      const session = (about: Partial<Session>) =>
        aSession(booked, { slotStart, start: slotStart, outlookStart: slotStart, writeAfter: null, ...about })
      const past = { slotStart: now, start: now, outlookStart: now }
      const far = { slotStart: until, start: until, outlookStart: until }
      const mayBeTakenBack = { writeAfter: new Date(now.getTime() + 1) }
      const quiet = [{ inOutlook: true }, { status: 'cancelled' as const }, past, far, mayBeTakenBack].map(session)
      await unit.sessions.saveMany([...quiet, aSession(waiting, { slotStart, writeAfter: null })])
      expect(await unsettled()).toEqual([])
      for (const about of [
        {},
        { status: 'planned' as const },
        { status: 'skipped' as const, start: null, end: null },
        { writeAfter: now },
        { ...past, start: slotStart },
      ]) {
        const loud = session(about)
        await unit.sessions.saveMany([loud])
        expect(await unsettled()).toEqual([booked])
        await unit.sessions.saveMany([{ ...loud, inOutlook: true }])
      }
      expect(await unsettled()).toEqual([])
      const longer = { ...booked, lastDateInOutlook: '2027-04-29' }
      await unit.series.save(longer)
      expect(await unsettled()).toEqual([longer])
      await unit.series.save({ ...longer, notBefore: new Date(now.getTime() + 1) })
      expect(await unsettled()).toEqual([])
      await unit.series.save({ ...longer, cadence: 'once' })
      expect(await unsettled()).toEqual([])
    }))

  test('unwatched are mailboxes with something to do by now: those never tried first, then whoever has been due for longest', () =>
    inTenant(async (unit) => {
      const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
      const organizer = async (watch?: Pick<CalendarWatch, 'expiresAt' | 'notBefore'>, state: 'booked' | 'cancelled' = 'booked') => {
        const person = aPerson()
        const organizerId = person.id
        await unit.people.save(person, now)
        await aBookedPair(unit, { series: { organizerId, state } })
        const known = { subscriptionId: anId<string>(), clientState: anId<string>(), attempts: 1, changesFrom: null, changesUntil: null }
        if (watch) await unit.calendarWatches.save({ organizerId, ...known, ...watch })
        return organizerId
      }
      const refusedLong = await organizer({ expiresAt: null, notBefore: hours(-24) })
      const refusedNow = await organizer({ expiresAt: null, notBefore: now })
      await organizer({ expiresAt: null, notBefore: new Date(now.getTime() + 1) })
      const runsOut = await organizer({ expiresAt: hours(18), notBefore: null })
      await organizer({ expiresAt: hours(17), notBefore: hours(1) })
      await organizer({ expiresAt: hours(48), notBefore: null })
      const needless = await organizer({ expiresAt: hours(48), notBefore: hours(-3) }, 'cancelled')
      await organizer({ expiresAt: hours(48), notBefore: hours(3) }, 'cancelled')
      const never = await organizer()
      const due = [never, refusedLong, runsOut, needless, refusedNow]
      expect(await unit.series.listUnwatched(now, hours(24), 9)).toEqual(due)
      expect(await unit.series.listUnwatched(now, hours(24), 3)).toEqual(due.slice(0, 3))
    }))

  test('current is the newest version in use: one without a time, or on its way out, hides none', () =>
    inTenant(async (unit) => {
      const { mentorship } = await aBookedPair(unit, { series: { version: 1 } })
      const current = async () => (await unit.series.findCurrent(mentorship.id))?.version
      await unit.series.save(aSeries(mentorship, { version: 2, state: 'noTime' }))
      expect(await current()).toBe(1)
      const third = aSeries(mentorship, { version: 3, state: 'booking' })
      await unit.series.save(third)
      expect(await current()).toBe(3)
      await unit.series.save({ ...third, state: 'cancelling' })
      expect(await current()).toBe(1)
    }))

  test('times are taken over from a series that makes way, from then on and only where all of them can be had', () =>
    inTenant(async (unit) => {
      const { series: old, mentorship } = await aBookedPair(unit, { series: { version: 1 } })
      const next = aSeries(mentorship, { version: 2 })
      await unit.series.save(next)
      const { series: other } = await aBookedPair(unit)
      const [ana, bo] = [aPerson().id, aPerson().id]
      const time = (hour: number) => ({ start: at(`2026-12-01T${hour}:00:00Z`), end: at(`2026-12-01T${hour}:30:00Z`) })
      const holdsOf = async (id: typeof ana, except: typeof old) =>
        (await unit.series.listHolds([id], at('2026-12-01T00:00:00Z'), at('2026-12-02T00:00:00Z'), [except.id])).map(({ start }) => start)
      await unit.series.hold(old.id, [ana, bo], [time(10), time(12), time(14)])
      await unit.series.hold(other.id, [bo], [time(16)])
      const instead = { of: [old.id], from: time(12).start }
      expect(await unit.series.hold(next.id, [ana, bo], [time(12), time(16)], instead)).toEqual({ kind: 'taken', personId: bo })
      expect(await holdsOf(ana, next)).toEqual([time(10).start, time(12).start, time(14).start])
      expect(await unit.series.hold(next.id, [ana, bo], [time(12), time(15)], instead)).toEqual({ kind: 'held' })
      expect(await holdsOf(ana, next)).toEqual([time(10).start])
      expect(await holdsOf(ana, old)).toEqual([time(12).start, time(15).start])
    }))

  test('sessions, notes and feedback come back as saved; a note can be taken back by its author alone', () =>
    inTenant(async (unit) => {
      const { series } = await aBookedPair(unit)
      const second = aSession(series, { period: 5 })
      const first = aSession(series, { status: 'skipped', start: null, end: null, reason: null, held: null, heldBy: null, heldSaid: [] })
      await unit.sessions.saveMany([second, first])
      await unit.sessions.saveMany([])
      expect(await unit.sessions.listBySeries(series.id)).toEqual([first, second])
      expect(await unit.sessions.listByMentorship(series.mentorshipId)).toEqual([first, second])
      expect(await unit.sessions.lock(second.id)).toEqual(second)

      const author = aPerson().id
      const note = { id: anId<never>(), sessionId: first.id, kind: 'takeaway', authorId: author, text: 'Ask earlier', at: now } as const
      await unit.sessions.addNote(note)
      expect(await unit.sessions.listNotes([second.id])).toEqual([])
      expect(await unit.sessions.removeNote(first.id, note.id, anId())).toBe(false)
      expect(await unit.sessions.removeNote(second.id, note.id, author)).toBe(false)
      expect(await unit.sessions.listNotes([first.id, second.id])).toEqual([note])
      expect(await unit.sessions.removeNote(first.id, note.id, author)).toBe(true)

      const feedback = { sessionId: first.id, authorId: author, rating: 4, text: '', at: now }
      await unit.sessions.saveFeedback({ ...feedback, rating: 2 })
      await unit.sessions.saveFeedback(feedback)
      expect(await unit.sessions.listFeedbackBy(author, [first.id])).toEqual([feedback])
      expect(await unit.sessions.listFeedbackBy(anId(), [first.id])).toEqual([])
    }))

  test('only sessions that take place want agendas and reviews: planned or moved, of a booked series, from the first instant to before the last', () =>
    inTenant(async (unit) => {
      const { series, mentorship } = await aBookedPair(unit)
      await unit.people.save(aPerson({ id: mentorship.members[0]!.personId }), now)
      const { series: unbooked } = await aBookedPair(unit, { series: { state: 'planning' } })
      const [start, end] = [at('2026-12-01T10:00:00Z'), at('2026-12-01T10:45:00Z')]
      const planned = aSession(series, { status: 'planned', start, end })
      await unit.sessions.saveMany([
        planned,
        aSession(series, { status: 'cancelled', start, end }),
        aSession(unbooked, { status: 'planned', start, end }),
      ])
      const moment = (instant: Date) => new Date(instant.getTime() + 1)
      expect(await unit.sessions.listWithoutAgenda(start, moment(start), 9)).toEqual([planned])
      expect(await unit.sessions.listWithoutAgenda(at('2026-12-01T00:00:00Z'), start, 9)).toEqual([])
      expect(await unit.sessions.listWithoutReview(end, moment(end), 9)).toEqual([planned])
      expect(await unit.sessions.listWithoutReview(moment(end), at('2026-12-31T00:00:00Z'), 9)).toEqual([])
    }))

  test('a session wants an agenda until every active member has one, and the soonest come first', () =>
    inTenant(async (unit) => {
      const { series, mentorship } = await aBookedPair(unit)
      const [mentor, mentee] = mentorship.members.map(({ personId }) => personId)
      for (const id of [mentor!, mentee!]) await unit.people.save(aPerson({ id }), now)
      const hours = ['2026-12-01T12:00:00Z', '2026-12-01T10:00:00Z', '2026-12-01T11:00:00Z'].map(at)
      const [last, first, second] = hours.map((start) => aSession(series, { start, end: start }))
      await unit.sessions.saveMany([last!, first!, second!])
      const lacking = (limit: number) => unit.sessions.listWithoutAgenda(now, at('2026-12-31T00:00:00Z'), limit)
      expect(await lacking(2)).toEqual([first, second])
      const about = { purpose: 'session.agenda', subjectId: first!.id } as const
      await unit.deliveries.queue(aDelivery({ ...about, personId: mentor! }))
      await unit.deliveries.queue(aDelivery({ ...about, personId: mentee!, purpose: 'session.review' }))
      expect(await lacking(2)).toEqual([first, second])
      await unit.deliveries.queue(aDelivery({ ...about, personId: mentee!, state: 'acted' }))
      expect(await lacking(2)).toEqual([second, last])
      // Nothing is sent to who has left: that must not keep a session in the list for ever.
      await unit.deliveries.queue(aDelivery({ ...about, personId: mentor!, subjectId: second!.id }))
      await unit.people.save(aPerson({ id: mentee!, active: false }), now)
      expect(await lacking(2)).toEqual([last])
      expect(await unit.sessions.listWithoutReview(now, at('2026-12-31T00:00:00Z'), 9)).toEqual([first, second, last])
    }))

  test('deliveries come back as saved and are listed by what became of them', () =>
    inTenant(async ({ deliveries }) => {
      const sent = aDelivery({ state: 'sent', activityId: '1:x', sentAt: now, attempts: 1 })
      const failed = aDelivery({ personId: sent.personId, subjectId: sent.subjectId, version: 2, state: 'failed', problem: 'blocked' })
      const acted = aDelivery({ subjectId: sent.subjectId, state: 'acted', activityId: '1:y' })
      for (const delivery of [sent, failed, acted]) await deliveries.save(delivery)
      expect(await deliveries.find(sent.id)).toEqual(sent)
      expect(await deliveries.lock(failed.id)).toEqual(failed)
      expect(await deliveries.listOpen(sent.subjectId)).toEqual([sent])
      expect(await deliveries.listOpen(sent.subjectId, ['welcome'])).toEqual([])
      expect(await deliveries.listOpen(sent.subjectId, ['welcome', 'session.agenda'])).toEqual([sent])
      expect(await deliveries.listFailed([failed.personId, anId()])).toEqual([failed])
      expect(await deliveries.listFailed([acted.personId])).toEqual([])
      expect(await deliveries.listFailed([])).toEqual([])
      expect(await deliveries.countFor(sent.personId)).toBe(2)
    }))

  test('the bot finds a person where it met them last', () =>
    inTenant(async ({ conversations }) => {
      const reference = { personId: aPerson().id, conversationId: 'a:1', serviceUrl: 'https://smba.example/emea/' }
      await conversations.save({ ...reference, conversationId: 'a:0' }, now)
      await conversations.save(reference, now)
      expect(await conversations.find(reference.personId)).toEqual(reference)
      await conversations.remove(reference.personId)
      expect(await conversations.find(reference.personId)).toBeNull()
    }))

  test('the journal tells what happened in the order it happened', () =>
    inTenant(async ({ journal }) => {
      const facts = { from_state: 'a', byManager: true, count: 3, none: null }
      const entry = { at: now, actorId: aPerson().id, what: 'request.accepted', subjectId: 'r-1', facts }
      await journal.write(entry)
      await journal.write({ ...entry, what: 'request.sent', actorId: null })
      expect(await journal.listAbout('r-1')).toEqual([entry, { ...entry, what: 'request.sent', actorId: null }])
      expect(await journal.listAbout('r-2')).toEqual([])
    }))
})
