import type { Session } from '../../../src/domain/booking/series.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import { getInbox } from '../../../src/usecases/inbox/get-inbox.ts'
import { answerFit } from '../../../src/usecases/mentorships/answer-fit.ts'
import { askFit } from '../../../src/usecases/mentorships/ask-fit.ts'
import { getFitFigures } from '../../../src/usecases/mentorships/get-fit-figures.ts'
import { getMentorship } from '../../../src/usecases/mentorships/get-mentorship.ts'
import { matchAnew } from '../../../src/usecases/mentorships/match-anew.ts'
import { findCandidates } from '../../../src/usecases/programs/find-candidates.ts'
import { getWaitlistPlace } from '../../../src/usecases/waitlist/get-waitlist-place.ts'
import { aBookedPair, type BookedPair, journalAbout, sessionsOf, standingOf, toldAbout } from '../booked-pair.ts'
import { JobsInHand } from '../booking/jobs-in-hand.ts'
import { day, hour, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

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
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const held = async (place: number, said: Session['held'] = 'held') => {
  const session = (await sessionsOf(hand, pair.id))[place]!
  await hand.unit(({ sessions }) => sessions.saveMany([{ ...session, held: said, heldBy: said && 'people' }]))
  hand.clock.pass(session.end!.getTime() + hour - hand.clock.now().getTime())
}
const ask = () => askFit(hand.world, hand.tenantId)
const asked = async () => (await toldAbout(hand, pair.id)).filter((line) => line.startsWith('mentorship.fit'))
const fitOf = async (person: Person) => yes(await getMentorship(hand.world, hand.actor(person), pair.id)).fit
const inInbox = async (person: Person) =>
  (await getInbox(hand.world, hand.actor(person))).items.filter(({ kind, subject }) => kind === 'fit' && subject === pair.id).length
const askedPair = async () => {
  await held(0)
  await ask()
}

describe('the question', () => {
  test('comes once to each, after the first check-in that was held', async () => {
    await ask()
    await held(0, 'notHeld')
    await ask()
    expect([await asked(), await fitOf(pair.mentee)]).toEqual([[], null])
    await held(1)
    await ask()
    await ask()
    expect(await asked()).toEqual(['mentorship.fit 1 to Amara', 'mentorship.fit 1 to Lukas'])
    expect([await inInbox(pair.mentee), await inInbox(pair.mentor)]).toEqual([1, 1])
    await held(2)
    await ask()
    expect(await asked()).toHaveLength(2)
  })

  test('does not come for what happened long ago, nor for a single conversation', async () => {
    await held(0)
    hand.clock.pass(15 * day)
    await held(3)
    await ask()
    expect(await asked()).toEqual([])
    hand.freshMonday()
    pair = await aBookedPair(hand, jobs, { cadence: 'once', template: 'flash' })
    await held(0)
    await ask()
    expect(await asked()).toEqual([])
  })
})

describe('an answer', () => {
  test('is kept for whoever gave it, can be changed, and is nobody else’s to see', async () => {
    await askedPair()
    yes(await answerFit(hand.world, hand.actor(pair.mentee), pair.id, 'unsure'))
    expect([await fitOf(pair.mentee), await fitOf(pair.mentor)]).toEqual([{ answer: 'unsure' }, { answer: null }])
    expect([await inInbox(pair.mentee), await inInbox(pair.mentor)]).toEqual([0, 1])
    expect(await asked()).toEqual(['mentorship.fit 1 to Lukas'])
    yes(await answerFit(hand.world, hand.actor(pair.mentee), pair.id, 'good'))
    expect(await fitOf(pair.mentee)).toEqual({ answer: 'good' })
    const entries = await hand.unit(({ journal }) => journal.listAbout(pair.id))
    expect(entries.filter(({ what }) => what === 'mentorship.fitAnswered').map(({ facts }) => facts)).toEqual([{}, {}])
  })

  test('is asked of members alone, and of nobody before the question', async () => {
    expect(await answerFit(hand.world, hand.actor(pair.mentee), pair.id, 'good')).toEqual({ ok: false, reason: 'notFound' })
    expect(await matchAnew(hand.world, hand.actor(pair.mentee), pair.id)).toEqual({ ok: false, reason: 'notFound' })
    await askedPair()
    for (const stranger of [pair.menteeManager, pair.programManager]) {
      expect(await answerFit(hand.world, hand.actor(stranger), pair.id, 'good')).toEqual({ ok: false, reason: 'notFound' })
      expect(await matchAnew(hand.world, hand.actor(stranger), pair.id)).toEqual({ ok: false, reason: 'notFound' })
    }
  })
})

describe('not a fit', () => {
  test.each(['mentee', 'mentor'] as const)(
    'said by the %s ends it the same way for both, with the place free and the wait as before',
    async (who) => {
      await hand.unit(({ programs }) => programs.saveMentor({ ...mentorProfile(), capacity: 1 }, hand.clock.now()))
      await askedPair()
      yes(await matchAnew(hand.world, hand.actor(pair[who]), pair.id))
      const views = await Promise.all([pair.mentee, pair.mentor].map((person) => getMentorship(hand.world, hand.actor(person), pair.id)))
      for (const view of views.map(yes)) expect(view).toMatchObject({ status: 'ended', endedBy: null, endWords: '', fit: null })
      expect(await toldAbout(hand, pair.id)).toEqual(['mentorship.matchedAnew 1 to Amara', 'mentorship.matchedAnew 1 to Lukas'])
      expect((await journalAbout(hand, pair.id)).at(-1)).toBe('mentorship.matchedAnew')
      const entries = await hand.unit(({ journal }) => journal.listAbout(pair.id))
      expect(entries.at(-1)).toMatchObject({ actorId: null, facts: {} })

      await jobs.work()
      expect((await standingOf(hand, pair.id)).state).toBe('cancelled')
      const taken = await hand.unit(({ mentorships }) => mentorships.placesTaken(pair.program.id, [pair.mentor.id]))
      expect(taken.get(pair.mentor.id)).toBe(0)
      const { waiting } = yes(await getWaitlistPlace(hand.world, hand.actor(pair.mentee), pair.program.id))
      expect(waiting).toMatchObject({ place: 1, why: { kind: 'ruledOut', rule: 'repeated' } })
      expect(waiting!.since).toEqual((await hand.unit(({ mentorships }) => mentorships.find(pair.id)))!.startedAt)
      const { candidates } = yes(await findCandidates(hand.world, hand.actor(pair.mentee), pair.program.id, ''))
      expect(candidates).toEqual([])
      expect(await matchAnew(hand.world, hand.actor(pair.mentor), pair.id)).toEqual({ ok: false, reason: 'ended' })
    },
  )
})

describe('what a program manager learns', () => {
  const figures = async () => yes(await getFitFigures(hand.world, hand.actor(pair.programManager, ['ProgramManager']), pair.program.id))
  const answered = async (answer: 'good' | 'unsure' | 'notFit', count: number) => {
    for (let i = 0; i < count; i++) {
      const { id: personId } = await hand.person(`Member ${i}`)
      const now = hand.clock.now()
      await hand.unit(({ fitChecks }) => fitChecks.save({ mentorshipId: pair.id, personId, askedAt: now, answer, answeredAt: now }))
    }
  }

  test('is how many gave each answer, from five on, and of no answer in the week it was given', async () => {
    await answered('good', 7)
    await answered('notFit', 5)
    expect(await figures()).toMatchObject({ good: null, unsure: null, notFit: null })
    hand.clock.pass(7 * day)
    expect(await figures()).toMatchObject({ good: 7, unsure: null, notFit: 5 })
    await answered('unsure', 4)
    hand.clock.pass(7 * day)
    expect((await figures()).unsure).toBeNull()
    expect(await getFitFigures(hand.world, hand.actor(pair.mentor), pair.program.id)).toEqual({ ok: false, reason: 'notAllowed' })
  })
})

function mentorProfile() {
  const of = { programId: pair.program.id, personId: pair.mentor.id }
  return { ...of, status: 'active', offers: ['SQL'], boundaries: '', hoursPerMonth: 2 } as const
}
