import { byCloseness } from '../../domain/matching/closeness.ts'
import type { MatchHistory } from '../../domain/matching/history.ts'
import type { MatchRules } from '../../domain/matching/match-rules.ts'
import { rankMentors } from '../../domain/matching/rank.ts'
import type { MatchReason } from '../../domain/matching/soft-terms.ts'
import { sharedFreeHours } from '../../domain/matching/typical-week.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId, RequestId } from '../../domain/people/ids.ts'
import type { Person } from '../../domain/people/person.ts'
import { sharedWeeklyHours } from '../../domain/people/working-hours.ts'
import { mayInvite } from '../../domain/programs/invite.ts'
import type { MenteeProfile, MentorProfile, Program } from '../../domain/programs/program.ts'
import { chosenSkills } from '../../domain/skills/chosen.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { freeWeeks } from '../matching/free-weeks.ts'
import { matchHistoryOf } from '../matching/match-histories.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { type PersonBasics, toBasics } from '../people/basics.ts'
import { catalogOf } from '../skills/catalog-of.ts'

const mostColleagues = 24
/** Of a large organization a part is enough to find so many; a search looks at everybody. */
const mostConsidered = 200

export interface CandidateView {
  person: PersonBasics
  offers: readonly string[]
  boundaries: string
  hoursPerMonth: number
  placesLeft: number
  score: number
  reasons: readonly MatchReason[]
  missingSkills: readonly string[]
  requestId: RequestId | null
}

export interface Candidates {
  candidates: CandidateView[]
  colleagues: { person: PersonBasics; invited: boolean }[]
}

/** Joined mentors with a place left, ranked with reasons; colleagues who have not joined apart, with directory basics only. */
export async function findCandidates(
  world: World,
  actor: Actor,
  programId: ProgramId,
  search: string,
): Promise<Outcome<Candidates, 'notFound' | 'notJoined'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const mentee = await unit.people.find(actor.personId)
    const program = await unit.programs.find(programId)
    if (!mentee || !program) return refused('notFound')
    const saved = await unit.programs.findMentee(programId, actor.personId)
    if (!saved) return refused('notJoined')
    // What was saved earlier counts as what it means today.
    const catalog = await catalogOf(unit)
    const named = (skills: readonly string[]) => chosenSkills(skills, catalog)
    const wish = { ...saved, skillsWanted: named(saved.skillsWanted) }
    const mentors = (await unit.programs.listMentors(programId)).map((profile) => ({ ...profile, offers: named(profile.offers) }))
    const found = search ? await unit.people.search(search, 100) : null
    const now = world.clock.now()
    const rules = await matchRulesOf(unit, program)
    const history = await matchHistoryOf(unit, programId, mentee.id)
    const candidates = await rankedCandidates(unit, { now, program, rules, history, mentee, wish, mentors, found })
    const pool = found ?? byCloseness(mentee, wish.skillsWanted, await activeColleagues(unit, named))
    const strangers = pool.filter((person) => !history.never.includes(person.id))
    return done({ candidates, colleagues: await notJoined(unit, now, mentee, programId, mentors, strangers) })
  })
}

async function activeColleagues(unit: Unit, named: (skills: readonly string[]) => string[]): Promise<Person[]> {
  return (await unit.people.listActive(mostConsidered)).map((person) => ({ ...person, skills: named(person.skills) }))
}

interface Search {
  now: Date
  program: Program
  rules: MatchRules
  history: MatchHistory
  mentee: Person
  wish: MenteeProfile
  mentors: readonly MentorProfile[]
  /** Whom the words that were typed lead to; null: none were. */
  found: readonly Person[] | null
}

async function rankedCandidates(unit: Unit, search: Search): Promise<CandidateView[]> {
  const { now, program, rules, history, mentee, wish, mentors, found } = search
  const people = await unit.people.findMany(mentors.map((profile) => profile.personId))
  const taken = await unit.mentorships.placesTaken(
    wish.programId,
    mentors.map((profile) => profile.personId),
  )
  const open = new Map(
    (await unit.requests.listOfMentee(mentee.id))
      .filter((request) => request.programId === wish.programId && request.expiresAt)
      .map((request) => [request.mentorId, request.id]),
  )
  const weeks = await freeWeeks(unit, program, [mentee, ...people.values()], now)
  const wanted = found && new Set(found.map((person) => person.id))
  const pairs = mentors.flatMap((mentorProfile) => {
    const mentor = people.get(mentorProfile.personId)
    if (!mentor || (wanted && !wanted.has(mentor.id))) return []
    return [
      {
        mentee,
        menteeProfile: wish,
        mentor,
        mentorProfile,
        sharedHours: sharedWeeklyHours(mentee, mentor, now),
        freeHours: sharedFreeHours(weeks.get(mentee.id), weeks.get(mentor.id)),
        history,
        placesTaken: taken.get(mentor.id) ?? 0,
      },
    ]
  })
  return rankMentors(pairs, now, rules).map(({ facts, score, reasons, missingSkills }) => ({
    person: toBasics(facts.mentor),
    offers: facts.mentorProfile.offers,
    boundaries: facts.mentorProfile.boundaries,
    hoursPerMonth: facts.mentorProfile.hoursPerMonth,
    placesLeft: facts.mentorProfile.capacity - facts.placesTaken,
    score,
    reasons,
    missingSkills,
    requestId: open.get(facts.mentor.id) ?? null,
  }))
}

/** Whom one may invite, or has invited: nobody is offered who would have to be refused. */
async function notJoined(
  unit: Unit,
  now: Date,
  mentee: Person,
  programId: ProgramId,
  mentors: readonly MentorProfile[],
  pool: readonly Person[],
) {
  const profiles = new Map(mentors.map((profile) => [profile.personId, profile]))
  const invitations = Map.groupBy(await unit.programs.listInvitationsToAny(pool.map(({ id }) => id)), ({ personId }) => personId)
  return pool
    .filter((person) => person.id !== mentee.managerId && person.managerId !== mentee.id)
    .flatMap((person) => {
      const [profile, earlier] = [profiles.get(person.id) ?? null, invitations.get(person.id) ?? []]
      const allowed = mayInvite({ inviter: mentee, invited: person, programId, profile, earlier, now })
      const invited = !allowed.ok && allowed.reason === 'alreadyInvited'
      return allowed.ok || invited ? [{ person: toBasics(person), invited }] : []
    })
    .slice(0, mostColleagues)
}
