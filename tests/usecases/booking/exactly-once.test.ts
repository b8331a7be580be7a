import type { SeriesId } from '../../../src/domain/people/ids.ts'
import { bookSeries } from '../../../src/usecases/booking/book-series.ts'
import { cancelSeries } from '../../../src/usecases/booking/cancel-series.ts'
import { settleSeries } from '../../../src/usecases/booking/settle-series.ts'
import { endMentorship } from '../../../src/usecases/mentorships/end-mentorship.ts'
import { anAgreedPair } from '../pair.ts'
import { day, minute, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'
import { JobsInHand } from './jobs-in-hand.ts'

let hand: WorldInHand
let jobs: JobsInHand
beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
})
beforeEach(() => {
  hand.freshMonday()
  jobs.forget()
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const seriesOf = async (id: SeriesId) => (await hand.unit((unit) => unit.series.find(id)))!
const sessionsOf = (id: SeriesId) => hand.unit((unit) => unit.sessions.listBySeries(id))
const live = () => hand.calendar.events.filter(({ gone }) => !gone).map(({ eventId }) => eventId)

/** What one worker does is held up in the middle of a call to Outlook, before its answer, until something else has happened. */
async function whileHeldUp(
  name: 'findSeries' | 'readOccurrences' | 'createSeries' | 'moveOccurrence',
  work: () => Promise<unknown>,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  const calendar = hand.calendar
  const usual = calendar[name].bind(calendar) as (...args: unknown[]) => Promise<unknown>
  const there = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  Object.assign(calendar, {
    [name]: async (...args: unknown[]) => {
      Object.assign(calendar, { [name]: usual })
      const answer = name === 'createSeries' ? undefined : await usual(...args)
      there.resolve()
      await gate.promise
      return answer ?? usual(...args)
    },
  })
  const working = work()
  await there.promise
  await meanwhile()
  gate.resolve()
  await working
}

/** A pair that has Mondays, and in the second and third week Tuesdays instead. */
async function aPairWithMoves() {
  const pair = await anAgreedPair(hand)
  const monday = Math.floor(hand.clock.now().getTime() / day) * day
  const days = (week: number, from: number, to: number) => ({
    start: new Date(monday + (week * 7 + from) * day),
    end: new Date(monday + (week * 7 + to) * day),
    kind: 'busy' as const,
  })
  const weeks = Array.from({ length: 10 }, (_, week) => week)
  const busy = weeks.flatMap((week) => (week === 2 || week === 3 ? [days(week, 0, 1), days(week, 2, 7)] : [days(week, 1, 7)]))
  hand.calendar.busy.set(pair.mentee.id, busy)
  await jobs.work('plan-series')
  await jobs.work('book-series')
  const moved = (await sessionsOf(pair.seriesId)).filter(({ status }) => status === 'moved')
  expect(moved).toHaveLength(2)
  return { ...pair, moved }
}

describe('a worker that wakes up late', () => {
  test('does not send what another has sent meanwhile', async () => {
    const { seriesId } = await anAgreedPair(hand)
    hand.calendar.troubles = [{ kind: 'unknownOutcome' }]
    await jobs.work()
    await whileHeldUp(
      'findSeries',
      () => bookSeries(hand.world, hand.tenantId, seriesId),
      () => {
        hand.clock.pass(16 * minute)
        return bookSeries(hand.world, hand.tenantId, seriesId)
      },
    )
    expect(hand.calendar.events).toHaveLength(1)
    expect((await seriesOf(seriesId)).state).toBe('booked')
  })

  test('does not send what has ended meanwhile', async () => {
    const pair = await anAgreedPair(hand)
    hand.calendar.troubles = [{ kind: 'unknownOutcome' }]
    await jobs.work()
    await whileHeldUp(
      'findSeries',
      () => bookSeries(hand.world, hand.tenantId, pair.seriesId),
      async () => {
        yes(await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, ''))
      },
    )
    await jobs.workFor(20)
    expect(hand.calendar.events).toEqual([])
    expect((await seriesOf(pair.seriesId)).state).toBe('cancelled')
  })

  test('does not say that it waits after another has booked', async () => {
    const { seriesId } = await anAgreedPair(hand)
    await jobs.work('plan-series')
    await whileHeldUp(
      'createSeries',
      () => bookSeries(hand.world, hand.tenantId, seriesId),
      async () => {
        await bookSeries(hand.world, hand.tenantId, seriesId)
        hand.calendar.troubles = [{ kind: 'notAllowed' }]
      },
    )
    expect(await seriesOf(seriesId)).toMatchObject({ state: 'booked', waitingFor: null })
  })

  test('moves nothing that another has moved meanwhile', async () => {
    const { seriesId, moved } = await aPairWithMoves()
    await whileHeldUp(
      'readOccurrences',
      () => settleSeries(hand.world, hand.tenantId, seriesId),
      () => settleSeries(hand.world, hand.tenantId, seriesId),
    )
    expect(hand.calendar.moves).toEqual(moved.map(({ slotStart, start }) => ({ from: slotStart, to: start })))
  })

  test('moves nothing of a series that ended meanwhile', async () => {
    const { seriesId, mentor, id } = await aPairWithMoves()
    await whileHeldUp(
      'moveOccurrence',
      () => settleSeries(hand.world, hand.tenantId, seriesId),
      async () => {
        yes(await endMentorship(hand.world, hand.actor(mentor), id, ''))
      },
    )
    expect(hand.calendar.moves).toHaveLength(1)
  })

  test('writes no word that is not the last any more', async () => {
    const { seriesId, moved } = await aPairWithMoves()
    await whileHeldUp(
      'readOccurrences',
      () => settleSeries(hand.world, hand.tenantId, seriesId),
      async () => {
        const skipped = { ...moved[0]!, status: 'skipped' as const, start: null, end: null, revision: 1, settledBy: 'person' as const }
        await hand.unit((unit) => unit.sessions.saveMany([skipped]))
      },
    )
    await settleSeries(hand.world, hand.tenantId, seriesId)
    expect(hand.calendar.moves).toEqual([{ from: moved[1]!.slotStart, to: moved[1]!.start }])
    expect(hand.calendar.cancellations).toEqual([moved[0]!.slotStart])
  })
})

describe('a request that is applied late', () => {
  test('becomes a second series for a quarter of an hour at most, and only the one that is known stays', async () => {
    const { seriesId, mentee } = await anAgreedPair(hand)
    hand.calendar.troubles = [{ kind: 'unknownOutcome' }]
    await jobs.workFor(2)
    const { eventId, requestBody, state } = await seriesOf(seriesId)
    expect(state).toBe('booked')
    await jobs.workFor(5)
    await hand.calendar.createSeries(mentee.id, requestBody)
    expect(live()).toHaveLength(2)
    await jobs.workFor(10)
    expect(live()).toEqual([eventId])
  })

  test('is waited for when two answers are lost: nothing is sent a third time before it would be known', async () => {
    const { seriesId, mentee } = await anAgreedPair(hand)
    hand.calendar.troubles = Array.from({ length: 9 }, () => ({ kind: 'unknownOutcome' }))
    await jobs.workFor(14)
    expect(await seriesOf(seriesId)).toMatchObject({ state: 'waiting', waitingFor: 'outlook', attempts: 2 })
    const { requestBody } = await seriesOf(seriesId)
    hand.calendar.troubles = []
    await hand.calendar.createSeries(mentee.id, requestBody)
    await jobs.workFor(1)
    expect(await seriesOf(seriesId)).toMatchObject({ state: 'booked', eventId: live()[0] })
    expect(live()).toHaveLength(1)
  })

  test('is given up when it would be known: then it is sent again', async () => {
    const { seriesId } = await anAgreedPair(hand)
    hand.calendar.troubles = [{ kind: 'unknownOutcome' }, { kind: 'unknownOutcome' }]
    await jobs.workFor(14)
    expect((await seriesOf(seriesId)).state).toBe('waiting')
    await jobs.workFor(4)
    expect((await seriesOf(seriesId)).state).toBe('booked')
  })

  test('leaves nothing of a mentorship that has ended meanwhile', async () => {
    const pair = await anAgreedPair(hand)
    hand.calendar.troubles = [{ kind: 'unknownOutcome' }]
    await jobs.work()
    const { requestBody } = await seriesOf(pair.seriesId)
    yes(await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, ''))
    await jobs.workFor(16)
    expect((await seriesOf(pair.seriesId)).state).toBe('cancelled')
    await hand.calendar.createSeries(pair.mentee.id, requestBody)
    await jobs.workFor(15)
    expect(live()).toEqual([])
  })

  test('two answers with two ids: the first that is kept stays, the other goes at once', async () => {
    const { seriesId } = await anAgreedPair(hand)
    await jobs.work('plan-series')
    await whileHeldUp(
      'createSeries',
      () => bookSeries(hand.world, hand.tenantId, seriesId),
      () => bookSeries(hand.world, hand.tenantId, seriesId),
    )
    expect(live()).toHaveLength(2)
    await jobs.work('remove-duplicates')
    expect(live()).toEqual([(await seriesOf(seriesId)).eventId])
  })

  test('nothing is searched for where every answer came', async () => {
    await anAgreedPair(hand)
    await jobs.workFor(20)
    expect(jobs.done).not.toContain('remove-duplicates')
  })
})

describe('an exception whose answer was lost', () => {
  test('is read again, and not written twice', async () => {
    const { seriesId, moved } = await aPairWithMoves()
    const move = hand.calendar.moveOccurrence.bind(hand.calendar)
    hand.calendar.moveOccurrence = async (...args) => {
      hand.calendar.moveOccurrence = move
      await move(...args)
      return { ok: false, refusal: { kind: 'unknownOutcome' } }
    }
    expect(await settleSeries(hand.world, hand.tenantId, seriesId)).toBeDefined()
    hand.clock.pass(minute)
    await settleSeries(hand.world, hand.tenantId, seriesId)
    expect(hand.calendar.moves).toHaveLength(moved.length)
    expect((await sessionsOf(seriesId)).every(({ inOutlook }) => inOutlook)).toBe(true)
  })

  test('is not written twice either when the worker dies before it is noted', async () => {
    const { seriesId, moved } = await aPairWithMoves()
    const transaction = hand.world.store.transaction
    const move = hand.calendar.moveOccurrence.bind(hand.calendar)
    hand.calendar.moveOccurrence = async (...args) => {
      hand.calendar.moveOccurrence = move
      const answer = await move(...args)
      Object.assign(hand.world.store, {
        transaction: async () => {
          Object.assign(hand.world.store, { transaction })
          throw new Error('crash at the store')
        },
      })
      return answer
    }
    await expect(settleSeries(hand.world, hand.tenantId, seriesId)).rejects.toThrow('crash')
    await settleSeries(hand.world, hand.tenantId, seriesId)
    expect(hand.calendar.moves).toHaveLength(moved.length)
  })
})

describe('an organizer out of reach', () => {
  test('leaves no copies of what lies ahead with the others', async () => {
    const pair = await anAgreedPair(hand)
    await jobs.work()
    const { iCalUId } = await seriesOf(pair.seriesId)
    yes(await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, ''))
    hand.calendar.closed.add(pair.mentee.id)
    await cancelSeries(hand.world, hand.tenantId, pair.seriesId)
    hand.calendar.closed.clear()
    expect(hand.calendar.removedCopies).toEqual([{ member: pair.mentor.id, iCalUId, from: hand.clock.now() }])
    expect((await seriesOf(pair.seriesId)).state).toBe('cancelled')
  })

  test('who has left for good, too, even where the mailbox still answers', async () => {
    const pair = await anAgreedPair(hand)
    await jobs.work()
    hand.calendar.removedCopies.length = 0
    await hand.change(pair.mentee, { active: false })
    yes(await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, ''))
    await cancelSeries(hand.world, hand.tenantId, pair.seriesId)
    expect(hand.calendar.removedCopies.map(({ member }) => member)).toEqual([pair.mentor.id])
    expect(live()).toEqual([])
  })

  test('who has left, and is no member any more, leaves no copies either', async () => {
    const pair = await anAgreedPair(hand)
    await jobs.work()
    hand.calendar.removedCopies.length = 0
    const leaver = await hand.person('Gone', { active: false })
    await hand.unit(async ({ series }) => series.save({ ...(await series.find(pair.seriesId))!, organizerId: leaver.id }))
    yes(await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, ''))
    await cancelSeries(hand.world, hand.tenantId, pair.seriesId)
    expect(new Set(hand.calendar.removedCopies.map(({ member }) => member))).toEqual(new Set([pair.mentor.id, pair.mentee.id]))
  })

  test('who has left, and whose mailbox does not answer now, is asked again', async () => {
    const pair = await anAgreedPair(hand)
    await jobs.work()
    await hand.change(pair.mentee, { active: false })
    yes(await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, ''))
    const cancelFrom = hand.calendar.cancelFrom.bind(hand.calendar)
    hand.calendar.cancelFrom = async () => {
      hand.calendar.cancelFrom = cancelFrom
      return { ok: false, refusal: { kind: 'unknownOutcome' } }
    }
    expect(await cancelSeries(hand.world, hand.tenantId, pair.seriesId)).toBeDefined()
    expect((await seriesOf(pair.seriesId)).state).toBe('cancelling')
    await cancelSeries(hand.world, hand.tenantId, pair.seriesId)
    expect(live()).toEqual([])
    expect((await seriesOf(pair.seriesId)).state).toBe('cancelled')
  })

  test('what was taken out late still ends when it was decided', async () => {
    const pair = await anAgreedPair(hand)
    await jobs.work()
    const [first] = await sessionsOf(pair.seriesId)
    yes(await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, ''))
    hand.clock.pass(first!.end!.getTime() + day - hand.clock.now().getTime())
    await cancelSeries(hand.world, hand.tenantId, pair.seriesId)
    expect(hand.calendar.standing()).toEqual([])
  })
})
