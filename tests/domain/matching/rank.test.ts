import fc from 'fast-check'
import { firstRefusal } from '../../../src/domain/matching/hard-rules.ts'
import { noHistory } from '../../../src/domain/matching/history.ts'
import { type MatchRules, type MatchWeights, plainRules, termKeys } from '../../../src/domain/matching/match-rules.ts'
import { rankPairs } from '../../../src/domain/matching/rank.ts'
import { canonicalSkill } from '../../../src/domain/matching/skill.ts'
import type { MatchFacts } from '../../../src/domain/matching/soft-terms.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { aColleague, aMenteeProfile, aMentorProfile, now, mentee as someMentee } from '../situations.ts'

const mentee = { ...someMentee, interests: ['Chess', 'Rowing'], site: 'Pokhara' }
const wish = aMenteeProfile({ skillsWanted: ['Gauging', 'Floods', 'GIS'] })

const rank = (pairs: readonly MatchFacts[], rules: Partial<MatchRules> = {}) => rankPairs(pairs, now, { ...plainRules, ...rules })

function pairWith(id: string, about: { person?: object; profile?: object; sharedHours?: number; placesTaken?: number } = {}): MatchFacts {
  const mentor = aColleague(id, { department: 'Glaciology', ...about.person })
  return {
    mentee,
    menteeProfile: wish,
    mentor,
    mentorProfile: aMentorProfile({ personId: mentor.id, offers: [], ...about.profile }),
    sharedHours: about.sharedHours ?? 8,
    placesTaken: about.placesTaken ?? 0,
    history: noHistory,
  }
}
const ids = (pairs: readonly MatchFacts[]) => rank(pairs).map(({ facts }) => facts.mentor.id)

test('who offers more of what is wanted comes first, however it is spelled', () => {
  const all = pairWith('all', { profile: { offers: ['  gis', 'FLOODS', 'Ｇauging'] } })
  const one = pairWith('one', { profile: { offers: ['Floods'] } })
  expect(ids([pairWith('none'), one, all])).toEqual(['all', 'one', 'none'])
})

test('skills that nobody offers are named as missing, in the mentee’s words', () => {
  const [ranked] = rank([pairWith('one', { profile: { offers: ['floods'] } })])
  expect(ranked!.missingSkills).toEqual(['Gauging', 'GIS'])
})

test('reasons are at most four, strongest first, and only what speaks for the mentor', () => {
  const everything = pairWith('everything', {
    person: { site: 'Pokhara', interests: ['chess'] },
    profile: { offers: ['Gauging', 'Floods', 'GIS'] },
  })
  expect(rank([everything])[0]!.reasons.map(({ kind }) => kind)).toEqual(['skills', 'sharedHours', 'otherDepartment', 'sameSite'])
  const nothing = pairWith('nothing', { person: { department: 'Hydrology' }, sharedHours: 0 })
  expect(rank([nothing])[0]!.reasons).toEqual([])
})

test('somebody who never works at the same time comes last, whatever else is shared', () => {
  const never = pairWith('a-never', { person: { site: 'Pokhara', interests: ['Chess', 'Rowing'] }, sharedHours: 0 })
  const hardly = pairWith('b-hardly', { person: { department: 'Hydrology' }, sharedHours: 0.5 })
  expect(ids([never, hardly])).toEqual(['b-hardly', 'a-never'])
})

test('one to three steps ahead helps most, far ahead some, an unknown or equal title nothing, behind least', () => {
  const junior = { ...mentee, title: 'Junior hydrologist' }
  const titled = (title: string | null) => ({ ...pairWith(title ?? 'a-untitled', { person: { title } }), mentee: junior })
  const ranked = rank([titled('Hydrology intern'), titled('Chief scientist'), titled('Junior geologist'), titled('Senior hydrologist')])
  expect(ranked.map(({ facts }) => facts.mentor.id)).toEqual([
    'Senior hydrologist',
    'Chief scientist',
    'Junior geologist',
    'Hydrology intern',
  ])
  expect(ranked.map(({ reasons }) => reasons.some(({ kind }) => kind === 'experience'))).toEqual([true, false, false, false])
})

test('an unknown department is not called another one', () => {
  const reasons = (mine: string | null, theirs: string | null) => {
    const pair = pairWith('mentor', { person: { department: theirs } })
    return rank([{ ...pair, mentee: { ...mentee, department: mine } }])[0]!.reasons.map(({ kind }) => kind)
  }
  expect(reasons('Hydrology', 'Glaciology')).toContain('otherDepartment')
  for (const [mine, theirs] of [
    [null, 'Glaciology'],
    ['Hydrology', null],
    [null, null],
    ['Hydrology', 'Hydrology'],
  ] as const)
    expect(reasons(mine, theirs)).not.toContain('otherDepartment')
})

test('hard rules keep people out of the list, each by its name', () => {
  const out: [string, MatchFacts][] = [
    ['self', { ...pairWith('x'), mentor: mentee }],
    ['inactive', pairWith('x', { person: { active: false } })],
    ['inactive', pairWith('x', { person: { kind: 'guest' } })],
    ['ownManager', pairWith(mentee.managerId!)],
    ['ownReport', pairWith('x', { person: { managerId: mentee.id } })],
    ['mentorPaused', pairWith('x', { profile: { status: 'paused' } })],
    ['mentorPaused', pairWith('x', { profile: { status: 'left' } })],
    ['mentorFull', pairWith('x', { profile: { capacity: 1 }, placesTaken: 1 })],
  ]
  for (const [reason, pair] of out) {
    expect(firstRefusal(pair, now, plainRules)?.rule).toBe(reason)
    expect(rank([pair])).toEqual([])
  }
})

test('what a program does not count changes no score and is no reason; what counts thrice comes first', () => {
  const everything = pairWith('everything', { person: { site: 'Pokhara', interests: ['chess'] }, profile: { offers: ['GIS'] } })
  const weighed = (about: Partial<MatchWeights>) => rank([everything], { weights: { ...plainRules.weights, ...about } })[0]!
  expect(weighed({}).reasons[0]!.kind).toBe('skills')
  const without = weighed({ skills: 0 })
  expect(without.reasons.map(({ kind }) => kind)).not.toContain('skills')
  expect(without.score).toBe(rank([{ ...everything, mentorProfile: { ...everything.mentorProfile, offers: [] } }])[0]!.score)
  expect(weighed({ otherDepartment: 300, skills: 50 }).reasons[0]!.kind).toBe('otherDepartment')
  expect(weighed({ sameSite: 300 }).score - weighed({}).score).toBe(80)
})

test('fractions of points are added up before they are rounded, once', () => {
  const some = pairWith('some', { person: { site: 'Pokhara', department: 'Hydrology', interests: ['chess'] }, sharedHours: 0 })
  const none = Object.fromEntries(termKeys.map((key) => [key, 0])) as MatchWeights
  const score = (about: Partial<MatchWeights>) => rank([some], { weights: { ...none, ...about } })[0]!.score
  // 40 points at 6 % are 2.4, 30 points at 8 % are 2.4: 4.8 together.
  expect([score({ sameSite: 6 }), score({ interests: 8 }), score({ sameSite: 6, interests: 8 })]).toEqual([2, 2, 5])
})

test('an allowed pair has a score, however much speaks against it', () => {
  const never = pairWith('never', { person: { department: 'Hydrology' }, sharedHours: 0 })
  expect(rank([never], { weights: { ...plainRules.weights, sharedHours: 300 } })[0]!.score).toBe(1)
})

test('a mentor from a department new to the mentee counts for more, once there was one before', () => {
  const from = (departments: string[]) => rank([{ ...pairWith('mentor'), history: { ...noHistory, departments } }])[0]!
  const [first, again, fresh] = [from([]), from(['Finance', 'Glaciology']), from(['Finance'])]
  expect([again.score - first.score, fresh.score - first.score]).toEqual([0, 80])
  expect(fresh.reasons).toContainEqual({ kind: 'rotation', department: 'Glaciology' })
  expect(first.reasons.some(({ kind }) => kind === 'rotation')).toBe(false)
})

const person = fc.record({
  department: fc.constantFrom(null, 'Hydrology', 'Glaciology'),
  site: fc.constantFrom(null, 'Pokhara', 'Kathmandu'),
  interests: fc.subarray(['chess', 'Rowing', 'Tea']),
  active: fc.boolean(),
})
const profile = fc.record({ offers: fc.subarray(['gauging', 'Floods', 'gis', 'Snow']), capacity: fc.integer({ min: 0, max: 2 }) })
const pairs = fc
  .array(fc.record({ person, profile, sharedHours: fc.integer({ min: 0, max: 48 }).map((n) => n / 4), placesTaken: fc.nat({ max: 2 }) }), {
    maxLength: 12,
  })
  .map((all) => all.map((about, i) => pairWith(`mentor ${i}`, about)))

test('of two who are equally good, always the same one comes first', () => {
  const twins = [pairWith('zoe'), pairWith('abe'), pairWith('moe')]
  expect(ids(twins)).toEqual(['abe', 'moe', 'zoe'])
  expect(ids(twins.toReversed())).toEqual(['abe', 'moe', 'zoe'])
})

test('the list does not depend on the order in which mentors joined', () => {
  fc.assert(
    fc.property(pairs, fc.integer(), (all, seed) => {
      const shuffled = all.toSorted((a, b) => hash(a.mentor.id, seed) - hash(b.mentor.id, seed))
      expect(ids(shuffled)).toEqual(ids(all))
    }),
  )
})

test('name, address, language, mailbox and own managers change nothing', () => {
  fc.assert(
    fc.property(pairs, fc.string(), (all, text) => {
      const renamed = all.map((pair) => ({
        ...pair,
        mentor: {
          ...pair.mentor,
          name: text,
          givenName: text,
          address: `${text}@x`,
          locale: text,
          managerId: 'other' as PersonId,
          mailbox: false,
        },
      }))
      expect(rank(renamed).map(({ facts, ...rest }) => ({ ...rest, id: facts.mentor.id }))).toEqual(
        rank(all).map(({ facts, ...rest }) => ({ ...rest, id: facts.mentor.id })),
      )
    }),
  )
})

test('one more wanted skill on offer never puts a mentor further down', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const before = ids(all)
      const learner = all.find(
        (pair) => before.includes(pair.mentor.id) && !pair.mentorProfile.offers.some((skill) => canonicalSkill(skill) === 'gis'),
      )
      if (!learner) return
      const taught = { ...learner, mentorProfile: { ...learner.mentorProfile, offers: [...learner.mentorProfile.offers, 'GIS'] } }
      const after = ids(all.map((pair) => (pair === learner ? taught : pair)))
      expect(after.indexOf(learner.mentor.id)).toBeLessThanOrEqual(before.indexOf(learner.mentor.id))
    }),
  )
})

test('everybody in the list is allowed, and everybody allowed is in it once', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const allowed = all.filter((pair) => pair.mentor.active && pair.placesTaken < pair.mentorProfile.capacity)
      expect(ids(all).toSorted()).toEqual(allowed.map((pair) => pair.mentor.id).toSorted())
      expect(rank(all).every(({ reasons }) => reasons.length <= 4)).toBe(true)
    }),
  )
})

function hash(text: string, seed: number): number {
  return [...text].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619), seed)
}
