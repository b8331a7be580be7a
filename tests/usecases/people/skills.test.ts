import type { Reading } from '../../../src/ports/directory.ts'
import { ensureProfile } from '../../../src/usecases/people/ensure-profile.ts'
import { suggestSkills } from '../../../src/usecases/people/suggest-skills.ts'
import { findCandidates } from '../../../src/usecases/programs/find-candidates.ts'
import { joinAsMentee } from '../../../src/usecases/programs/join-as-mentee.ts'
import { joinAsMentor } from '../../../src/usecases/programs/join-as-mentor.ts'
import { aCast } from '../pair.ts'
import { day, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const suggested = async (typed: string) => {
  const person = await hand.person('Typist')
  return (await suggestSkills(hand.world, hand.actor(person), typed)).skills
}

describe('typing a skill', () => {
  test('offers known skills with the word that fits, before anybody here has used one', async () => {
    expect((await suggested('k8s'))[0]).toEqual({ name: 'Kubernetes', alias: 'k8s' })
  })

  test('offers words of this organization among the first, and what they mean rather than how they are spelled', async () => {
    await hand.person('Glaciologist', { skills: ['Glacier gauging', 'glass & glazing', 'golang'] })
    const names = (await suggested('gla')).map(({ name }) => name)
    expect(names.slice(0, 7)).toEqual(expect.arrayContaining(['Glacier gauging', 'glass & glazing']))
    const go = (await suggested('golang')).filter(({ name }) => /^go(lang)?$/i.test(name))
    expect(go).toEqual([{ name: 'Go', alias: 'golang' }])
  })

  test('offers what is used here most before anything is typed, and no more than twenty', async () => {
    for (const name of ['One', 'Two', 'Three']) await hand.person(name, { skills: ['powershell', 'Firn'] })
    expect((await suggested('')).slice(0, 2)).toEqual([
      { name: 'Firn', alias: null },
      { name: 'PowerShell', alias: null },
    ])
    expect(await suggested('a')).toHaveLength(20)
  })
})

describe('skills of the directory', () => {
  test('are kept by the name all share; words that only this organization knows stay', async () => {
    const person = await hand.person('Reader')
    hand.clock.pass(2 * day)
    const reading: Reading = { person: { ...person, skills: ['JS', 'Moulin mapping', 'javascript'] }, mailboxSettings: 'read' }
    const directory = { ...hand.world.directory, readPerson: async () => ({ ok: true as const, value: reading, trace: null }) }
    const read = await ensureProfile({ ...hand.world, directory }, hand.tenantId, person.id)
    expect(read?.skills).toEqual(['JavaScript', 'Moulin mapping'])
  })
})

describe('a mentee and a mentor', () => {
  test('find each other by one skill in two spellings, and not by two that only look alike', async () => {
    const { mentee, program } = await aCast(hand)
    const [same, lookalike] = [await hand.person('Same'), await hand.person('Lookalike')]
    const offer = { boundaries: '', capacity: 2, hoursPerMonth: 2 }
    yes(await joinAsMentor(hand.world, hand.actor(same), program.id, { ...offer, offers: ['ECMAScript'] }))
    yes(await joinAsMentor(hand.world, hand.actor(lookalike), program.id, { ...offer, offers: ['Java'] }))
    yes(await joinAsMentee(hand.world, hand.actor(mentee), program.id, { motive: 'skills', skillsWanted: ['js'], goals: [] }))
    const { candidates } = yes(await findCandidates(hand.world, hand.actor(mentee), program.id, ''))
    const missing = new Map(candidates.map(({ person, missingSkills }) => [person.name, missingSkills]))
    expect([missing.get('Same'), missing.get('Lookalike')]).toEqual([[], ['JavaScript']])
    expect(candidates[0]?.reasons).toContainEqual({ kind: 'skills', skills: ['JavaScript'] })
  })
})
