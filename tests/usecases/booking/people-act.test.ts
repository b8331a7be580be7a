import type { Person } from '../../../src/domain/people/person.ts'
import type { BusyInterval } from '../../../src/ports/calendar.ts'
import { endMentorship } from '../../../src/usecases/mentorships/end-mentorship.ts'
import { Dice } from '../../adapters/graph/weather/dice.ts'
import { aBookedPair, type BookedPair } from '../booked-pair.ts'
import type { PretendEvent } from '../pretend-event.ts'
import { hour, minute, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'
import { differences, minutesPass, sessionsOf, traces } from './health.ts'
import { JobsInHand } from './jobs-in-hand.ts'

/** Whatever people do in Outlook, in any order: a quarter of an hour later both sides say the same, and then nothing moves any more. */
const seeds = 50
const deedsEach = 6
let hand: WorldInHand
let jobs: JobsInHand
beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
})
afterAll(() => hand.close())

interface Scene {
  readonly pair: BookedPair
  readonly event: PretendEvent
  readonly dice: Dice
}
type Deed = (scene: Scene) => string

const quarter = 15 * minute

/** One that stands ahead, or none. */
function someOccurrence({ event, dice }: Scene) {
  const ahead = event.occurrences.filter(({ status, start }) => status !== 'cancelled' && start > hand.clock.now())
  return ahead.length > 0 ? dice.pick(ahead) : null
}

function add(person: Person, kind: BusyInterval['kind'], start: Date, end: Date): void {
  hand.calendar.busy.set(person.id, [...(hand.calendar.busy.get(person.id) ?? []), { start, end, kind }])
}

const deeds: readonly Deed[] = [
  (scene) => {
    const one = someOccurrence(scene)
    if (!one) return 'nothing to move'
    const start = new Date(one.start.getTime() + (scene.dice.whole(500) - 200) * quarter)
    hand.calendar.personMoves(one.occurrenceId, start, new Date(start.getTime() + scene.dice.pick([30, 45]) * minute))
    return `moves ${one.occurrenceId} to ${start.toISOString()}`
  },
  (scene) => {
    const one = someOccurrence(scene)
    if (one) hand.calendar.personTakesOut(one.occurrenceId)
    return `takes out ${one?.occurrenceId}`
  },
  (scene) => {
    const one = someOccurrence(scene)
    const response = scene.dice.pick(['declined', 'accepted', 'tentative'] as const)
    if (one) hand.calendar.personAnswers(one.occurrenceId, scene.pair.mentor.address, response)
    return `${response} ${one?.occurrenceId}`
  },
  (scene) => {
    const one = someOccurrence(scene)
    const person = scene.dice.pick([scene.pair.mentee, scene.pair.mentor])
    const kind = scene.dice.pick(['busy', 'tentative', 'away'] as const)
    const shift = scene.dice.whole(5) * quarter
    if (one) add(person, kind, new Date(one.start.getTime() - shift), new Date(one.end.getTime() + (scene.dice.whole(40) * hour) / 2))
    return `${person.name} is ${kind} at ${one?.start.toISOString()}`
  },
  ({ pair, dice }) => {
    const person = dice.pick([pair.mentee, pair.mentor])
    hand.calendar.busy.set(person.id, dice.fraction() < 0.5 ? [] : null)
    return `${person.name} is ${hand.calendar.busy.get(person.id) ? 'free' : 'unreadable'}`
  },
  ({ pair, dice }) => {
    const answer = dice.pick(['declined', 'accepted'] as const)
    const { eventId } = hand.calendar.events.at(-1)!
    hand.calendar.personAnswers(eventId, pair.mentor.address, answer)
    return `${answer} the series`
  },
  () => {
    hand.calendar.forgetChanges()
    return 'Outlook forgets'
  },
  ({ dice }) => {
    const hours = dice.whole(80)
    hand.clock.pass(hours * hour)
    return `${hours} hours pass`
  },
]

test.each(Array.from({ length: seeds }, (_, seed) => seed))('story %i comes to rest with Outlook and store alike', async (seed) => {
  hand.nextMonday()
  jobs.forget()
  hand.calendar.busy.clear()
  const pair = await aBookedPair(hand, jobs)
  const scene = { pair, event: hand.calendar.events.at(-1)!, dice: new Dice(seed, 7) }
  const history: string[] = []
  await minutesPass(hand, jobs, 10, 5)
  // Our own check-ins are in both calendars and no reason to change anything.
  expect((await sessionsOf(hand, pair.id)).map(({ revision }) => revision)).toEqual(Array(8).fill(0))
  for (let deed = 0; deed < deedsEach; deed++) {
    history.push(scene.dice.pick(deeds)(scene))
    const before = await hand.unit((unit) => unit.deliveries.countFor(pair.mentor.id))
    await minutesPass(hand, jobs, 15, 5)
    const after = await hand.unit((unit) => unit.deliveries.countFor(pair.mentor.id))
    expect([history, await differences(hand, pair.id, hand.calendar.events.slice(-1))]).toEqual([history, []])
    expect([history, after - before]).toEqual([history, Math.min(after - before, 2)])
  }
  await minutesPass(hand, jobs, 25, 5)
  const rest = await traces(hand, pair.id, pair.mentor.id, hand.calendar.events.slice(-1))
  await minutesPass(hand, jobs, 25, 5)
  expect([history, await traces(hand, pair.id, pair.mentor.id, hand.calendar.events.slice(-1))]).toEqual([history, rest])
  expect(hand.failures.splice(0)).toEqual([])
  yes(await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, ''))
})
