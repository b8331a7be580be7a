import { randomUUID } from 'node:crypto'
import type { ProgramId } from '../../../src/domain/people/ids.ts'
import type { Person, PersonId, TenantId } from '../../../src/domain/people/person.ts'
import type { Program } from '../../../src/domain/programs/program.ts'
import { answerInvitation } from '../../../src/usecases/programs/answer-invitation.ts'
import { getCoverage } from '../../../src/usecases/programs/get-coverage.ts'
import { inviteColleagues } from '../../../src/usecases/programs/invite-colleagues.ts'
import { inviteMentor } from '../../../src/usecases/programs/invite-mentor.ts'
import { joinAsMentor } from '../../../src/usecases/programs/join-as-mentor.ts'
import { acceptRequest } from '../../../src/usecases/requests/accept-request.ts'
import { aCast, asks, type Cast } from '../pair.ts'
import { day, minute, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
  await hand.jobs.start()
})
beforeEach(() => hand.nextMonday())
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

/** A program, and a skill of its own that nobody in other tests has. */
const aPool = async (about: Partial<Program> = {}) => {
  const cast = await aCast(hand, about)
  return { ...cast, skill: `Skill ${randomUUID().slice(0, 8)}`, manager: hand.actor(cast.programManager, ['ProgramManager']) }
}
type Pool = Awaited<ReturnType<typeof aPool>>

const wants = async ({ program }: Cast, skills: string[], count: number): Promise<Person[]> => {
  const mentees: Person[] = []
  for (let i = 0; i < count; i++) {
    const mentee = await hand.person(`Mentee ${i}`)
    const profile = { programId: program.id, personId: mentee.id, motive: 'skills', skillsWanted: skills, goals: [] } as const
    await hand.unit(({ programs }) => programs.saveMentee(profile, hand.clock.now()))
    mentees.push(mentee)
  }
  return mentees
}
const knows = async (skills: string[], count: number): Promise<PersonId[]> => {
  const ids: PersonId[] = []
  for (let i = 0; i < count; i++) ids.push((await hand.person(`Colleague ${i}`, { skills })).id)
  return ids.sort()
}
const look = async (pool: Pool) => yes(await getCoverage(hand.world, pool.manager, pool.program.id))
const skillsOf = (coverage: Awaited<ReturnType<typeof look>>) => coverage.areas.flatMap(({ skills }) => skills)
const suggested = async (pool: Pool) => (await look(pool)).invitees.map(({ person }) => person.id)
const mentorsOf = ({ id }: Pool['program']) => ({ programId: id, role: 'mentor' as const })
const invite = async ({ manager, program }: Pool, ...ids: PersonId[]) =>
  yes(await inviteColleagues(hand.world, manager, mentorsOf(program), ids))
const cards = (id: PersonId) => hand.conversations.sent.filter(({ to, purpose }) => to === id && purpose === 'mentor.invited').length

describe('what is wanted and offered', () => {
  test('is counted by what people mean, however they write it', async () => {
    const pool = await aPool()
    await wants(pool, ['structured query language', pool.skill], 3)
    hand.clock.pass(minute)
    await wants(pool, ['sql', pool.skill.toUpperCase()], 3)
    expect(skillsOf(await look(pool))).toEqual([
      { skill: pool.skill, wanted: 6, places: 0, covered: 0 },
      { skill: 'SQL', wanted: 7, places: 2, covered: 2 },
    ])
  })

  test('leaves out who has a mentor, who waits for approval alone, places that are taken, and people who have left', async () => {
    const pool = await aPool({ approvalPolicy: 'mentor' })
    const [first, second] = await wants(pool, ['SQL'], 7)
    expect(await look(pool)).toMatchObject({ mentees: 8, places: 2 })
    yes(await acceptRequest(hand.world, hand.actor(pool.mentor), await asks(hand, first!, pool.mentor, pool.program)))
    await hand.change(second!, { active: false })
    const coverage = await look(pool)
    expect(coverage).toMatchObject({ mentees: 6, places: 1 })
    expect(skillsOf(coverage)).toEqual([{ skill: 'SQL', wanted: 6, places: 1, covered: 1 }])
    await hand.change(pool.mentor, { active: false })
    expect(skillsOf(await look(pool))).toEqual([{ skill: 'SQL', wanted: 6, places: 0, covered: 0 }])
  })

  test('names nothing that fewer than five want, and suggests nobody for it', async () => {
    const pool = await aPool()
    await wants(pool, [pool.skill], 4)
    await knows([pool.skill], 1)
    expect(await look(pool)).toMatchObject({ mentees: 5, areas: [], others: 5, invitees: [] })
    await wants(pool, [pool.skill], 1)
    expect(await look(pool)).toMatchObject({ areas: [{ area: null }], others: null, invitees: [{ skills: [pool.skill], closes: 2 }] })
  })

  test('is for program managers, and each look is written down', async () => {
    const pool = await aPool()
    expect(await getCoverage(hand.world, hand.actor(pool.mentee), pool.program.id)).toEqual({ ok: false, reason: 'notAllowed' })
    expect(await getCoverage(hand.world, pool.manager, randomUUID() as ProgramId)).toEqual({ ok: false, reason: 'notFound' })
    await look(pool)
    const journal = await hand.unit((unit) => unit.journal.listAbout(pool.program.id))
    expect(journal.map(({ what, actorId }) => [what, actorId])).toEqual([['program.coverageRead', pool.programManager.id]])
  })
})

describe('whom to invite', () => {
  test('are colleagues who close gaps and may be asked: nobody who mentors, said no, or was asked two weeks ago by another program', async () => {
    const [pool, other] = [await aPool(), await aPool()]
    await wants(pool, [pool.skill], 20)
    const [free, mentors, later, never, lately, guest] = await knows([pool.skill], 6)
    const offer = { offers: ['Else'], boundaries: '', capacity: 1, hoursPerMonth: 1 }
    yes(await joinAsMentor(hand.world, { ...pool.manager, personId: mentors! }, pool.program.id, offer))
    for (const [id, answer] of [[later!, 'later'] as const, [never!, 'never'] as const]) {
      const { id: invitation } = yes(await inviteMentor(hand.world, hand.actor(other.mentee), other.program.id, id))
      yes(await answerInvitation(hand.world, { ...pool.manager, personId: id }, invitation, answer))
    }
    yes(await inviteMentor(hand.world, hand.actor(other.mentee), other.program.id, lately!))
    await hand.change((await hand.unit(({ people }) => people.find(guest!)))!, { kind: 'guest' })
    expect(await suggested(pool)).toEqual([free])
    hand.clock.pass(14 * day)
    expect(await suggested(pool)).toEqual([free, lately].sort())
    hand.clock.pass(76 * day)
    expect(await suggested(pool)).toEqual([free, lately, later].sort())
  })

  test('are looked for among those too whom the directory sync alone knows: a look has their profiles read', async () => {
    const pool = await aPool()
    await wants(pool, [pool.skill], 5)
    const stranger = (await hand.change(await hand.person('Stranger', { skills: [pool.skill] }), {})).id
    await hand.unit(async ({ people }) => {
      const known = (await people.find(stranger))!
      await people.save({ ...known, skills: [] }, new Date(hand.clock.now().getTime() - 31 * day))
    })
    expect(await look(pool)).toMatchObject({ reading: true, invitees: [] })
    await hand.deliver()
    expect(await look(pool)).toMatchObject({ reading: false, invitees: [{ person: { id: stranger } }] })
  })

  test('are never people of another tenant', async () => {
    const pool = await aPool()
    await wants(pool, [pool.skill], 5)
    const [ours] = await knows([pool.skill], 1)
    const theirs = { ...(await hand.unit(({ people }) => people.find(ours!)))!, id: randomUUID() as PersonId }
    const elsewhere = randomUUID() as TenantId
    await hand.world.store.transaction(elsewhere, ({ people }) => people.save(theirs, hand.clock.now()))
    expect(await suggested(pool)).toEqual([ours])
    expect(await getCoverage(hand.world, { ...pool.manager, tenantId: elsewhere }, pool.program.id)).toEqual({
      ok: false,
      reason: 'notFound',
    })
    expect(await inviteColleagues(hand.world, { ...pool.manager, tenantId: elsewhere }, mentorsOf(pool.program), [ours!])).toEqual({
      ok: false,
      reason: 'notFound',
    })
    expect(await invite(pool, theirs.id)).toEqual({ invited: [], notInvited: [{ personId: theirs.id, reason: 'notReachable' }] })
  })
})

describe('inviting them', () => {
  test('sends each one card, and the same call again none', async () => {
    const pool = await aPool()
    const ids = await knows([pool.skill], 3)
    const [once, again] = await Promise.all([invite(pool, ...ids), invite(pool, ...ids, ids[0]!)])
    expect([once, again]).toEqual(Array(2).fill({ invited: ids, notInvited: [] }))
    await hand.deliver()
    expect(ids.map(cards)).toEqual([1, 1, 1])
  })

  test('tells of whoever asked, waits or said no the same: they have been asked already', async () => {
    const [pool, other] = [await aPool(), await aPool()]
    const [later, never, lately, waiting] = await knows([], 4)
    for (const [id, answer] of [[later!, 'later'] as const, [never!, 'never'] as const]) {
      const { id: invitation } = yes(await inviteMentor(hand.world, hand.actor(pool.mentee), pool.program.id, id))
      yes(await answerInvitation(hand.world, { ...pool.manager, personId: id }, invitation, answer))
    }
    yes(await inviteMentor(hand.world, hand.actor(other.mentee), other.program.id, lately!))
    yes(await inviteMentor(hand.world, hand.actor(pool.mentee), pool.program.id, waiting!))
    const ids = [later!, never!, lately!, waiting!]
    expect(await invite(pool, ...ids, pool.mentor.id, pool.programManager.id)).toEqual({
      invited: [],
      notInvited: [
        ...ids.map((personId) => ({ personId, reason: 'askedAlready' })),
        { personId: pool.mentor.id, reason: 'takesPart' },
        { personId: pool.programManager.id, reason: 'notReachable' },
      ],
    })
  })

  test('ends at twenty in twenty-four hours for a program, also when two calls come at once', async () => {
    const [pool, other] = [await aPool(), await aPool()]
    const ids = await knows([pool.skill], 24)
    const answers = await Promise.all([invite(pool, ...ids.slice(0, 12)), invite(pool, ...ids.slice(12))])
    expect(answers.flatMap(({ invited }) => invited)).toHaveLength(20)
    const left = answers.flatMap(({ notInvited }) => notInvited)
    expect(left.map(({ reason }) => reason)).toEqual(Array(4).fill('enoughToday'))
    expect(await look(pool)).toMatchObject({ leftToday: 0 })
    expect((await invite(other, left[0]!.personId)).invited).toHaveLength(1)
    hand.clock.pass(day)
    expect((await invite(pool, left[1]!.personId)).invited).toEqual([left[1]!.personId])
    expect(await look(pool)).toMatchObject({ leftToday: 19 })
  })

  test('by two programs at the same moment asks a person once', async () => {
    const [pool, other] = [await aPool(), await aPool()]
    const [id] = await knows([], 1)
    const answers = await Promise.all([invite(pool, id!), invite(other, id!)])
    expect(answers.map(({ invited }) => invited.length).sort()).toEqual([0, 1])
  })

  test('is for program managers', async () => {
    const pool = await aPool()
    expect(await inviteColleagues(hand.world, hand.actor(pool.mentee), mentorsOf(pool.program), [pool.mentor.id])).toEqual({
      ok: false,
      reason: 'notAllowed',
    })
  })
})
