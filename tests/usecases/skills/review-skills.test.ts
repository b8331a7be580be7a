import { randomUUID } from 'node:crypto'
import type { Person } from '../../../src/domain/people/person.ts'
import type { Verdict } from '../../../src/domain/skills/decision.ts'
import { spellingOf } from '../../../src/domain/skills/spelling.ts'
import { suggestSkills } from '../../../src/usecases/people/suggest-skills.ts'
import { findCandidates } from '../../../src/usecases/programs/find-candidates.ts'
import { joinAsMentee } from '../../../src/usecases/programs/join-as-mentee.ts'
import { joinAsMentor } from '../../../src/usecases/programs/join-as-mentor.ts'
import { decideSkill } from '../../../src/usecases/skills/decide-skill.ts'
import { listTypedSkills } from '../../../src/usecases/skills/list-typed-skills.ts'
import { takeBackDecision } from '../../../src/usecases/skills/take-back-decision.ts'
import { aCast } from '../pair.ts'
import { minute, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
let petra: Person
beforeAll(async () => {
  hand = await openWorld()
  petra = await hand.person('Petra')
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const manager = () => hand.actor(petra, ['ProgramManager'])
/** What is listed of these words; the other tests here have words of their own. */
const review = async (...words: string[]) => {
  const { typed, decided } = yes(await listTypedSkills(hand.world, manager()))
  const isAbout = ({ text }: { text: string }) => words.some((word) => spellingOf(word) === spellingOf(text))
  return { typed: typed.filter(isAbout), decided: decided.filter(isAbout) }
}
const decide = async (text: string, said: Verdict) => {
  hand.clock.pass(minute)
  return yes(await decideSkill(hand.world, manager(), text, said)).id
}
const added = { verdict: 'added', aliasOf: null } as const
const ignored = { verdict: 'ignored', aliasOf: null } as const
const takeBack = (id: Awaited<ReturnType<typeof decide>>) => takeBackDecision(hand.world, manager(), id)
const people = async (count: number, ...skills: string[]) => {
  for (let i = 0; i < count; i++) await hand.person('Somebody', { skills })
}

describe('what people type and nobody knows', () => {
  test('is listed with how many use it, whatever the spelling and wherever they say it, most used first', async () => {
    const { program, mentee, mentor } = await aCast(hand)
    await people(5, 'Moulin mapping', 'js', 'Only ours')
    await people(3, 'glacier-gauging', 'Snow pits')
    const one = await hand.person('One', { skills: ['Glacier–gauging'] })
    const offer = { boundaries: '', capacity: 2, hoursPerMonth: 2 }
    yes(await joinAsMentor(hand.world, hand.actor(one), program.id, { ...offer, offers: ['Glacier gauging', 'Snow pits'] }))
    yes(await joinAsMentor(hand.world, hand.actor(mentor), program.id, { ...offer, offers: ['GLACIER GAUGING'] }))
    const wish = { motive: 'skills', skillsWanted: ['glacier gauging', 'Snow pits'], goals: [] } as const
    yes(await joinAsMentee(hand.world, hand.actor(mentee), program.id, wish))
    const { typed, decided } = await review('Glacier gauging', 'Moulin mapping', 'Only ours', 'Snow pits', 'js')
    expect(typed.map(({ text, people: count }) => [text.toLowerCase().replace('-', ' '), count])).toEqual([
      ['glacier gauging', 6],
      ['moulin mapping', 5],
      ['only ours', 5],
      ['snow pits', 5],
    ])
    expect(decided).toEqual([])
  })

  test('is nobody’s business while fewer than five say it, or those who do have left', async () => {
    await people(4, 'Firn')
    await hand.person('Left', { skills: ['Firn'], active: false })
    expect((await review('Firn')).typed).toEqual([])
    await people(1, 'firn')
    expect((await review('Firn')).typed).toMatchObject([{ people: 5 }])
  })
})

describe('a decision', () => {
  test('makes a text a skill: known by all its spellings from then on, and unknown again once taken back', async () => {
    await people(6, 'Serac watching')
    const id = await decide('Serac watching', added)
    expect(await review('Serac watching')).toEqual({
      typed: [],
      decided: [{ id, text: 'Serac watching', verdict: 'added', aliasOf: null }],
    })
    expect((await suggestSkills(hand.world, hand.actor(petra), 'serac', true)).skills).toEqual([{ name: 'Serac watching', alias: null }])
    yes(await takeBack(id))
    expect(await review('Serac watching')).toEqual({ typed: [{ text: 'Serac watching', people: 6 }], decided: [] })
    expect((await suggestSkills(hand.world, hand.actor(petra), 'serac', true)).skills).toEqual([])
    expect(await takeBack(id)).toEqual({ ok: false, reason: 'notFound' })
  })

  test('makes it another word: what people said before and say later is matched by the skill it means', async () => {
    const { program, mentee } = await aCast(hand)
    const [before, later] = [await hand.person('Before'), await hand.person('Later')]
    const join = async (person: Person, offer: string) =>
      yes(
        await joinAsMentor(hand.world, hand.actor(person), program.id, { offers: [offer], boundaries: '', capacity: 2, hoursPerMonth: 2 }),
      )
    await join(before, 'Cluster wrangling')
    yes(await joinAsMentee(hand.world, hand.actor(mentee), program.id, { motive: 'skills', skillsWanted: ['Kubernetes'], goals: [] }))
    const missing = async () => {
      const { candidates } = yes(await findCandidates(hand.world, hand.actor(mentee), program.id, ''))
      return Object.fromEntries(candidates.map(({ person, missingSkills }) => [person.name, missingSkills.length]))
    }
    expect(await missing()).toMatchObject({ Before: 1 })
    await decide('Cluster wrangling', { verdict: 'alias', aliasOf: 'k8s' })
    await join(later, 'cluster-wrangling')
    expect(await missing()).toMatchObject({ Before: 0, Later: 0, Lukas: 1 })
    const saved = await hand.unit(({ programs }) => programs.findMentor(program.id, later.id))
    expect(saved?.offers).toEqual(['Kubernetes'])
    expect((await review('Cluster wrangling')).decided).toMatchObject([{ verdict: 'alias', aliasOf: 'Kubernetes' }])
  })

  test('sets it aside: it is listed no more and means nothing', async () => {
    await people(5, 'vibes')
    const id = await decide('Vibes', ignored)
    expect((await review('vibes')).typed).toEqual([])
    expect((await suggestSkills(hand.world, hand.actor(petra), 'vibes', true)).skills).toEqual([])
    yes(await takeBack(id))
    expect((await review('vibes')).typed).toEqual([{ text: 'vibes', people: 5 }])
  })

  test('gives way to a later one about the same spelling', async () => {
    await people(5, 'Sastrugi')
    await decide('Sastrugi', ignored)
    const id = await decide('sastrugi', added)
    expect((await review('Sastrugi')).decided).toEqual([{ id, text: 'sastrugi', verdict: 'added', aliasOf: null }])
    expect(await decideSkill(hand.world, manager(), 'SASTRUGI', ignored)).toEqual({ ok: false, reason: 'skillKnown' })
  })

  test('about another word holds no more without its skill, which is listed again, and so is the word', async () => {
    await people(5, 'Suncup', 'Névé')
    const suncup = await decide('Suncup', added)
    await decide('Névé', { verdict: 'alias', aliasOf: 'Suncup' })
    expect((await review('Suncup', 'Névé')).decided.map(({ text }) => text)).toEqual(['Névé', 'Suncup'])
    yes(await takeBack(suncup))
    expect(await review('Suncup', 'Névé')).toMatchObject({ typed: [{ text: 'Névé' }, { text: 'Suncup' }], decided: [] })
  })

  test('is a program manager’s alone, and written down without the word', async () => {
    const nobody = hand.actor(petra, ['Admin'])
    const refusal = { ok: false, reason: 'notAllowed' }
    expect(await listTypedSkills(hand.world, nobody)).toEqual(refusal)
    expect(await decideSkill(hand.world, nobody, 'Nunatak', added)).toEqual(refusal)
    expect(await takeBackDecision(hand.world, nobody, randomUUID() as never)).toEqual(refusal)
    const id = await decide('Nunatak', added)
    yes(await takeBack(id))
    const journal = await hand.unit((unit) => unit.journal.listAbout(id))
    expect(journal.map(({ what, actorId, facts }) => ({ what, actorId, facts }))).toEqual([
      { what: 'skill.added', actorId: petra.id, facts: {} },
      { what: 'skill.takenBack', actorId: petra.id, facts: {} },
    ])
  })
})
