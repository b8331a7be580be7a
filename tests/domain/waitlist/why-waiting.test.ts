import { noHistory } from '../../../src/domain/matching/history.ts'
import { type MatchRules, plainRules } from '../../../src/domain/matching/match-rules.ts'
import type { PoolMentee, PoolMentor } from '../../../src/domain/matching/pool.ts'
import type { Person, PersonId } from '../../../src/domain/people/person.ts'
import type { MentorProfile } from '../../../src/domain/programs/program.ts'
import { knownSkills } from '../../../src/domain/skills/known-skills.ts'
import { whatWouldHelp } from '../../../src/domain/waitlist/what-would-help.ts'
import { whyInFull, whyWaiting } from '../../../src/domain/waitlist/why-waiting.ts'
import { aColleague, aMenteeProfile, aMentorProfile, now } from '../situations.ts'

const amara: PoolMentee = {
  person: aColleague('amara', { title: 'Senior analyst', managerId: 'boss' as PersonId }),
  profile: aMenteeProfile({ personId: 'amara' as PersonId, skillsWanted: ['Kubernetes'] }),
  history: noHistory,
}
const aMentor = (id: string, about: Partial<Person> = {}, profile: Partial<MentorProfile> = {}, placesTaken = 0): PoolMentor => ({
  person: aColleague(id, about),
  profile: aMentorProfile({ personId: id as PersonId, offers: ['Kubernetes'], capacity: 2, ...profile }),
  placesTaken,
})
const why = (mentors: PoolMentor[], rules: MatchRules = plainRules, mentee = amara) =>
  whyInFull(mentee, whyWaiting([mentee], mentors, now, rules)[0]!, mentors, now, rules)
const help = (mentors: PoolMentor[], rules: MatchRules = plainRules, mentee = amara) =>
  whatWouldHelp(mentee, whyWaiting([mentee], mentors, now, rules)[0]!, mentors, now, rules, knownSkills)

describe('why a mentee waits', () => {
  test('a program without mentors says so', () => {
    expect(why([])).toEqual({ kind: 'noMentors' })
    expect(help([])).toEqual({ skills: [], hours: null, invite: true })
  })

  test('mentors with a place who offer something wanted are there to be asked, and counted', () => {
    const mentors = [aMentor('ben'), aMentor('cleo'), aMentor('dan', {}, { offers: ['Pottery'] })]
    expect(why(mentors)).toEqual({ kind: 'nobodyAsked', mentors: 2 })
    expect(help(mentors)).toEqual({ skills: [], hours: null, invite: false })
  })

  test('mentors whom the rules allow and who are full or take a break are all taken', () => {
    expect(why([aMentor('ben', {}, {}, 2), aMentor('cleo', {}, { status: 'paused' })])).toEqual({ kind: 'allTaken' })
  })

  test('a full mentor whom a rule stands against is not among those who could become free', () => {
    expect(why([aMentor('boss', {}, {}, 2)])).toEqual({ kind: 'ruledOut', rule: 'ownManager' })
  })

  test('of several rules the one that stands against most mentors is told', () => {
    const rules: MatchRules = { ...plainRules, stepsAhead: { least: 0, most: 1 } }
    const mentors = [aMentor('boss', { title: 'Senior analyst' }), aMentor('ben', { title: 'Intern' }), aMentor('cleo', { title: 'CFO' })]
    expect(why(mentors, rules)).toEqual({ kind: 'ruledOut', rule: 'levelGap' })
  })

  test('that somebody wants to be kept apart looks the same as a mentor who takes a break', () => {
    const apart = { ...amara, history: { ...noHistory, never: ['ben' as PersonId] } }
    const others = [aMentor('boss')]
    const pausing = aMentor('ben', {}, { status: 'paused' })
    for (const mentors of [[], others]) {
      expect(why([...mentors, aMentor('ben')], plainRules, apart)).toEqual(why([...mentors, pausing]))
      expect(help([...mentors, aMentor('ben')], plainRules, apart)).toEqual(help([...mentors, pausing]))
    }
  })
})

describe('what would help', () => {
  test('skills that mentors with a place offer: of the same area first, then those with most places', () => {
    const mentors = [
      aMentor('ben', {}, { offers: ['Negotiation'], capacity: 8 }),
      aMentor('cleo', {}, { offers: ['Docker', 'Basket weaving'] }),
      aMentor('dan', {}, { offers: ['Facilitation', 'Docker'], capacity: 3 }),
      aMentor('eve', {}, { offers: ['Terraform'] }),
      aMentor('full', {}, { offers: ['Ansible'] }, 2),
    ]
    expect(why(mentors)).toEqual({ kind: 'notOffered' })
    expect(help(mentors).skills).toEqual(['Docker', 'Terraform', 'Negotiation'])
  })

  test('adding one of them is enough', () => {
    const mentors = [aMentor('ben', {}, { offers: ['Negotiation'] })]
    const [skill] = help(mentors).skills
    const wider = { ...amara, profile: { ...amara.profile, skillsWanted: ['Kubernetes', skill!] } }
    expect(why(mentors, plainRules, wider)).toEqual({ kind: 'nobodyAsked', mentors: 1 })
  })

  test('longer hours are named only where they would open a way', () => {
    const rules: MatchRules = { ...plainRules, leastSharedHours: 10 }
    const late = { workingHours: { days: ['monday'], start: '20:00', end: '22:00' } } satisfies Partial<Person>
    expect(why([aMentor('ben', late)], rules)).toEqual({ kind: 'ruledOut', rule: 'leastSharedHours' })
    expect(help([aMentor('ben', late)], rules).hours).toBe(10)
    expect(help([aMentor('ben', late, {}, 2)], rules).hours).toBeNull()
    expect(help([aMentor('boss', late)], rules).hours).toBeNull()
  })
})
