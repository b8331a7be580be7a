import { bookAgain, findAnotherTime } from '../../../src/usecases/mentorships/book-again.ts'
import { confirmAgreement } from '../../../src/usecases/mentorships/confirm-agreement.ts'
import { endMentorship } from '../../../src/usecases/mentorships/end-mentorship.ts'
import { extendSeries } from '../../../src/usecases/mentorships/extend-series.ts'
import { getMentorship } from '../../../src/usecases/mentorships/get-mentorship.ts'
import { pauseSeries } from '../../../src/usecases/mentorships/pause-series.ts'
import { proposeAgreement } from '../../../src/usecases/mentorships/propose-agreement.ts'
import { resumeDue, resumePaused } from '../../../src/usecases/mentorships/resume-paused.ts'
import { shortenSeries } from '../../../src/usecases/mentorships/shorten-series.ts'
import { prepareSessions } from '../../../src/usecases/sessions/prepare-sessions.ts'
import { recordHeld } from '../../../src/usecases/sessions/record-held.ts'
import { aBookedPair, type BookedPair, journalAbout, sessionsOf, standingOf, toldAbout } from '../booked-pair.ts'
import { JobsInHand } from '../booking/jobs-in-hand.ts'
import { day, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
let jobs: JobsInHand
let pair: BookedPair
beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
})
beforeEach(async () => {
  hand.freshMonday()
  jobs.forget()
  pair = await aBookedPair(hand, jobs)
})
afterEach(async () => {
  // Nothing of it is left for the duties of the next test.
  await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, '')
  expect(hand.failures.splice(0)).toEqual([])
})
afterAll(() => hand.close())

const no = (reason: string) => ({ ok: false, reason })
const ahead = () => hand.calendar.standing().filter((start) => Date.parse(start) > hand.clock.now().getTime())
const view = async (person = pair.mentee) => yes(await getMentorship(hand.world, hand.actor(person), pair.id)).series!
const dateIn = (days: number) => new Date(hand.clock.now().getTime() + days * day).toISOString().slice(0, 10)
const pause = (until: string | null, seen = 1) => pauseSeries(hand.world, hand.actor(pair.mentor), pair.id, seen, until)
/** So many weeks from now, and the jobs of a moment. */
async function weeksPass(weeks: number): Promise<void> {
  hand.clock.pass(weeks * 7 * day)
  await jobs.work()
}

describe('a pause', () => {
  test('takes what lies ahead out of both calendars, keeps what is past, and tells both once', async () => {
    await weeksPass(2)
    const before = (await sessionsOf(hand, pair.id)).filter(({ start }) => start! < hand.clock.now())
    expect(before.length).toBeGreaterThan(0)
    yes(await pause(dateIn(30)))
    await jobs.work()
    expect(ahead()).toEqual([])
    expect((await sessionsOf(hand, pair.id)).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    const series = await view()
    expect(series).toMatchObject({
      state: 'paused',
      version: 2,
      pausedUntil: dateIn(30),
      occurrences: before.map(({ id }) => ({ sessionId: id })),
    })
    expect(series.may).toEqual(['resume', 'pause'])
    expect(await toldAbout(hand, pair.id)).toEqual(expect.arrayContaining(['series.paused 1 to Amara', 'series.paused 1 to Lukas']))
    expect(await journalAbout(hand, pair.id)).toContain('series.paused')
  })

  test('goes over into the weeks that remain, two weeks before its end and from then on', async () => {
    await weeksPass(2)
    const until = dateIn(44)
    yes(await pause(until))
    await jobs.work()
    hand.clock.pass(29 * day)
    expect(await resumeDue(hand.world, hand.tenantId)).toBe(0)
    hand.clock.pass(day)
    expect(await resumeDue(hand.world, hand.tenantId)).toBe(1)
    expect(await resumeDue(hand.world, hand.tenantId)).toBe(0)
    await jobs.work()
    const series = await standingOf(hand, pair.id)
    expect(series).toMatchObject({ version: 3, cause: 'resumed', state: 'booked', weeks: 6 })
    expect(series.from! >= until).toBe(true)
    expect(ahead().length).toBeGreaterThan(4)
    expect(ahead().every((start) => start.slice(0, 10) >= until)).toBe(true)
  })

  test('gets another end, of which both are told anew', async () => {
    yes(await pause(dateIn(30)))
    yes(await pauseSeries(hand.world, hand.actor(pair.mentor), pair.id, 2, dateIn(60)))
    yes(await pauseSeries(hand.world, hand.actor(pair.mentee), pair.id, 2, null))
    expect(await standingOf(hand, pair.id)).toMatchObject({ version: 2, pausedUntil: null })
    hand.clock.pass(400 * day)
    expect(await resumeDue(hand.world, hand.tenantId)).toBe(0)
    expect((await toldAbout(hand, pair.id)).filter((told) => told.startsWith('series.paused'))).toEqual([
      'series.paused 3 to Amara',
      'series.paused 3 to Lukas',
    ])
  })

  test('ends when one of the two resumes, from the coming Monday on', async () => {
    yes(await pause(null))
    await jobs.work()
    expect(await resumePaused(hand.world, hand.actor(pair.mentee), pair.id, 1)).toEqual(no('changedMeanwhile'))
    yes(await resumePaused(hand.world, hand.actor(pair.mentee), pair.id, 2))
    expect(await resumePaused(hand.world, hand.actor(pair.mentor), pair.id, 2)).toEqual(no('underway'))
    expect((await view()).next).toMatchObject({ state: 'planning', version: 3 })
    await jobs.work()
    expect(await view()).toMatchObject({ state: 'booked', version: 3, next: null })
    expect(ahead().length).toBe((await sessionsOf(hand, pair.id)).length)
  })

  test('goes on where nobody is free after it, which is told once, and is tried again day after day', async () => {
    yes(await pause(dateIn(30)))
    await jobs.work()
    hand.calendar.busy.set(pair.mentor.id, [{ start: hand.clock.now(), end: new Date('2030-01-01'), kind: 'busy' }])
    hand.clock.pass(16 * day)
    for (const version of [3, 4]) {
      expect(await resumeDue(hand.world, hand.tenantId)).toBe(1)
      await jobs.work()
      expect(await resumeDue(hand.world, hand.tenantId)).toBe(0)
      const series = await view()
      expect(series).toMatchObject({ state: 'paused', version: 2, next: { state: 'noTime', version, cause: 'resumed' } })
      expect(series.next!.whyNot).not.toBeNull()
      expect(series.may).toContain('resume')
      hand.clock.pass(day + 1)
    }
    expect((await toldAbout(hand, pair.id)).filter((told) => told.startsWith('series.noTime'))).toEqual([
      'series.noTime 3 to Amara',
      'series.noTime 3 to Lukas',
    ])
    hand.calendar.busy.clear()
    expect(await resumeDue(hand.world, hand.tenantId)).toBe(1)
    await jobs.work()
    expect(await view()).toMatchObject({ state: 'booked', version: 5, next: null })
  })

  test('is ended with the mentorship, and nothing comes after it', async () => {
    yes(await pause(dateIn(20)))
    await jobs.work()
    yes(await endMentorship(hand.world, hand.actor(pair.mentee), pair.id, ''))
    hand.clock.pass(30 * day)
    expect(await resumeDue(hand.world, hand.tenantId)).toBe(0)
    expect(await resumePaused(hand.world, hand.actor(pair.mentee), pair.id, 2)).toEqual(no('ended'))
  })

  test('leaves alone what has begun, and both are asked how that was', async () => {
    const first = (await sessionsOf(hand, pair.id))[0]!
    hand.clock.pass(first.start!.getTime() + 60_000 - hand.clock.now().getTime())
    yes(await pause(null))
    await jobs.work()
    hand.clock.pass(first.end!.getTime() + 60_000 - hand.clock.now().getTime())
    await prepareSessions(hand.world, hand.tenantId)
    expect(await toldAbout(hand, first.id)).toEqual(['session.review 1 to Amara', 'session.review 1 to Lukas'])
    yes(await recordHeld(hand.world, hand.actor(pair.mentee), first.id, true))
    expect((await view()).occurrences).toMatchObject([{ sessionId: first.id, version: 1 }])
  })

  test('is nobody else’s to make', async () => {
    expect(await pauseSeries(hand.world, hand.actor(pair.menteeManager), pair.id, 1, null)).toEqual(no('notFound'))
    expect((await standingOf(hand, pair.id)).state).toBe('booked')
  })
})

describe('another rhythm', () => {
  const terms = { cadence: 'biweekly', lengthMinutes: 30, boundaries: '', goals: [] } as const
  const propose = (by = pair.mentor) => proposeAgreement(hand.world, hand.actor(by), pair.id, 1, terms)
  const confirm = (by = pair.mentee) => confirmAgreement(hand.world, hand.actor(by), pair.id, 2)

  test('changes nothing until both have confirmed it, and then what lies ahead', async () => {
    await weeksPass(2)
    const booked = hand.calendar.standing()
    yes(await propose())
    await jobs.work()
    expect(hand.calendar.standing()).toEqual(booked)
    expect(await standingOf(hand, pair.id)).toMatchObject({ version: 1 })
    yes(await confirm())
    yes(await confirm())
    expect((await view()).next).toMatchObject({ cause: 'rhythm', cadence: 'biweekly', lengthMinutes: 30 })
    expect(hand.calendar.standing()).toEqual(booked)
    await jobs.workFor(3)
    expect(await view()).toMatchObject({ version: 2, cadence: 'biweekly', state: 'booked', next: null })
    expect(ahead()).toHaveLength(3)
    const past = (await view()).occurrences.filter(({ version }) => version === 1)
    expect(past.length).toBe(booked.filter((start) => Date.parse(start) < hand.clock.now().getTime()).length)
  })

  test('for which there is no time, the old one stays, and both are told', async () => {
    const booked = hand.calendar.standing()
    yes(await propose())
    const forever = [{ start: hand.clock.now(), end: new Date('2030-01-01'), kind: 'busy' as const }]
    hand.calendar.busy.set(pair.mentor.id, forever)
    yes(await confirm())
    await jobs.workFor(2)
    expect(await view()).toMatchObject({ version: 1, state: 'booked', next: { state: 'noTime', version: 2 } })
    expect(hand.calendar.standing()).toEqual(booked)
    expect(await toldAbout(hand, pair.id)).toEqual(expect.arrayContaining(['series.noTime 2 to Amara', 'series.noTime 2 to Lukas']))
    expect((await view()).may).toContain('pause')
    yes(await pause(dateIn(30)))
    expect(await view()).toMatchObject({ version: 3, state: 'paused', next: null })
  })

  test('is what a pause goes over into', async () => {
    yes(await pause(null))
    yes(await propose())
    yes(await confirm())
    expect(await standingOf(hand, pair.id)).toMatchObject({ state: 'paused', cadence: 'biweekly' })
  })
})

describe('another time', () => {
  test('in the same rhythm takes the place of the present one, at another slot', async () => {
    const { slot } = await view()
    yes(await findAnotherTime(hand.world, hand.actor(pair.mentor), pair.id, 1))
    expect(await findAnotherTime(hand.world, hand.actor(pair.mentee), pair.id, 1)).toEqual(no('underway'))
    expect(await view()).toMatchObject({ version: 1, next: { cause: 'rhythm' } })
    await jobs.workFor(3)
    const changed = await view()
    expect(changed).toMatchObject({ version: 2, state: 'booked', cadence: 'weekly' })
    expect(changed.slot).not.toEqual(slot)
    expect(ahead()).toHaveLength(changed.occurrences.filter(({ start }) => start).length)
  })

  test('that is not found leaves the series alone when only the goals change afterwards', async () => {
    const forever = [{ start: hand.clock.now(), end: new Date('2030-01-01'), kind: 'busy' as const }]
    hand.calendar.busy.set(pair.mentor.id, forever)
    yes(await findAnotherTime(hand.world, hand.actor(pair.mentor), pair.id, 1))
    await jobs.work()
    expect((await view()).next).toMatchObject({ state: 'noTime', version: 2 })
    hand.calendar.busy.clear()
    const {
      version,
      proposedBy: _,
      confirmedBy: __,
      ...terms
    } = yes(await getMentorship(hand.world, hand.actor(pair.mentee), pair.id)).agreement
    yes(await proposeAgreement(hand.world, hand.actor(pair.mentor), pair.id, version, { ...terms, goals: ['Something else'] }))
    yes(await confirmAgreement(hand.world, hand.actor(pair.mentee), pair.id, version + 1))
    await jobs.workFor(3)
    expect(await view()).toMatchObject({ version: 1, state: 'booked' })
    expect((await hand.unit((unit) => unit.series.listByMentorship(pair.id))).map((series) => series.version)).toEqual([1, 2])
  })
})

describe('what somebody deleted in Outlook', () => {
  test('comes back only when a member books it again', async () => {
    await hand.unit(async (unit) => {
      const series = (await unit.series.lock(pair.seriesId))!
      await unit.series.save({ ...series, state: 'removed' })
      await unit.series.releaseHolds(series.id)
    })
    hand.calendar.personDeletes(hand.calendar.events[0]!.eventId)
    await jobs.workFor(30)
    expect(ahead()).toEqual([])
    expect((await view()).may).toEqual(['bookAgain'])
    yes(await bookAgain(hand.world, hand.actor(pair.mentor), pair.id, 1))
    await jobs.workFor(2)
    expect(await view()).toMatchObject({ version: 2, cause: 'rebooked', state: 'booked' })
    expect(ahead().length).toBeGreaterThan(4)
    expect(await bookAgain(hand.world, hand.actor(pair.mentor), pair.id, 2)).toEqual(no('standsAlready'))
  })
})

describe('the range', () => {
  test('ends sooner: what lies behind the date goes, both are told, and Outlook follows', async () => {
    const third = (await sessionsOf(hand, pair.id))[2]!
    const lastDate = third.start!.toISOString().slice(0, 10)
    yes(await shortenSeries(hand.world, hand.actor(pair.mentor), pair.id, 1, lastDate))
    await jobs.work()
    expect(await sessionsOf(hand, pair.id)).toHaveLength(3)
    expect(ahead()).toHaveLength(3)
    expect(await view()).toMatchObject({ version: 1, lastDate })
    expect((await toldAbout(hand, pair.id)).filter((told) => told.startsWith('series.range'))).toHaveLength(2)
    expect(await journalAbout(hand, pair.id)).toContain('series.shortened')
    const first = (await sessionsOf(hand, pair.id))[0]!.start!.toISOString().slice(0, 10)
    const dayBefore = new Date(Date.parse(first) - day).toISOString().slice(0, 10)
    expect(await shortenSeries(hand.world, hand.actor(pair.mentor), pair.id, 1, dayBefore)).toEqual(no('nothingLeft'))
    expect(await sessionsOf(hand, pair.id)).toHaveLength(3)
  })

  test('goes on for longer at the same slot', async () => {
    const { slot, occurrences } = await view()
    yes(await extendSeries(hand.world, hand.actor(pair.mentee), pair.id, 1, 4))
    await jobs.work()
    const longer = await view()
    expect(longer.slot).toEqual(slot)
    expect(longer.occurrences).toHaveLength(occurrences.length + 4)
    expect(ahead()).toHaveLength(longer.occurrences.filter(({ start }) => start).length)
    expect(await journalAbout(hand, pair.id)).toContain('series.extended')
    expect((await toldAbout(hand, pair.id)).filter((told) => told.startsWith('series.range'))).toHaveLength(2)
  })

  test('is told in one with the decision, although the worker dies right after it', async () => {
    hand.crashNextAt('range decided')
    await expect(extendSeries(hand.world, hand.actor(pair.mentee), pair.id, 1, 4)).rejects.toThrow('crash at')
    expect((await view()).occurrences).toHaveLength(12)
    expect((await toldAbout(hand, pair.id)).filter((told) => told.startsWith('series.range'))).toHaveLength(2)
    expect(await journalAbout(hand, pair.id)).toContain('series.extended')
  })

  test('stays as it is where calendars cannot be read, where nothing fits, and for others', async () => {
    hand.calendar.busy.set(pair.mentor.id, null)
    expect(await extendSeries(hand.world, hand.actor(pair.mentee), pair.id, 1, 4)).toEqual(no('unavailable'))
    hand.calendar.busy.set(pair.mentor.id, [{ start: hand.clock.now(), end: new Date('2030-01-01'), kind: 'busy' }])
    expect(await extendSeries(hand.world, hand.actor(pair.mentee), pair.id, 1, 4)).toEqual(no('noTime'))
    expect(await extendSeries(hand.world, hand.actor(pair.programManager), pair.id, 1, 4)).toEqual(no('notFound'))
    expect(await extendSeries(hand.world, hand.actor(pair.mentee), pair.id, 1, 97)).toEqual(no('tooLong'))
    expect((await toldAbout(hand, pair.id)).filter((told) => told.startsWith('series.range'))).toEqual([])
  })
})
