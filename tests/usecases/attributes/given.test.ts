import { randomChance } from '../../../src/adapters/chance/random-chance.ts'
import type { AttributeName } from '../../../src/domain/attributes/asked.ts'
import type { Answers } from '../../../src/domain/attributes/given.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import { askAttributes } from '../../../src/usecases/attributes/ask-attributes.ts'
import { getAsked } from '../../../src/usecases/attributes/get-asked.ts'
import { getAttributes } from '../../../src/usecases/attributes/get-attributes.ts'
import { giveAttributes } from '../../../src/usecases/attributes/give-attributes.ts'
import { takeBackAttributes } from '../../../src/usecases/attributes/take-back-attributes.ts'
import { followDirectory } from '../../../src/usecases/people/follow-directory.ts'
import { findCandidates } from '../../../src/usecases/programs/find-candidates.ts'
import { exportRound } from '../../../src/usecases/rounds/export-round.ts'
import { getFairness } from '../../../src/usecases/rounds/get-fairness.ts'
import { publishRound } from '../../../src/usecases/rounds/publish-round.ts'
import { openWorld, type WorldInHand, yes } from '../world-in-hand.ts'
import { aCrowd, aRoundOf, type Crowd, say } from './round-of-many.ts'

let hand: WorldInHand
let manager: Person
beforeAll(async () => {
  hand = await openWorld()
  manager = await hand.person('Petra', { roles: ['ProgramManager'] })
})
/** Nothing is asked, so nothing is kept of the test before. */
beforeEach(async () => {
  hand.nextMonday()
  await asking([])
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const office = () => hand.actor(manager, ['ProgramManager'])
const asking = async (asked: readonly AttributeName[], ownWords: readonly string[] = []) =>
  yes(await askAttributes(hand.world, office(), { asked, ownWords }))
const saying = async (person: Person, answers: Answers) => yes(await giveAttributes(hand.world, hand.actor(person), answers))
const answersOf = async (person: Person) => (await getAttributes(hand.world, hand.actor(person))).given?.answers ?? null
const journal = async (id: string) => (await hand.unit((unit) => unit.journal.listAbout(id))).map(({ what, facts }) => [what, facts])
const no = (reason: string) => ({ ok: false, reason })

describe('what people say of themselves', () => {
  test('is asked for only where the office chose to, and read by nobody but them', async () => {
    const ana = await hand.person('Ana')
    expect(await getAttributes(hand.world, hand.actor(ana))).toEqual({ asked: [], given: null })
    expect(await giveAttributes(hand.world, hand.actor(ana), { gender: 'woman' })).toEqual(no('notAsked'))
    await asking(['gender'])
    await saying(ana, { gender: 'woman' })
    expect(await getAttributes(hand.world, hand.actor(ana))).toEqual({
      asked: [{ attribute: 'gender', choices: ['woman', 'man', 'nonBinary'] }],
      given: { answers: { gender: 'woman' }, agreedAt: hand.clock.now() },
    })
    expect(await answersOf(manager)).toBeNull()
  })

  test('goes with one click, and the journal knows that, not what', async () => {
    await asking(['gender', 'caring'])
    const ana = await hand.person('Ana')
    await saying(ana, { gender: 'woman', caring: 'yes' })
    yes(await takeBackAttributes(hand.world, hand.actor(ana)))
    expect(await hand.unit((unit) => unit.givenAttributes.findMany(null))).toEqual(new Map())
    yes(await takeBackAttributes(hand.world, hand.actor(ana)))
    expect(await journal(ana.id)).toEqual([
      ['attributes.given', {}],
      ['attributes.takenBack', {}],
    ])
  })

  test('is gone when every answer is “rather not say”', async () => {
    await asking(['gender', 'caring'])
    const ana = await hand.person('Ana')
    await saying(ana, { gender: 'woman', caring: 'yes' })
    await saying(ana, { caring: 'yes' })
    expect(await answersOf(ana)).toEqual({ caring: 'yes' })
    await saying(ana, {})
    expect(await hand.unit((unit) => unit.givenAttributes.findMany(null))).toEqual(new Map())
  })

  test('is deleted with the question, or the word, that is asked no more', async () => {
    await asking(['gender', 'ethnicity'], ['Newar', 'Tharu'])
    const [ana, ben, cleo] = [await hand.person('Ana'), await hand.person('Ben'), await hand.person('Cleo')]
    await saying(ana, { gender: 'woman', ethnicity: 'Tharu' })
    await saying(ben, { gender: 'man' })
    await saying(cleo, { ethnicity: 'Newar' })
    await asking(['ethnicity'], ['Newar', 'Gurung'])
    expect(await hand.unit((unit) => unit.givenAttributes.findMany(null))).toEqual(
      new Map([[cleo.id, { answers: { ethnicity: 'Newar' }, agreedAt: hand.clock.now() }]]),
    )
    expect(yes(await getAsked(hand.world, office()))).toEqual({ asked: ['ethnicity'], ownWords: ['Newar', 'Gurung'] })
    expect((await journal(hand.tenantId)).at(-1)).toEqual(['attributes.asked', { asked: 'ethnicity' }])
  })

  test('is asked by nobody but program managers', async () => {
    const ana = await hand.person('Ana')
    expect(await askAttributes(hand.world, hand.actor(ana), { asked: ['gender'], ownWords: [] })).toEqual(no('notAllowed'))
    expect(await getAsked(hand.world, hand.actor(ana, ['Admin']))).toEqual(no('notAllowed'))
  })

  test('goes with a person who leaves the organization, though they took part in nothing', async () => {
    await asking(['gender'])
    const ana = await hand.person('Ana')
    await saying(ana, { gender: 'woman' })
    await followDirectory(hand.world, hand.tenantId)
    hand.leaves(ana)
    await followDirectory(hand.world, hand.tenantId)
    expect(await hand.unit((unit) => unit.givenAttributes.findMany(null))).toEqual(new Map())
  })
})

describe('of attributes that nobody chose to use, nothing changes:', () => {
  const words: Answers[] = [
    { gender: 'woman', age: 'from40', caring: 'yes' },
    { gender: 'man', disability: 'yes', ethnicity: 'Tharu' },
    { gender: 'nonBinary', firstDegree: 'yes', age: 'under30' },
  ]
  const look = async (crowd: Crowd) => {
    const path = await aRoundOf(hand, crowd)
    const { id: _, ...inputs } = { id: path.roundId, ...(await hand.unit((unit) => unit.rounds.findInputs(path.roundId)))! }
    const pairs = await hand.unit((unit) => unit.rounds.listPairs(path.roundId))
    const { given, ...report } = yes(await getFairness(hand.world, office(), path))
    const results = yes(await exportRound(hand.world, office(), path)).pairs
    const [mentee] = crowd.mentees
    const candidates = yes(await findCandidates(hand.world, hand.actor(mentee!), crowd.program.id, ''))
    return { given, seen: { inputs, pairs, report, results, candidates } }
  }

  test('pairs, scores, suggestions and reports are the same, given or not, and asked or not', async () => {
    const crowd = await aCrowd(hand, { mentees: 17, mentors: 4 })
    const everybody = [...crowd.mentees, ...crowd.mentors]
    const without = await look(crowd)
    expect(without.seen.pairs.length).toBeGreaterThan(10)
    expect(without.seen.report.mentees.tables.length).toBeGreaterThan(2)
    await say(hand, everybody, (place) => words[(place * 7) % 3]!)
    expect(await look(crowd)).toEqual(without)
    await say(hand, everybody, (place) => words[(place * 5 + 1) % 3]!)
    expect(await look(crowd)).toEqual(without)
    await asking(['gender', 'age', 'disability', 'firstDegree', 'caring', 'ethnicity'], ['Newar', 'Tharu'])
    expect((await look(crowd)).seen).toEqual(without.seen)
  })
})

describe('a round by what people say of themselves', () => {
  let crowd: Crowd
  let path: Awaited<ReturnType<typeof aRoundOf>>
  const exact = () => ({ ...hand.world, chance: { ...randomChance, fraction: () => 0.5 } })
  const report = async (world = exact()) => yes(await getFairness(world, office(), path))
  const given = async (world = exact()) => (await report(world)).given
  const answer = async (count: number) =>
    hand.unit(async ({ requests }) => {
      const open = (await requests.listByProgram(path.programId)).filter(({ status }) => status === 'waitingForMentor').slice(0, count)
      await requests.saveMany(open.map((request, place) => ({ ...request, status: place % 4 === 0 ? 'declined' : 'accepted' })))
    })
  beforeEach(async () => {
    crowd = await aCrowd(hand, { mentees: 44, mentors: 12 })
    await asking(['gender'])
    await say(hand, crowd.mentees, (place) => (place % 2 === 0 ? { gender: 'woman' } : { gender: 'man' }))
    path = await aRoundOf(hand, crowd)
  })
  const publish = async () => yes(await publishRound(hand.world, office(), path))

  test('has no figures before it is published and every answer is in', async () => {
    expect(await given()).toEqual({ state: 'notPublished' })
    const { sent } = await publish()
    expect(await given()).toEqual({ state: 'waiting', answers: sent })
    await answer(sent - 1)
    expect(await given()).toEqual({ state: 'waiting', answers: 1 })
    await answer(1)
    expect(await given()).toMatchObject({ state: 'drawn', drawnAt: hand.clock.now() })
  })

  test('counts who was in it when it was made', async () => {
    const late = await hand.person('Lara Late')
    await hand.unit(({ programs }) =>
      programs.saveMentee(
        { programId: path.programId, personId: late.id, motive: 'skills', skillsWanted: ['SQL'], goals: [] },
        hand.clock.now(),
      ),
    )
    await saying(late, { gender: 'man' })
    const { sent } = await publish()
    await answer(sent)
    const { mentees, given: drawn } = await report()
    // The mentee of the cast is the forty-fifth, and says nothing: so one of the two groups of 22 stays out with them.
    expect(mentees.total!.people).toBe(45)
    expect(drawn).toMatchObject({ state: 'drawn', mentees: [{ attribute: 'gender', groups: [{ group: 'man', people: 22 }], notShown: 2 }] })
  })

  test('shows groups that are large enough, with what became of them', async () => {
    for (const person of crowd.mentees.slice(0, 6)) yes(await takeBackAttributes(hand.world, hand.actor(person)))
    const { sent } = await publish()
    await answer(sent)
    const drawn = await given()
    if (drawn.state !== 'drawn') throw new Error('drawn')
    const [{ groups, notShown }] = drawn.mentees as [(typeof drawn.mentees)[number]]
    expect(groups.map(({ group, people }) => [group, people])).toEqual([
      ['woman', 19],
      ['man', 19],
    ])
    expect(notShown).toBe(1)
    for (const { matched } of groups) expect(matched.of).toBe(19)
    expect(drawn.mentors).toEqual([{ attribute: 'gender', groups: [], notShown: 3 }])
  })

  test('stays as it was drawn, whoever joins or takes back what they said, and however often it is looked at', async () => {
    for (const person of crowd.mentees.slice(0, 6)) yes(await takeBackAttributes(hand.world, hand.actor(person)))
    const { sent } = await publish()
    await answer(sent)
    const drawn = await given(hand.world)
    expect(await given(hand.world)).toEqual(drawn)
    await saying(crowd.mentees[0]!, { gender: 'man' })
    expect(await given(hand.world)).toEqual(drawn)
    for (const person of crowd.mentees) yes(await takeBackAttributes(hand.world, hand.actor(person)))
    hand.clock.pass(60_000)
    expect(await given(hand.world)).toEqual(drawn)
    await asking([])
    expect(await given(hand.world)).toEqual(drawn)
  })

  test('stands beside the round published before it, as that was drawn', async () => {
    for (const person of crowd.mentees.slice(0, 6)) yes(await takeBackAttributes(hand.world, hand.actor(person)))
    expect((await report()).before).toBeNull()
    const { sent } = await publish()
    await answer(sent)
    const { mentees, given: first } = await report()
    const openedAt = hand.clock.now()
    hand.clock.pass(60_000)
    path = await aRoundOf(hand, crowd)
    const before = { openedAt, mentees, given: { mentees: first.state === 'drawn' && first.mentees } }
    expect((await report()).before).toMatchObject(before)
    await publish()
    expect((await report()).before).toMatchObject(before)
  })

  test('has none at all where nothing is asked', async () => {
    await asking([])
    await publish()
    expect(await given()).toEqual({ state: 'notAsked' })
  })
})
