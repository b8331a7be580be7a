import { rankPairs } from '../../domain/matching/rank.ts'
import type { MatchFacts, MatchReason } from '../../domain/matching/soft-terms.ts'
import { sharedFreeHours } from '../../domain/matching/typical-week.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { Person } from '../../domain/people/person.ts'
import { sharedWeeklyHours } from '../../domain/people/working-hours.ts'
import type { MentorProfile, Program } from '../../domain/programs/program.ts'
import { isLooking, wasOfferedLately } from '../../domain/requests/offer.ts'
import { maySend, type WhoAsksRefusal } from '../../domain/requests/who-asks.ts'
import { chosenSkills } from '../../domain/skills/chosen.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { freeWeeks } from '../matching/free-weeks.ts'
import { matchHistories } from '../matching/match-histories.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { type PersonBasics, toBasics } from '../people/basics.ts'
import { matchedMentees } from '../rounds/matched-mentees.ts'
import { catalogOf } from '../skills/catalog-of.ts'

const mostMentees = 5

export interface LookingMentee {
  person: PersonBasics
  skillsWanted: readonly string[]
  goals: readonly string[]
  reasons: readonly MatchReason[]
  missingSkills: readonly string[]
}

/** Mentees whom a mentor with a place may offer mentoring, the best fit first: only those who let mentors see what they want. */
export async function findMentees(
  world: World,
  actor: Actor,
  programId: ProgramId,
): Promise<Outcome<{ placesLeft: number; mentees: LookingMentee[] }, 'notFound' | 'programClosed' | 'notMentoring' | WhoAsksRefusal>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const [program, mentor] = [await unit.programs.find(programId), await unit.people.find(actor.personId)]
    if (!program || !mentor) return refused('notFound')
    if (program.status !== 'open') return refused('programClosed')
    const rules = await matchRulesOf(unit, program)
    const may = maySend(rules.whoAsks, 'mentors')
    if (!may.ok) return may
    const profile = await unit.programs.findMentor(programId, mentor.id)
    if (!profile || profile.status === 'left') return refused('notMentoring')
    // Whoever takes a break has no place to offer. It is no refusal: a tab that shows them back already may ask before their return is saved.
    if (profile.status === 'paused') return done({ placesLeft: 0, mentees: [] })
    const placesTaken = (await unit.mentorships.placesTaken(programId, [mentor.id])).get(mentor.id) ?? 0
    const placesLeft = Math.max(0, profile.capacity - placesTaken)
    if (placesLeft === 0) return done({ placesLeft, mentees: [] })
    const now = world.clock.now()
    const pairs = await pairsWith(unit, { program, mentor, profile, placesTaken, now })
    return done({ placesLeft, mentees: rankPairs(pairs, now, rules).slice(0, mostMentees).map(viewOf) })
  })
}

interface Offering {
  program: Program
  mentor: Person
  profile: MentorProfile
  placesTaken: number
  now: Date
}

async function pairsWith(unit: Unit, { program, mentor, profile, placesTaken, now }: Offering): Promise<MatchFacts[]> {
  const matched = await matchedMentees(unit, program.id)
  const earlier = await unit.requests.listOfMentor(mentor.id)
  const wishes = (await unit.programs.listMentees(program.id)).filter(
    ({ personId, shownToMentors }) => shownToMentors && !matched.has(personId) && !wasOfferedLately(earlier, program.id, personId, now),
  )
  const ids = wishes.map(({ personId }) => personId)
  const people = await unit.people.findMany(ids)
  const histories = await matchHistories(unit, program.id, ids)
  const weeks = await freeWeeks(unit, program, [mentor, ...people.values()], now)
  const catalog = await catalogOf(unit)
  const mentorProfile = { ...profile, offers: chosenSkills(profile.offers, catalog) }
  return wishes.flatMap((wish) => {
    const mentee = people.get(wish.personId)
    if (!mentee || !isLooking(mentee, wish)) return []
    const menteeProfile = { ...wish, skillsWanted: chosenSkills(wish.skillsWanted, catalog) }
    const sharedHours = sharedWeeklyHours(mentee, mentor, now)
    const freeHours = sharedFreeHours(weeks.get(mentee.id), weeks.get(mentor.id))
    const history = histories.get(mentee.id)!
    return [{ mentee, menteeProfile, mentor, mentorProfile, sharedHours, freeHours, history, placesTaken }]
  })
}

function viewOf({ facts: { mentee, menteeProfile }, reasons, missingSkills }: ReturnType<typeof rankPairs>[number]): LookingMentee {
  return {
    person: toBasics(mentee),
    skillsWanted: menteeProfile.skillsWanted,
    goals: menteeProfile.goals,
    // Which departments their mentors came from is the mentee's own story.
    reasons: reasons.filter(({ kind }) => kind !== 'rotation'),
    missingSkills,
  }
}
