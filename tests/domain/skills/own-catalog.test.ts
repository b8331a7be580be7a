import { canonicalize } from '../../../src/domain/skills/canonicalize.ts'
import { chosenSkills } from '../../../src/domain/skills/chosen.ts'
import { decideSkill, type SkillDecision, type Verdict } from '../../../src/domain/skills/decision.ts'
import { knownSkills } from '../../../src/domain/skills/known-skills.ts'
import { ownCatalog } from '../../../src/domain/skills/own-catalog.ts'
import { suggest } from '../../../src/domain/skills/suggest.ts'
import { unknownTexts } from '../../../src/domain/skills/unknown.ts'

const decided = (text: string, verdict: SkillDecision['verdict'], aliasOf: string | null = null): SkillDecision => ({
  id: text as SkillDecision['id'],
  text,
  verdict,
  aliasOf,
  decidedAt: new Date('2026-11-16T09:00:00Z'),
})
const added = (text: string) => decided(text, 'added')
const meaning = (text: string, ...decisions: SkillDecision[]) => {
  const meant = canonicalize(text, ownCatalog(decisions))
  return meant.kind === 'known' ? meant.skill.name : null
}

describe('the catalog of an organization', () => {
  test('is the known one itself while nothing is decided, or only ignored', () => {
    expect(ownCatalog([])).toBe(knownSkills)
    expect(ownCatalog([decided('asap', 'ignored')])).toBe(knownSkills)
  })

  test('is made once for the same decisions, and anew for others', () => {
    const first = ownCatalog([added('Firn')])
    expect(ownCatalog([added('Firn')])).toBe(first)
    expect(ownCatalog([added('Firn'), added('Moulin mapping')])).not.toBe(first)
  })

  test('knows an added skill by every spelling, wording and number, and all it knew before', () => {
    const firn = added('Glacier gauging')
    for (const text of ['glacier-gauging', 'GLACIER GAUGING', 'Glacier gauging skills', 'glaciers gauging'])
      expect(meaning(text, firn)).toBe('Glacier gauging')
    expect(meaning('k8s', firn)).toBe('Kubernetes')
    expect(meaning('Glacier', firn)).toBeNull()
  })

  test('takes another word for the skill it means, a known one or one of its own, in one or many', () => {
    const decisions = [decided('Cluster wrangler', 'alias', 'Kubernetes'), decided('Névé', 'alias', 'Firn'), added('Firn')]
    expect(meaning('cluster wranglers', ...decisions)).toBe('Kubernetes')
    expect(meaning('neve', ...decisions)).toBe('Firn')
    expect(chosenSkills(['Névé', 'firn', 'kubernetes', 'Cluster wrangler'], ownCatalog(decisions))).toEqual(['Firn', 'Kubernetes'])
    expect(suggest('cluster wr', ownCatalog(decisions), 1)).toMatchObject([{ skill: { name: 'Kubernetes' }, alias: 'cluster wrangler' }])
  })

  test('lets what all know stand, whatever was decided before it was known', () => {
    expect(ownCatalog([added('golang'), decided('k8s', 'alias', 'Firn'), added('Firn')]).byName.has('golang')).toBe(false)
    expect(meaning('golang', added('golang'))).toBe('Go')
    expect(meaning('k8s', decided('k8s', 'alias', 'Firn'), added('Firn'))).toBe('Kubernetes')
  })

  test('holds to the older of two decisions about one word', () => {
    expect(meaning('firns', added('Firn'), added('Firns'))).toBe('Firn')
    expect(meaning('firn', decided('Firns', 'alias', 'Kubernetes'), added('Firn'))).toBe('Kubernetes')
  })

  test('forgets another word for a skill that is there no more', () => {
    expect(meaning('neve', decided('Névé', 'alias', 'Firn'))).toBeNull()
  })
})

describe('deciding', () => {
  const say = (text: string, said: Verdict) => decideSkill(text, said, knownSkills)

  test('keeps the text in plain spacing, and the name of the skill behind another word for it', () => {
    expect(say('  Glacier   gauging ', { verdict: 'added', aliasOf: null })).toEqual({
      ok: true,
      value: { text: 'Glacier gauging', verdict: 'added', aliasOf: null },
    })
    expect(say('Cluster wrangler', { verdict: 'alias', aliasOf: 'k8s' })).toEqual({
      ok: true,
      value: { text: 'Cluster wrangler', verdict: 'alias', aliasOf: 'Kubernetes' },
    })
  })

  test('refuses what is known, what is no word, and another word for nothing', () => {
    expect(say('js', { verdict: 'added', aliasOf: null })).toEqual({ ok: false, reason: 'skillKnown' })
    expect(say('js', { verdict: 'alias', aliasOf: 'Java' })).toEqual({ ok: false, reason: 'skillKnown' })
    expect(say(' !! ', { verdict: 'added', aliasOf: null })).toEqual({ ok: false, reason: 'notASkill' })
    expect(say('Firn', { verdict: 'alias', aliasOf: 'Névé' })).toEqual({ ok: false, reason: 'skillUnknown' })
  })
})

test('unknown texts stand together by spelling, the first of each in front; what no skill could be named is left out', () => {
  const texts = ['Firn', 'js', 'moulin-mapping', 'FIRN', '!!', 'x'.repeat(81), 'bell\u0007', 'Moulin mapping']
  expect([...unknownTexts(texts, knownSkills).values()]).toEqual([
    ['Firn', 'FIRN'],
    ['moulin-mapping', 'Moulin mapping'],
  ])
})
