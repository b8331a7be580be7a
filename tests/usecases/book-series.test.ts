import type { SeriesId } from '../../src/domain/people/ids.ts'
import type { Person } from '../../src/domain/people/person.ts'
import { bookSeries } from '../../src/usecases/booking/book-series.ts'
import { cancelSeries } from '../../src/usecases/booking/cancel-series.ts'
import { planSeries } from '../../src/usecases/booking/plan-series.ts'
import { settleSeries } from '../../src/usecases/booking/settle-series.ts'
import { confirmAgreement } from '../../src/usecases/mentorships/confirm-agreement.ts'
import { endMentorship } from '../../src/usecases/mentorships/end-mentorship.ts'
import { proposeAgreement } from '../../src/usecases/mentorships/propose-agreement.ts'
import { anAgreedPair } from './pair.ts'
import { day, hour, minute, openWorld, type WorldInHand, yes } from './world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
})
beforeEach(() => {
  hand.nextMonday()
  hand.calendar.events.length = 0
  hand.calendar.moves.length = 0
  hand.calendar.cancellations.length = 0
  hand.calendar.troubles = []
  hand.calendar.joinUrl = 'https://teams.example/l/7'
  hand.steps.length = 0
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

/** Its jobs, one after the other, as often as they would come. */
const book = async (id: SeriesId) => {
  if ((await seriesOf(id)).state === 'waiting') await bookSeries(hand.world, hand.tenantId, id)
  const { mentorshipId, state } = await seriesOf(id)
  if (state === 'planning') {
    const mentorship = await hand.unit(({ mentorships }) => mentorships.find(mentorshipId))
    await planSeries(hand.world, hand.tenantId, mentorship!.programId)
  }
  return (await seriesOf(id)).state === 'waiting' ? undefined : bookSeries(hand.world, hand.tenantId, id)
}
const settle = (id: SeriesId) => settleSeries(hand.world, hand.tenantId, id)
const seriesOf = async (id: SeriesId) => (await hand.unit((unit) => unit.series.find(id)))!
const sessionsOf = (id: SeriesId) => hand.unit((unit) => unit.sessions.listBySeries(id))
const messagesAbout = async (id: string) => (await hand.unit((unit) => unit.deliveries.listOpen(id))).map(({ purpose }) => purpose).sort()
/** When the job comes that takes up a series that waits for its calendars. */
const lookedAtAgain = (id: SeriesId) => {
  const again = hand.ordered.findLast(({ kind, key }) => kind === 'book-series' && key === id)?.notBefore
  return again && { again }
}
const inMilliseconds = (again: { again: Date } | undefined) => again && again.again.getTime() - hand.clock.now().getTime()

/** Everything but these local London hours of Wednesday is taken, in every week. */
function onlyFree(person: Person, from: string, to: string, exceptWeeks: readonly number[] = []) {
  const monday = Date.parse(`${hand.clock.now().toISOString().slice(0, 10)}T00:00:00Z`)
  const at = (week: number, weekday: number, time: string) =>
    new Date(monday + (week * 7 + weekday) * day + Date.parse(`1970-01-01T${time}Z`))
  hand.calendar.busy.set(
    person.id,
    Array.from({ length: 12 }, (_, week) => week).flatMap((week) => {
      const whole = { start: at(week, 0, '00:00'), end: at(week + 1, 0, '00:00'), kind: 'busy' as const }
      if (exceptWeeks.includes(week)) return [whole]
      return [
        { ...whole, end: at(week, 2, from) },
        { ...whole, start: at(week, 2, to) },
      ]
    }),
  )
}

describe('a series', () => {
  test('is one event, with a session for every week, told to both', async () => {
    const { id, seriesId, mentee, mentor } = await anAgreedPair(hand)
    expect(await book(seriesId)).toBeUndefined()
    expect(hand.steps.filter((step) => /^P\d/.test(step))).toEqual([
      ...[
        'P0 decided',
        'P0 decided',
        'P2 taken to plan',
        'P3 calendars read',
        'P5 held and persisted',
        'P6 leased',
        'P7 sent',
        'P8 stored',
      ],
    ])
    const [event, ...others] = hand.calendar.events
    expect(others).toEqual([])
    expect(event!.organizer).toBe(mentee.id)
    expect(event!.body.attendees).toEqual([{ address: mentor.address, name: mentor.name }])
    const sessions = await sessionsOf(seriesId)
    expect(sessions.map((session) => session.start!.toISOString())).toEqual(hand.calendar.standing())
    expect(sessions).toHaveLength(8)
    expect(await seriesOf(seriesId)).toMatchObject({ state: 'booked', eventId: event!.eventId, joinUrl: 'https://teams.example/l/7' })
    expect(await messagesAbout(id)).toEqual(['series.booked', 'series.booked'])
  })

  test('says nothing of goals or names in the invitation', async () => {
    const { seriesId } = await anAgreedPair(hand)
    await book(seriesId)
    const { subject, body } = hand.calendar.events[0]!.body
    expect(subject).toBe('Mentoring conversation')
    expect(body).not.toContain('Ship it')
  })

  test('is booked once, however often and by however many it is booked at the same time', async () => {
    const { id, seriesId } = await anAgreedPair(hand)
    await Promise.all([book(seriesId), book(seriesId)])
    for (let run = 0; run < 3; run++) await book(seriesId)
    expect(new Set((await sessionsOf(seriesId)).map(({ period }) => period)).size).toBe((await sessionsOf(seriesId)).length)
    expect(hand.calendar.events).toHaveLength(1)
    expect(await messagesAbout(id)).toHaveLength(2)
  })
})

describe('killed and started again,', () => {
  test.each(['P2 taken to plan', 'P3 calendars read', 'P5 held and persisted', 'P6 leased', 'P7 sent', 'P8 stored'])(
    'at "%s" it is one and the same series',
    async (step) => {
      const { id, seriesId, mentee, mentor } = await anAgreedPair(hand)
      hand.crashNextAt(step)
      await expect(book(seriesId)).rejects.toThrow(`crash at ${step}`)
      const promised = (await seriesOf(seriesId)).slot
      // Calendars fill up while nobody works: what was persisted is neither planned nor described anew.
      if (promised) for (const person of [mentee, mentor]) onlyFree(person, '15:00', '16:00')
      expect(await book(seriesId)).toBeUndefined()
      await book(seriesId)
      expect(hand.calendar.events).toHaveLength(1)
      const series = await seriesOf(seriesId)
      expect(series.state).toBe('booked')
      if (promised) expect(series.slot).toEqual(promised)
      expect(series.transactionId).toBe(hand.calendar.events[0]!.body.transactionId)
      expect((await sessionsOf(seriesId)).map((session) => session.start!.toISOString())).toEqual(hand.calendar.standing())
      expect(await messagesAbout(id)).toEqual(['series.booked', 'series.booked'])
    },
  )

  test('after the marker was looked for it is one series too', async () => {
    const { seriesId } = await anAgreedPair(hand)
    hand.calendar.troubles = ['lost']
    await book(seriesId)
    hand.crashNextAt('P6 searched')
    await expect(book(seriesId)).rejects.toThrow('crash')
    await book(seriesId)
    expect(hand.calendar.events).toHaveLength(1)
    expect((await seriesOf(seriesId)).state).toBe('booked')
  })

  test('P0 is decided or not: after the confirmation the job is there', async () => {
    hand.crashNextAt('P0 decided')
    await expect(anAgreedPair(hand)).rejects.toThrow('crash at P0 decided')
  })
})

describe('Outlook does not answer:', () => {
  test('an answer that got lost is found by its marker, and nothing is sent twice', async () => {
    const { seriesId } = await anAgreedPair(hand)
    hand.calendar.troubles = ['lost']
    expect(inMilliseconds(await book(seriesId))).toBe(minute)
    expect(await seriesOf(seriesId)).toMatchObject({ state: 'waiting', waitingFor: 'outlook', eventId: null })
    await book(seriesId)
    expect(hand.calendar.events).toHaveLength(1)
    expect(await seriesOf(seriesId)).toMatchObject({ state: 'booked', waitingFor: null, eventId: hand.calendar.events[0]!.eventId })
  })

  test('a request that never arrived is sent again, with the same body', async () => {
    const { seriesId } = await anAgreedPair(hand)
    hand.calendar.troubles = [{ kind: 'unknownOutcome' }]
    await book(seriesId)
    const { requestBody } = await seriesOf(seriesId)
    await book(seriesId)
    expect(hand.calendar.events.map(({ body }) => body)).toEqual([requestBody])
  })

  test.each([
    [{ kind: 'throttledUntil', until: new Date('2031-05-05T05:05:05Z') } as const, 'throttled'],
    [{ kind: 'mailboxUnavailable' } as const, 'mailbox'],
    [{ kind: 'notAllowed' } as const, 'permission'],
    [{ kind: 'unavailable' } as const, 'outlook'],
  ])('%j is waited for as "%s"', async (refusal, waitingFor) => {
    const { seriesId } = await anAgreedPair(hand)
    hand.calendar.troubles = [refusal]
    const again = await book(seriesId)
    if (refusal.kind === 'throttledUntil') expect(again).toEqual({ again: refusal.until })
    expect(await seriesOf(seriesId)).toMatchObject({ state: 'waiting', waitingFor })
    await book(seriesId)
    expect(hand.calendar.events).toHaveLength(1)
  })
})

describe('calendars that stand against it:', () => {
  test('one that cannot be read is waited for, and unknown is never free', async () => {
    const { seriesId, mentor } = await anAgreedPair(hand)
    hand.calendar.busy.set(mentor.id, null)
    await book(seriesId)
    expect(inMilliseconds(lookedAtAgain(seriesId))).toBe(hour)
    expect(await seriesOf(seriesId)).toMatchObject({ state: 'waiting', waitingFor: 'calendar', slot: null })
    expect(await sessionsOf(seriesId)).toEqual([])
    hand.calendar.busy.set(mentor.id, [])
    await book(seriesId)
    expect((await seriesOf(seriesId)).state).toBe('booked')
  })

  test('one of somebody whose hours nobody can tell is waited for too', async () => {
    const { seriesId, mentor } = await anAgreedPair(hand)
    await hand.change(mentor, { workingHours: { ...mentor.workingHours, days: [] } })
    await book(seriesId)
    expect(inMilliseconds(lookedAtAgain(seriesId))).toBe(hour)
    expect(await seriesOf(seriesId)).toMatchObject({ state: 'waiting', waitingFor: 'calendar', slot: null })
    await hand.change(mentor, {})
    await book(seriesId)
    expect((await seriesOf(seriesId)).state).toBe('booked')
  })

  test('with no time in common both are told, once, and nothing is booked', async () => {
    const { id, seriesId, mentee, mentor } = await anAgreedPair(hand)
    onlyFree(mentee, '14:30', '15:15')
    onlyFree(mentor, '15:15', '16:00')
    for (let run = 0; run < 3; run++) expect(await book(seriesId)).toBeUndefined()
    expect((await seriesOf(seriesId)).state).toBe('noTime')
    expect(hand.calendar.events).toEqual([])
    expect(await messagesAbout(id)).toEqual(['series.noTime', 'series.noTime'])
  })

  test('where no time was found, another rhythm that both agree on is booked', async () => {
    const { id, seriesId, mentee, mentor } = await anAgreedPair(hand)
    onlyFree(mentee, '14:30', '15:15')
    onlyFree(mentor, '14:45', '15:15')
    await book(seriesId)
    expect((await seriesOf(seriesId)).state).toBe('noTime')

    const shorter = { cadence: 'weekly' as const, lengthMinutes: 30 as const, boundaries: '', goals: [] }
    yes(await proposeAgreement(hand.world, hand.actor(mentor), id, 1, shorter))
    expect((await hand.unit((unit) => unit.series.findCurrent(id)))!.id).toBe(seriesId)
    for (let click = 0; click < 2; click++) yes(await confirmAgreement(hand.world, hand.actor(mentee), id, 2))
    const again = (await hand.unit((unit) => unit.series.findCurrent(id)))!
    expect(again).toMatchObject({ version: 2, state: 'planning', lengthMinutes: 30 })
    await book(again.id)
    expect((await seriesOf(again.id)).state).toBe('booked')
    expect(hand.calendar.events).toHaveLength(1)
  })

  test('a time that somebody else took in the meantime is left to them, and another is found', async () => {
    const first = await anAgreedPair(hand)
    await book(first.seriesId)
    const theirs = (await sessionsOf(first.seriesId)).map(({ start, end }) => ({ start: start!, end: end! }))
    const { seriesId, mentor } = await anAgreedPair(hand)
    hand.afterLookingAtHolds(() => hand.unit((unit) => unit.series.hold(first.seriesId, [mentor.id], theirs)))
    await book(seriesId)
    expect((await seriesOf(seriesId)).state).toBe('booked')
    const ours = await sessionsOf(seriesId)
    expect(ours.filter((session) => theirs.some(({ start, end }) => session.start! < end && session.end! > start))).toEqual([])
  })
})

describe('a mentorship that ends', () => {
  const end = async ({ id, mentor }: { id: Parameters<typeof endMentorship>[2]; mentor: Person }): Promise<void> => {
    yes(await endMentorship(hand.world, hand.actor(mentor), id, ''))
  }
  const cancel = (id: SeriesId) => cancelSeries(hand.world, hand.tenantId, id)

  test('takes what is left out of Outlook and leaves what is past', async () => {
    const pair = await anAgreedPair(hand)
    await book(pair.seriesId)
    const [first, second] = await sessionsOf(pair.seriesId)
    hand.clock.pass(second!.start!.getTime() + 5 * minute - hand.clock.now().getTime())
    await end(pair)
    await cancel(pair.seriesId)
    expect(hand.calendar.standing()).toEqual([first!.start!.toISOString(), second!.start!.toISOString()])
    expect((await sessionsOf(pair.seriesId)).map(({ status }) => status)).toEqual(['planned', 'planned', ...Array(6).fill('cancelled')])
    expect((await seriesOf(pair.seriesId)).state).toBe('cancelled')
  })

  test('while calendars are read is not booked', async () => {
    const pair = await anAgreedPair(hand)
    hand.calendar.meanwhile = () => end(pair)
    await book(pair.seriesId)
    await cancel(pair.seriesId)
    expect(hand.calendar.events).toEqual([])
    expect((await seriesOf(pair.seriesId)).state).toBe('cancelled')
    expect(await messagesAbout(pair.id)).toEqual(['mentorship.ended', 'mentorship.ended'])
  })

  test('while the request is on its way has its event taken back', async () => {
    const pair = await anAgreedPair(hand)
    const create = hand.calendar.createSeries.bind(hand.calendar)
    hand.calendar.createSeries = async (organizer, body) => {
      hand.calendar.createSeries = create
      await end(pair)
      // The cancelling job comes first and finds nothing: the event is not there yet.
      await cancel(pair.seriesId)
      return create(organizer, body)
    }
    await book(pair.seriesId)
    expect(hand.calendar.standing()).toHaveLength(8)
    await cancel(pair.seriesId)
    expect(hand.calendar.standing()).toEqual([])
    expect(await seriesOf(pair.seriesId)).toMatchObject({ state: 'cancelled', eventId: 'event 1' })
  })

  test('after an answer was lost leaves no orphan', async () => {
    const pair = await anAgreedPair(hand)
    hand.calendar.troubles = ['lost']
    await book(pair.seriesId)
    await end(pair)
    await cancel(pair.seriesId)
    expect(hand.calendar.events).toHaveLength(1)
    expect(hand.calendar.standing()).toEqual([])
  })
})

describe('moves and gaps', () => {
  test('are written to Outlook four weeks ahead, later ones when their time comes', async () => {
    const { seriesId, mentee, mentor } = await anAgreedPair(hand)
    onlyFree(mentee, '14:30', '15:15', [3, 7])
    hand.calendar.busy.set(mentor.id, [])
    await book(seriesId)
    const sessions = await sessionsOf(seriesId)
    expect(sessions.map(({ status }) => status)).toEqual([
      'planned',
      'planned',
      'skipped',
      'planned',
      'planned',
      'planned',
      'skipped',
      'planned',
    ])
    const [near, far] = sessions.filter(({ status }) => status === 'skipped').map(({ slotStart }) => slotStart!)
    await settle(seriesId)
    expect(hand.calendar.cancellations).toEqual([near])
    await settle(seriesId)
    expect(hand.calendar.cancellations).toEqual([near])
    hand.clock.pass(far!.getTime() - 28 * day - hand.clock.now().getTime())
    await settle(seriesId)
    expect(hand.calendar.cancellations).toEqual([near])
    hand.clock.pass(1)
    await settle(seriesId)
    expect(hand.calendar.cancellations).toEqual([near, far])
    expect(hand.calendar.standing()).toEqual((await sessionsOf(seriesId)).flatMap(({ start }) => start?.toISOString() ?? []))
  })

  test('a moved one becomes an exception of its series, and what a person took out stays out', async () => {
    const { seriesId, mentee, mentor } = await anAgreedPair(hand)
    onlyFree(mentee, '14:30', '15:15')
    hand.calendar.busy.set(mentor.id, [])
    const [monday, wednesday] = [hand.clock.now().getTime() - 14.5 * hour, 2 * day]
    const week = (n: number) => new Date(monday + n * 7 * day + wednesday)
    // In the second and third week Thursday is free instead of Wednesday.
    const others = hand.calendar.busy.get(mentee.id)!.filter(({ start, end }) => !(start < week(4) && end > week(2)))
    const thursdays = [2, 3].map((n) => ({
      start: new Date(week(n).getTime() - 2 * day),
      end: new Date(week(n).getTime() + day),
      kind: 'busy' as const,
    }))
    const fridays = [2, 3].map((n) => ({
      start: new Date(week(n).getTime() + 2 * day),
      end: new Date(week(n).getTime() + 5 * day),
      kind: 'busy' as const,
    }))
    hand.calendar.busy.set(mentee.id, [...others, ...thursdays, ...fridays])
    await book(seriesId)
    const moved = (await sessionsOf(seriesId)).filter(({ status }) => status === 'moved')
    expect(moved).toHaveLength(2)
    const event = hand.calendar.events[0]!
    event.occurrences = event.occurrences.map((occurrence) =>
      occurrence.originalStart.getTime() === moved[1]!.slotStart!.getTime() ? { ...occurrence, status: 'cancelled' } : occurrence,
    )
    await settle(seriesId)
    expect(hand.calendar.moves).toEqual([{ from: moved[0]!.slotStart, to: moved[0]!.start }])
    expect(hand.calendar.standing()).toContain(moved[0]!.start!.toISOString())
    // The comparison tells both of it, and nothing is put back.
    const left = (await sessionsOf(seriesId)).filter(({ inOutlook }) => !inOutlook)
    expect(left.map(({ id }) => id)).toEqual([moved[1]!.id])
    expect(hand.ordered.at(-1)).toMatchObject({ kind: 'compare-calendar', key: mentee.id })
    await settle(seriesId)
    expect(hand.calendar.moves).toHaveLength(1)
  })

  test('a Teams link that came late is filled in when occurrences are read', async () => {
    const { seriesId, mentee, mentor } = await anAgreedPair(hand)
    onlyFree(mentee, '14:30', '15:15', [3])
    hand.calendar.busy.set(mentor.id, [])
    hand.calendar.joinUrl = null
    await book(seriesId)
    expect((await seriesOf(seriesId)).joinUrl).toBeNull()
    hand.calendar.joinUrl = 'https://teams.example/l/late'
    await settle(seriesId)
    expect((await seriesOf(seriesId)).joinUrl).toBe('https://teams.example/l/late')
  })
})
