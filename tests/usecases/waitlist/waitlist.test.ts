import { randomUUID } from 'node:crypto'
import { plainRules } from '../../../src/domain/matching/match-rules.ts'
import type { ProgramId } from '../../../src/domain/people/ids.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import type { MentorProfile, Program } from '../../../src/domain/programs/program.ts'
import { changeMatchRules } from '../../../src/usecases/matching/change-match-rules.ts'
import { endMentorship } from '../../../src/usecases/mentorships/end-mentorship.ts'
import { joinAsMentee } from '../../../src/usecases/programs/join-as-mentee.ts'
import { leaveAsMentee } from '../../../src/usecases/programs/leave-as-mentee.ts'
import { acceptRequest } from '../../../src/usecases/requests/accept-request.ts'
import { withdrawRequest } from '../../../src/usecases/requests/withdraw-request.ts'
import { getWaitlist } from '../../../src/usecases/waitlist/get-waitlist.ts'
import { getWaitlistPlace, type WaitlistPlace } from '../../../src/usecases/waitlist/get-waitlist-place.ts'
import { aCast, anAgreedPair, asks, type Cast, joined } from '../pair.ts'
import { day, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
})
beforeEach(() => hand.nextMonday())
afterAll(() => hand.close())

const wish = { motive: 'skills', skillsWanted: ['SQL'], goals: [], shownToMentors: false } as const
const placeOf = async (person: Person, program: Program): Promise<WaitlistPlace | null> =>
  yes(await getWaitlistPlace(hand.world, hand.actor(person), program.id)).waiting
const officeSees = async ({ programManager, program }: Cast) =>
  yes(await getWaitlist(hand.world, hand.actor(programManager, ['ProgramManager']), program.id))
const aNewcomer = async (program: Program, name = 'Nia') => {
  const person = await hand.person(name)
  await joined(hand, program, person)
  return person
}
const aProgramOf = async (program: Program, about: Partial<Program>): Promise<Program> => {
  const other = { ...program, id: randomUUID() as ProgramId, ...about }
  await hand.unit(({ programs }) => programs.save(other))
  return other
}
const mentorsIn = async (program: Program, about: Partial<MentorProfile> = {}) => {
  const mentor = await hand.person('Mo')
  const profile = { programId: program.id, personId: mentor.id, status: 'active', boundaries: '', capacity: 1, hoursPerMonth: 2 } as const
  await hand.unit(({ programs }) => programs.saveMentor({ ...profile, offers: ['SQL'], ...about }, hand.clock.now()))
  return mentor
}

describe('who waits', () => {
  test('is whoever joined and has neither a mentor nor an open request; the place goes by how long', async () => {
    const cast = await aCast(hand)
    hand.clock.pass(day)
    const second = await aNewcomer(cast.program)
    expect(await placeOf(cast.mentee, cast.program)).toMatchObject({ place: 1, waiting: 2 })
    expect(await placeOf(second, cast.program)).toMatchObject({ place: 2, waiting: 2, since: hand.clock.now() })
    const request = await asks(hand, cast.mentee, cast.mentor, cast.program)
    expect(await placeOf(cast.mentee, cast.program)).toBeNull()
    expect(await placeOf(second, cast.program)).toMatchObject({ place: 1, waiting: 1 })
    yes(await withdrawRequest(hand.world, hand.actor(cast.mentee), request))
    expect(await placeOf(cast.mentee, cast.program)).toMatchObject({ place: 1, waiting: 2 })
    yes(await acceptRequest(hand.world, hand.actor(cast.mentor), await asks(hand, cast.mentee, cast.mentor, cast.program)))
    expect(await placeOf(cast.mentee, cast.program)).toBeNull()
  })

  test('is nobody who has not joined or has left the organization, and nobody in a program that is closed', async () => {
    const cast = await aCast(hand)
    expect(await placeOf(cast.mentor, cast.program)).toBeNull()
    const gone = await aNewcomer(cast.program)
    await hand.change(gone, { active: false })
    expect(await placeOf(cast.mentee, cast.program)).toMatchObject({ waiting: 1 })
    await hand.unit(({ programs }) => programs.save({ ...cast.program, status: 'closed' }))
    expect(await placeOf(cast.mentee, cast.program)).toBeNull()
    expect(await officeSees(cast)).toEqual({ waiting: 0, reasons: [], people: [] })
  })

  test('waits anew after a mentorship that a member closed', async () => {
    const pair = await anAgreedPair(hand)
    hand.clock.pass(day)
    const second = await aNewcomer(pair.program)
    hand.clock.pass(day)
    yes(await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, ''))
    expect(await placeOf(second, pair.program)).toMatchObject({ place: 1 })
    expect(await placeOf(pair.mentee, pair.program)).toMatchObject({ place: 2, since: hand.clock.now() })
  })
})

describe('whoever stops looking', () => {
  test('is gone with their wishes, and coming back has the time of before, without the time away', async () => {
    const cast = await aCast(hand)
    const since = hand.clock.now()
    hand.clock.pass(2 * day)
    const second = await aNewcomer(cast.program)
    yes(await leaveAsMentee(hand.world, hand.actor(cast.mentee), cast.program.id))
    expect(await placeOf(cast.mentee, cast.program)).toBeNull()
    expect(await hand.unit(({ programs }) => programs.findMentee(cast.program.id, cast.mentee.id))).toBeNull()
    expect(await placeOf(second, cast.program)).toMatchObject({ place: 1, waiting: 1 })
    hand.clock.pass(3 * day)
    yes(await joinAsMentee(hand.world, hand.actor(cast.mentee), cast.program.id, wish))
    expect(await placeOf(cast.mentee, cast.program)).toMatchObject({ place: 2, since: new Date(since.getTime() + 3 * day) })
    // Changing the wishes is not coming back.
    hand.clock.pass(day)
    yes(await joinAsMentee(hand.world, hand.actor(cast.mentee), cast.program.id, wish))
    expect(await placeOf(cast.mentee, cast.program)).toMatchObject({ since: new Date(since.getTime() + 3 * day) })
  })

  test('cannot while a request or a mentorship is under way', async () => {
    const pair = await anAgreedPair(hand)
    expect(await leaveAsMentee(hand.world, hand.actor(pair.mentee), pair.program.id)).toEqual({ ok: false, reason: 'notWaiting' })
    expect(await leaveAsMentee(hand.world, hand.actor(pair.mentor), pair.program.id)).toEqual({ ok: false, reason: 'notJoined' })
  })
})

describe('why, and what would help', () => {
  test('a full program leads to another one with room, and to a single conversation meanwhile', async () => {
    const cast = await aCast(hand, {}, 1)
    const second = await aNewcomer(cast.program)
    expect(await placeOf(second, cast.program)).toMatchObject({ why: { kind: 'nobodyAsked', mentors: 1 } })
    yes(await acceptRequest(hand.world, hand.actor(cast.mentor), await asks(hand, cast.mentee, cast.mentor, cast.program)))
    const other = await aProgramOf(cast.program, { name: 'Careers' })
    for (let i = 0; i < 3; i++) await mentorsIn(other)
    const flash = await aProgramOf(cast.program, { name: 'One question', template: 'flash', cadence: 'once' })
    const single = await mentorsIn(flash)
    const ways = await placeOf(second, cast.program)
    expect(ways).toMatchObject({ why: { kind: 'allTaken' }, help: { skills: [], hours: null, invite: true } })
    expect(ways?.programs.find(({ programId }) => programId === other.id)).toMatchObject({ name: 'Careers', mentors: 3, joined: false })
    expect(ways?.flash).toMatchObject({ programId: flash.id, joined: false })

    yes(await joinAsMentee(hand.world, hand.actor(second), flash.id, wish))
    expect((await placeOf(second, cast.program))?.flash).toMatchObject({ programId: flash.id, joined: true })
    await asks(hand, second, single, flash)
    expect((await placeOf(second, cast.program))?.flash?.programId).not.toBe(flash.id)
    await hand.unit(({ programs }) => programs.save({ ...flash, status: 'closed' }))
    await hand.unit(({ programs }) => programs.save({ ...other, status: 'closed' }))
  })

  test('a conversation is offered only where somebody with a place offers what is wanted, and may be asked', async () => {
    const cast = await aCast(hand)
    const flash = await aProgramOf(cast.program, { template: 'flash', cadence: 'once' })
    const offered = async () => (await placeOf(cast.mentee, cast.program))?.flash?.programId === flash.id
    await mentorsIn(flash, { offers: ['Pottery'] })
    await mentorsIn(flash, { status: 'paused' })
    expect(await offered()).toBe(false)
    await mentorsIn(flash)
    expect(await offered()).toBe(true)
    const petra = hand.actor(cast.programManager, ['ProgramManager'])
    yes(await changeMatchRules(hand.world, petra, flash.id, { ...plainRules, whoAsks: 'office' }))
    expect(await offered()).toBe(false)
    await hand.unit(({ programs }) => programs.save({ ...flash, status: 'closed' }))
  })

  test('skills that mentors with a place offer, by the names of the catalog', async () => {
    const cast = await aCast(hand)
    yes(await joinAsMentee(hand.world, hand.actor(cast.mentee), cast.program.id, { ...wish, skillsWanted: ['Basket weaving'] }))
    expect(await placeOf(cast.mentee, cast.program)).toMatchObject({ why: { kind: 'notOffered' }, help: { skills: ['SQL'] } })
  })
})

test('a program manager sees who waits, for how long and why, and it is recorded', async () => {
  const cast = await aCast(hand, {}, 1)
  hand.clock.pass(day)
  const second = await aNewcomer(cast.program)
  const third = await aNewcomer(cast.program, 'Noor')
  yes(await acceptRequest(hand.world, hand.actor(cast.mentor), await asks(hand, third, cast.mentor, cast.program)))
  const list = await officeSees(cast)
  expect(list).toMatchObject({ waiting: 2, reasons: [{ why: 'allTaken', people: 2 }] })
  expect(list.people.map(({ person, why }) => [person.name, why])).toEqual([
    [cast.mentee.name, 'allTaken'],
    [second.name, 'allTaken'],
  ])
  const journal = await hand.unit((unit) => unit.journal.listAbout(cast.program.id))
  expect(journal.at(-1)).toMatchObject({ what: 'program.waitlistRead', actorId: cast.programManager.id })
  expect(await getWaitlist(hand.world, hand.actor(cast.mentee), cast.program.id)).toEqual({ ok: false, reason: 'notAllowed' })
})
