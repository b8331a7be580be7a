import type { Session } from '../../../src/domain/booking/series.ts'
import type { SeriesId } from '../../../src/domain/people/ids.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import { compareSeries } from '../../../src/usecases/booking/compare-series.ts'
import { resumeSeries } from '../../../src/usecases/booking/resume-series.ts'
import { skipSession } from '../../../src/usecases/sessions/skip-session.ts'
import { undoSession } from '../../../src/usecases/sessions/undo-session.ts'
import { anAgreedPair } from '../pair.ts'
import { day, hour, minute, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'
import { JobsInHand } from './jobs-in-hand.ts'

let hand: WorldInHand
let jobs: JobsInHand
/** Calls to Outlook, by name. */
let calls: string[]
beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
  const { calendar } = hand
  for (const name of ['readOccurrences', 'readSeries', 'moveOccurrence', 'cancelOccurrence', 'findSeries', 'createSeries'] as const) {
    const usual = calendar[name].bind(calendar) as (...args: unknown[]) => Promise<unknown>
    Object.assign(calendar, {
      [name]: (...args: unknown[]) => {
        calls.push(name)
        return usual(...args)
      },
    })
  }
})
beforeEach(() => {
  calls = []
  hand.freshMonday()
  jobs.forget()
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const sessionsOf = (id: SeriesId) => hand.unit((unit) => unit.sessions.listBySeries(id))
const expectedOf = async (id: SeriesId) => (await sessionsOf(id)).flatMap(({ start }) => start?.toISOString() ?? [])
const save = (session: Session) => hand.unit((unit) => unit.sessions.saveMany([session]))

/** The duty of every minute, and what follows. */
async function goBy(milliseconds: number): Promise<void> {
  hand.clock.pass(milliseconds)
  await resumeSeries(hand.world, hand.tenantId)
  await jobs.work()
}

/** Mondays, and in these weeks Tuesdays instead. */
function onlyMondays({ id }: Person, tuesdays: readonly number[]): void {
  const monday = Math.floor(hand.clock.now().getTime() / day) * day
  const days = (week: number, from: number, to: number) => ({
    start: new Date(monday + (week * 7 + from) * day),
    end: new Date(monday + (week * 7 + to) * day),
    kind: 'busy' as const,
  })
  const weeks = Array.from({ length: 10 }, (_, week) => week)
  const busy = weeks.flatMap((week) => (tuesdays.includes(week) ? [days(week, 0, 1), days(week, 2, 7)] : [days(week, 1, 7)]))
  hand.calendar.busy.set(id, busy)
}

async function aPairMovedIn(...weeks: number[]) {
  const pair = await anAgreedPair(hand)
  onlyMondays(pair.mentee, weeks)
  await jobs.work()
  return pair
}

describe('what it costs', () => {
  test('a series without moves is one request', async () => {
    await aPairMovedIn()
    expect(calls).toEqual(['createSeries'])
  })

  test('the moves of all weeks to come need one reading', async () => {
    const { seriesId } = await aPairMovedIn(2, 3, 7)
    expect(calls).toEqual(['createSeries', 'readOccurrences', 'moveOccurrence', 'moveOccurrence'])
    await goBy(23 * day)
    expect(calls.slice(4)).toEqual(['moveOccurrence'])
    expect(hand.calendar.standing()).toEqual(await expectedOf(seriesId))
  })
})

describe('a word after the booking', () => {
  test('a gap is written when it cannot be taken back any more', async () => {
    const { seriesId } = await aPairMovedIn()
    const [, second] = await sessionsOf(seriesId)
    const gap = { ...second!, status: 'skipped' as const, start: null, end: null, revision: 1, inOutlook: false }
    await save({ ...gap, writeAfter: new Date(hand.clock.now().getTime() + 10 * minute) })
    await goBy(9 * minute)
    expect(hand.calendar.cancellations).toEqual([])
    await goBy(minute)
    expect(hand.calendar.cancellations).toEqual([second!.slotStart])
    expect((await sessionsOf(seriesId))[1]).toMatchObject({ inOutlook: true, outlookStart: null, writeAfter: null })
  })

  test('moved, and moved back to its slot, it stands there again', async () => {
    const { seriesId } = await aPairMovedIn()
    const [, second] = await sessionsOf(seriesId)
    const later = { start: new Date(second!.start!.getTime() + hour), end: new Date(second!.end!.getTime() + hour) }
    await save({ ...second!, ...later, status: 'moved', revision: 1, inOutlook: false })
    await goBy(minute)
    const [, moved] = await sessionsOf(seriesId)
    expect(moved).toMatchObject({ inOutlook: true, outlookStart: later.start })
    await save({ ...moved!, start: second!.start, end: second!.end, status: 'planned', revision: 2, inOutlook: false })
    await goBy(minute)
    expect(hand.calendar.moves.map(({ to }) => to)).toEqual([later.start, second!.start])
    expect(hand.calendar.standing()).toEqual(await expectedOf(seriesId))
  })

  test('what a person changed meanwhile is not overwritten: it is compared', async () => {
    const { seriesId, mentee } = await aPairMovedIn()
    const [, second] = await sessionsOf(seriesId)
    const event = hand.calendar.events[0]!
    const theirs = new Date(second!.start!.getTime() + 2 * hour)
    event.occurrences = event.occurrences.map((one) =>
      +one.originalStart === +second!.slotStart!
        ? { ...one, status: 'moved', start: theirs, end: new Date(theirs.getTime() + 45 * minute) }
        : one,
    )
    await save({ ...second!, status: 'skipped', start: null, end: null, revision: 1, inOutlook: false })
    await resumeSeries(hand.world, hand.tenantId)
    await jobs.work('settle-series')
    expect(hand.calendar.cancellations).toEqual([])
    expect(hand.calendar.standing()).toContain(theirs.toISOString())
    expect(jobs.leftToOthers).toEqual([{ kind: 'compare-calendar', key: mentee.id }])
  })
})

test('what Outlook will not take is tried again after six hours, and a new word at once', async () => {
  const { seriesId, mentor } = await aPairMovedIn()
  const [, second] = await sessionsOf(seriesId)
  const later = { start: new Date(second!.start!.getTime() + hour), end: new Date(second!.end!.getTime() + hour) }
  const before = { status: 'planned' as const, start: second!.start, end: second!.end, reason: null, settledBy: 'plan' as const }
  await save({ ...second!, ...later, status: 'moved', settledBy: 'rule', before, revision: 1, inOutlook: false })
  const move = hand.calendar.moveOccurrence
  let tries = 0
  hand.calendar.moveOccurrence = async () => {
    tries += 1
    return { ok: false, refusal: { kind: 'rejected', code: 'ErrorInvalidRequest' } }
  }
  for (let minutes = 0; minutes < 6 * 60; minutes += 10) await goBy(10 * minute)
  expect(tries).toBe(1)
  await goBy(10 * minute)
  expect(tries).toBe(2)
  hand.calendar.moveOccurrence = move
  yes(await skipSession(hand.world, hand.actor(mentor), second!.id, 1))
  await goBy(11 * minute)
  expect((await sessionsOf(seriesId))[1]).toMatchObject({ status: 'skipped', inOutlook: true, outlookStart: null })
})

describe('a word while another one is on its way to Outlook', () => {
  const usual = () => hand.calendar.moveOccurrence
  let move: ReturnType<typeof usual>
  beforeEach(() => {
    move = usual()
  })
  afterEach(() => {
    hand.calendar.moveOccurrence = move
  })

  /** A check-in that a rule has put an hour later, on its way. */
  async function aMoveUnderWay(outlook: (carryOut: () => ReturnType<typeof move>) => ReturnType<typeof move>) {
    const { seriesId, mentor } = await aPairMovedIn()
    const [, session] = await sessionsOf(seriesId)
    const { status, start, end, reason, settledBy, outlookStart } = session!
    const later = { start: new Date(start!.getTime() + hour), end: new Date(end!.getTime() + hour) }
    const before = { status: status as 'planned', start, end, reason, settledBy }
    await save({ ...session!, ...later, status: 'moved', settledBy: 'rule', before, revision: 1, inOutlook: false })
    hand.calendar.moveOccurrence = (...about) => {
      hand.calendar.moveOccurrence = move
      return outlook(() => move(...about))
    }
    return { seriesId, mentor, id: session!.id, slot: outlookStart!, later: later.start, undo: () => undo(mentor, session!.id, 1) }
  }
  const undo = async (person: Person, id: Session['id'], seen: number) => yes(await undoSession(hand.world, hand.actor(person), id, seen))
  const lost = { ok: false, refusal: { kind: 'unknownOutcome' } } as const
  const compare = () => compareSeries(hand.world, hand.tenantId)
  const settle = (id: SeriesId) =>
    hand.world.store.transaction(hand.tenantId, (unit) =>
      unit.jobs.enqueue('settle-series', { tenantId: hand.tenantId, seriesId: id }, { key: id }),
    )

  async function expectTheUndo({ seriesId, id, slot }: Awaited<ReturnType<typeof aMoveUnderWay>>) {
    hand.clock.pass(7 * minute)
    await compare()
    await goBy(minute)
    hand.clock.pass(7 * minute)
    await compare()
    const session = await hand.unit((unit) => unit.sessions.find(id))
    expect(session).toMatchObject({ status: 'planned', start: slot, outlookStart: slot, inOutlook: true, writing: null, revision: 2 })
    expect(hand.calendar.standing()).toEqual(await expectedOf(seriesId))
  }

  test('is written after it', async () => {
    const under = await aMoveUnderWay(async (carryOut) => {
      await under.undo()
      return carryOut()
    })
    await settle(under.seriesId)
    await jobs.work('settle-series')
    await expectTheUndo(under)
  })

  test('is not taken for what Outlook shows of the one before', async () => {
    const under = await aMoveUnderWay(async (carryOut) => {
      const answer = await carryOut()
      await under.undo()
      hand.clock.pass(7 * minute)
      await compare()
      return answer
    })
    await settle(under.seriesId)
    await jobs.work('settle-series')
    await expectTheUndo(under)
  })

  test.each([true, false])('stands when the answer was lost (carried out: %s)', async (isCarriedOut) => {
    const under = await aMoveUnderWay(async (carryOut) => {
      if (isCarriedOut) await carryOut()
      return lost
    })
    await settle(under.seriesId)
    await jobs.work('settle-series')
    await under.undo()
    expect(await hand.unit((unit) => unit.sessions.find(under.id))).toMatchObject({ start: under.slot, inOutlook: false })
    await expectTheUndo(under)
  })

  test('of a person in Outlook is followed, also when the answer was lost', async () => {
    const under = await aMoveUnderWay(async () => lost)
    await settle(under.seriesId)
    await jobs.work('settle-series')
    const theirs = new Date(under.later.getTime() + hour)
    const one = hand.calendar.events[0]!.occurrences.find(({ originalStart }) => +originalStart === +under.slot)!
    hand.calendar.personMoves(one.occurrenceId, theirs, new Date(theirs.getTime() + 45 * minute))
    await goBy(minute)
    hand.clock.pass(7 * minute)
    await compare()
    const session = await hand.unit((unit) => unit.sessions.find(under.id))
    expect(session).toMatchObject({ start: theirs, settledBy: 'person', reason: { kind: 'outlook' }, inOutlook: true, writing: null })
  })

  test('that leaves it out waits its ten minutes, and is written then', async () => {
    const under = await aMoveUnderWay(async (carryOut) => {
      await carryOut()
      return lost
    })
    await settle(under.seriesId)
    await jobs.work('settle-series')
    yes(await skipSession(hand.world, hand.actor(under.mentor), under.id, 1))
    hand.clock.pass(7 * minute)
    await compare()
    await goBy(4 * minute)
    expect(await hand.unit((unit) => unit.sessions.find(under.id))).toMatchObject({
      status: 'skipped',
      revision: 2,
      inOutlook: true,
      writing: null,
    })
    expect(hand.calendar.standing()).toEqual(await expectedOf(under.seriesId))
  })
})

describe('a slot that clocks skip', () => {
  /** In Cairo the last hour of Thursday, 29 April 2027, is followed by one o'clock of Friday. */
  async function aNightPair(thursdays: boolean) {
    hand.clock.pass(Date.parse('2027-04-05T14:30:00Z') - hand.clock.now().getTime())
    const pair = await anAgreedPair(hand, { lengthMinutes: 30, weeks: 6 })
    const days = thursdays ? (['thursday', 'friday'] as const) : (['friday'] as const)
    const night = { timeZone: 'Africa/Cairo', workingHours: { days, start: '00:00', end: '00:30' } }
    for (const person of [pair.mentee, pair.mentor]) await hand.change(person, night)
    const busyThursdays = ['15', '22', '06', '13', '20'].map((date) => {
      const month = Number(date) > 14 && date !== '20' ? '04' : '05'
      return {
        start: new Date(`2027-${month}-${date}T00:00:00+02:00`),
        end: new Date(`2027-${month}-${date}T02:00:00+03:00`),
        kind: 'busy' as const,
      }
    })
    hand.calendar.busy.set(pair.mentee.id, busyThursdays)
    const agreed = await hand.unit((unit) => unit.series.find(pair.seriesId))
    await hand.unit((unit) => unit.series.save({ ...agreed!, lengthMinutes: 30 }))
    await jobs.work()
    return pair
  }

  test('and that is left out, is left out of Outlook too, where it stands an hour later', async () => {
    const { seriesId } = await aNightPair(false)
    const skipped = (await sessionsOf(seriesId)).filter(({ status }) => status === 'skipped')
    expect(skipped).toHaveLength(1)
    expect(hand.calendar.cancellations.map((start) => start.toISOString())).toEqual(['2027-04-29T22:00:00.000Z'])
    expect(hand.calendar.standing()).toEqual(await expectedOf(seriesId))
  })

  test('and that is moved, is moved in Outlook', async () => {
    const { seriesId } = await aNightPair(true)
    const moved = (await sessionsOf(seriesId)).filter(({ status }) => status === 'moved')
    expect(moved.map(({ start }) => start!.toISOString())).toEqual(['2027-04-28T22:00:00.000Z'])
    expect(hand.calendar.standing()).toEqual(await expectedOf(seriesId))
    expect((await sessionsOf(seriesId)).every(({ inOutlook }) => inOutlook)).toBe(true)
  })
})
