import { matchRulesFor } from '../../../src/domain/matching/match-rules.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import type { Program } from '../../../src/domain/programs/program.ts'
import { dealSuggestions } from '../../../src/usecases/matching/deal-suggestions.ts'
import { findCandidates } from '../../../src/usecases/programs/find-candidates.ts'
import { joinAsMentee } from '../../../src/usecases/programs/join-as-mentee.ts'
import { declineRequest } from '../../../src/usecases/requests/decline-request.ts'
import { aCast, asks, joined } from '../pair.ts'
import { day, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
})
beforeEach(() => hand.freshMonday())
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const see = async (mentee: Person, program: Program, words = '') => {
  const { candidates, few } = yes(await findCandidates(hand.world, hand.actor(mentee), program.id, words))
  return { names: candidates.map(({ person }) => person.name), few, candidates }
}
const names = async (mentee: Person, program: Program) => (await see(mentee, program)).names.toSorted()
const deal = (program: Program) => dealSuggestions(hand.world, hand.tenantId, program.id)

/** A program with these mentors in it, each with so many places, and mentees who want what all of them offer. */
async function aProgram(mentors: readonly string[], capacity: number, mentees: readonly string[]) {
  const cast = await aCast(hand, {}, capacity)
  const { program } = cast
  // The mentor of the cast takes a break: only those who are named here count.
  const away = (await hand.unit(({ programs }) => programs.findMentor(program.id, cast.mentor.id)))!
  await hand.unit(({ programs }) => programs.saveMentor({ ...away, status: 'paused' }, hand.clock.now()))
  const offering = []
  for (const name of mentors) {
    const mentor = await hand.person(name)
    const profile = {
      programId: program.id,
      personId: mentor.id,
      status: 'active',
      offers: ['SQL'],
      boundaries: `${name} answers no mail`,
    } as const
    await hand.unit(({ programs }) => programs.saveMentor({ ...profile, capacity, hoursPerMonth: 2 }, hand.clock.now()))
    offering.push(mentor)
  }
  const looking = []
  for (const name of mentees) {
    const mentee = await hand.person(name)
    await joined(hand, program, mentee)
    looking.push(mentee)
  }
  return { program, cast, mentors: offering, mentees: looking }
}
const seven = ['Ada', 'Ben', 'Cleo', 'Dov', 'Eve', 'Fay', 'Gil']

describe('a mentee who looks for a mentor', () => {
  test('is shown five at most, with their boundaries, and the same ones at the next look', async () => {
    const { program, mentees } = await aProgram(seven, 1, ['Mia'])
    const first = await see(mentees[0]!, program)
    expect(first.names).toHaveLength(5)
    expect(first.few).toBeNull()
    expect(first.candidates[0]!.boundaries).toBe(`${first.names[0]} answers no mail`)
    hand.clock.pass(day)
    await deal(program)
    expect(await see(mentees[0]!, program)).toEqual(first)
  })

  test('is shown nobody whose only place is shown to somebody else, and finds them by name', async () => {
    const { program, mentees } = await aProgram(seven, 1, ['Mia', 'Noa'])
    const [mia, noa] = mentees as [Person, Person]
    const first = await names(mia, program)
    const second = await see(noa, program)
    expect(second.names.toSorted()).toEqual(seven.filter((name) => !first.includes(name)))
    expect(second.few).toBe('room')
    expect((await see(noa, program, first[0]!)).names).toEqual([first[0]])
  })

  test('gets one of what somebody else has seen rather than none, and that one has four left', async () => {
    const { program, mentees } = await aProgram(seven.slice(0, 5), 1, ['Mia', 'Noa'])
    const [mia, noa] = mentees as [Person, Person]
    const first = await names(mia, program)
    const [only] = await names(noa, program)
    const left = await names(mia, program)
    expect(left).toEqual(first.filter((name) => name !== only))
    hand.clock.pass(day)
    await deal(program)
    // Amara, who belongs to the cast, had none until all were dealt to.
    expect(await names(noa, program)).toEqual([only])
    const kept = await names(mia, program)
    expect(kept).toHaveLength(3)
    expect(left).toEqual(expect.arrayContaining(kept))
  })

  test('sees the open request among the five, and nobody again who said no', async () => {
    const { program, mentees, mentors } = await aProgram(seven, 1, ['Mia'])
    const [mia] = mentees as [Person]
    const first = await names(mia, program)
    const chosen = mentors.find(({ name }) => name === first[0])!
    const request = await asks(hand, mia, chosen, program)
    const after = await see(mia, program)
    expect(after.names.toSorted()).toEqual(first)
    expect(after.candidates.map(({ requestId }) => requestId).filter(Boolean)).toEqual([request])
    yes(await declineRequest(hand.world, hand.actor(chosen), request, 'No time'))
    const next = await names(mia, program)
    expect(next).toHaveLength(5)
    expect(next).not.toContain(chosen.name)
    hand.clock.pass(day)
    await deal(program)
    expect(await names(mia, program)).toEqual(next)
  })

  test('keeps a place that somebody else asks for only while the mentor has another', async () => {
    const { program, mentees, mentors } = await aProgram(['Ada'], 1, ['Mia', 'Noa'])
    const [mia, noa] = mentees as [Person, Person]
    expect(await names(mia, program)).toEqual(['Ada'])
    expect(await names(noa, program)).toEqual([])
    await asks(hand, noa, mentors[0]!, program)
    expect(await see(mia, program)).toMatchObject({ names: [], few: 'room' })
    expect((await see(mia, program, 'Ada')).names).toEqual([])
  })

  test('who wants something else now is shown others, and the places are free for the next one', async () => {
    const { program, mentees, mentors } = await aProgram(seven.slice(0, 6), 1, ['Mia'])
    const [mia] = mentees as [Person]
    const first = await names(mia, program)
    const other = mentors.find(({ name }) => !first.includes(name))!
    const profile = (await hand.unit(({ programs }) => programs.findMentor(program.id, other.id)))!
    await hand.unit(({ programs }) => programs.saveMentor({ ...profile, offers: ['Negotiation'] }, hand.clock.now()))
    yes(await joinAsMentee(hand.world, hand.actor(mia), program.id, { motive: 'skills', skillsWanted: ['Negotiation'], goals: [] }))
    expect((await see(mia, program)).names[0]).toBe(other.name)
  })
})

test('a deal for everybody gives each a first before anybody a second, and the one who joins afterwards too', async () => {
  const { program, mentees } = await aProgram(seven.slice(0, 4), 1, ['Mia', 'Noa', 'Oli'])
  await deal(program)
  const dealt = await hand.unit(({ suggestions }) => suggestions.list(program.id))
  // Amara, who belongs to the cast, is the fourth.
  expect(dealt).toHaveLength(4)
  expect(new Set(dealt.map(({ menteeId }) => menteeId)).size).toBe(4)
  for (const mentee of mentees) expect((await see(mentee, program)).names).toHaveLength(1)
})

describe('somebody who is shown fewer than five is told why', () => {
  const whyFor = async (mentee: Person, program: Program) => (await see(mentee, program)).few

  test('nobody has joined as a mentor, or only somebody whom the rules leave out', async () => {
    const { program, cast, mentees } = await aProgram([], 1, ['Mia'])
    const profile = (await hand.unit(({ programs }) => programs.findMentor(program.id, cast.mentor.id)))!
    await hand.unit(({ programs }) => programs.saveMentor({ ...profile, status: 'left' }, hand.clock.now()))
    expect(await whyFor(mentees[0]!, program)).toBe('nobodyJoined')
    await hand.unit(({ programs }) => programs.saveMentor({ ...profile, status: 'active' }, hand.clock.now()))
    await hand.change(mentees[0]!, { managerId: cast.mentor.id })
    expect(await whyFor(mentees[0]!, program)).toBe('rules')
  })

  test.each(['office', 'mentors'] as const)('where only the %s asks, nobody is shown and no place is kept', async (whoAsks) => {
    const { program, mentees } = await aProgram(seven, 1, ['Mia'])
    expect((await see(mentees[0]!, program)).names).toHaveLength(5)
    const rules = { ...matchRulesFor(program.template), whoAsks }
    await hand.unit(({ matching }) => matching.saveRules(program.id, rules))
    expect(await see(mentees[0]!, program)).toMatchObject({ names: [], few: whoAsks })
    expect((await see(mentees[0]!, program, 'Ada')).names).toEqual([])
    await deal(program)
    expect(await hand.unit(({ suggestions }) => suggestions.list(program.id))).toEqual([])
  })
})

test('two mentees who look at the same moment are not shown the same last place', async () => {
  const { program, mentees } = await aProgram(['Ada'], 1, ['Mia', 'Noa', 'Oli'])
  const seen = await Promise.all(mentees.map((mentee) => names(mentee, program)))
  expect(seen.flat()).toEqual(['Ada'])
})
