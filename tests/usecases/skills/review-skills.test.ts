import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Person } from '../../../src/domain/people/person.ts'
import type { Verdict } from '../../../src/domain/skills/decision.ts'
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
beforeEach(async () => {
  hand = await openWorld()
  petra = await hand.person('Petra')
})
afterEach(async () => {
  expect(hand.failures).toEqual([])
  await hand.close()
})

const manager = () => hand.actor(petra, ['ProgramManager'])
const review = async () => yes(await listTypedSkills(hand.world, manager()))
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
    await people(2, 'Moulin mapping', 'js', 'Only mine')
    await people(1, 'glacier-gauging')
    const one = await hand.person('One', { skills: ['Glacier gauging'] })
    const offer = { boundaries: '', capacity: 2, hoursPerMonth: 2 }
    yes(await joinAsMentor(hand.world, hand.actor(one), program.id, { ...offer, offers: ['Glacier gauging', 'Snow pits'] }))
    yes(await joinAsMentor(hand.world, hand.actor(mentor), program.id, { ...offer, offers: ['GLACIER GAUGING'] }))
    const wish = { motive: 'skills', skillsWanted: ['glacier gauging', 'Snow pits'], goals: [] } as const
    yes(await joinAsMentee(hand.world, hand.actor(mentee), program.id, wish))
    const { typed, decided } = await review()
    expect(typed.map(({ text, people: count }) => [text.toLowerCase().replace('-', ' '), count])).toEqual([
      ['glacier gauging', 4],
      ['moulin mapping', 2],
      ['only mine', 2],
      ['snow pits', 2],
    ])
    expect(decided).toEqual([])
  })

  test('is nobody’s business while one person alone says it, or those who do have left', async () => {
    await people(1, 'Firn')
    await hand.person('Left', { skills: ['Firn'], active: false })
    expect((await review()).typed).toEqual([])
    await people(1, 'firn')
    expect((await review()).typed).toMatchObject([{ people: 2 }])
  })
})

describe('a decision', () => {
  test('makes a text a skill: known by all its spellings from then on, and unknown again once taken back', async () => {
    await people(3, 'Glacier gauging')
    const id = await decide('Glacier gauging', added)
    expect(await review()).toEqual({ typed: [], decided: [{ id, text: 'Glacier gauging', verdict: 'added', aliasOf: null }] })
    expect((await suggestSkills(hand.world, hand.actor(petra), 'gauging', true)).skills).toEqual([{ name: 'Glacier gauging', alias: null }])
    yes(await takeBack(id))
    expect(await review()).toEqual({ typed: [{ text: 'Glacier gauging', people: 3 }], decided: [] })
    expect((await suggestSkills(hand.world, hand.actor(petra), 'gauging', true)).skills).toEqual([])
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
    expect((await review()).decided).toMatchObject([{ verdict: 'alias', aliasOf: 'Kubernetes' }])
  })

  test('sets it aside: it is listed no more and means nothing', async () => {
    await people(2, 'vibes')
    const id = await decide('Vibes', ignored)
    expect((await review()).typed).toEqual([])
    expect((await suggestSkills(hand.world, hand.actor(petra), 'vibes', true)).skills).toEqual([])
    yes(await takeBack(id))
    expect((await review()).typed).toEqual([{ text: 'vibes', people: 2 }])
  })

  test('gives way to a later one about the same spelling', async () => {
    await people(2, 'Firn')
    await decide('Firn', ignored)
    const id = await decide('firn', added)
    expect((await review()).decided).toEqual([{ id, text: 'firn', verdict: 'added', aliasOf: null }])
    expect(await decideSkill(hand.world, manager(), 'FIRN', ignored)).toEqual({ ok: false, reason: 'skillKnown' })
  })

  test('about another word holds no more without its skill, which is listed again, and so is the word', async () => {
    await people(2, 'Firn', 'Névé')
    const firn = await decide('Firn', added)
    await decide('Névé', { verdict: 'alias', aliasOf: 'Firn' })
    expect((await review()).decided.map(({ text }) => text)).toEqual(['Névé', 'Firn'])
    yes(await takeBack(firn))
    expect(await review()).toMatchObject({ typed: [{ text: 'Firn' }, { text: 'Névé' }], decided: [] })
  })

  test('is a program manager’s alone, and written down without the word', async () => {
    const nobody = hand.actor(petra, ['Admin'])
    const refusal = { ok: false, reason: 'notAllowed' }
    expect(await listTypedSkills(hand.world, nobody)).toEqual(refusal)
    expect(await decideSkill(hand.world, nobody, 'Firn', added)).toEqual(refusal)
    expect(await takeBackDecision(hand.world, nobody, randomUUID() as never)).toEqual(refusal)
    const id = await decide('Firn', added)
    yes(await takeBack(id))
    const journal = await hand.unit((unit) => unit.journal.listAbout(id))
    expect(journal.map(({ what, actorId, facts }) => ({ what, actorId, facts }))).toEqual([
      { what: 'skill.added', actorId: petra.id, facts: {} },
      { what: 'skill.takenBack', actorId: petra.id, facts: {} },
    ])
  })
})
