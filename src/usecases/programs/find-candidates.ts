import { byCloseness } from '../../domain/matching/closeness.ts'
import type { RankedPair } from '../../domain/matching/rank.ts'
import type { MatchReason } from '../../domain/matching/soft-terms.ts'
import type { FewReason } from '../../domain/matching/suggestions/why-few.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId, RequestId } from '../../domain/people/ids.ts'
import type { Person } from '../../domain/people/person.ts'
import { mayInvite } from '../../domain/programs/invite.ts'
import { maySend } from '../../domain/requests/who-asks.ts'
import { chosenSkills } from '../../domain/skills/chosen.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { type MentorsFor, rankMentorsFor } from '../matching/rank-mentors-for.ts'
import { suggestedFrom } from '../matching/suggested-mentors.ts'
import { type PersonBasics, toBasics } from '../people/basics.ts'
import { typicalReplyTimes } from '../requests/typical-reply-times.ts'
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
  /** Working days within which they usually answer; null: not known. */
  usualReplyDays: number | null
  score: number
  reasons: readonly MatchReason[]
  missingSkills: readonly string[]
  requestId: RequestId | null
}

export interface Candidates {
  candidates: CandidateView[]
  /** Why fewer than five are suggested; null: there are five, or somebody was searched for. */
  few: FewReason | null
  colleagues: { person: PersonBasics; invited: boolean }[]
}

/**
 * The mentors suggested to a mentee and those asked already, or, by words, anybody who is allowed and has room; best first, with reasons. Colleagues who
 * have not joined apart, with directory basics only.
 */
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
    const mentors = await rankMentorsFor(unit, program, mentee, world.clock.now())
    if (!mentors) return refused('notJoined')
    const found = search ? await unit.people.search(search, 100) : null
    const suggested = found ? { mentors: foundAmong(mentors, found), few: null } : await suggestedFrom(world, unit, program, mentors)
    const candidates = await viewCandidates(unit, mentors, suggested.mentors, found === null)
    const strangers = (found ?? (await closeColleagues(unit, mentors))).filter(({ id }) => !mentors.history.never.includes(id))
    return done({ candidates, few: suggested.few, colleagues: await notJoined(unit, world.clock.now(), mentors, programId, strangers) })
  })
}

/** Where mentees do not ask, there is nobody to choose. */
function foundAmong({ rules, ranked }: MentorsFor, found: readonly Person[]): readonly RankedPair[] {
  const ids = new Set(found.map(({ id }) => id))
  return maySend(rules.whoAsks, 'mentees').ok ? ranked.filter(({ facts }) => ids.has(facts.mentor.id)) : []
}

async function closeColleagues(unit: Unit, { mentee, wish }: MentorsFor): Promise<readonly Person[]> {
  const catalog = await catalogOf(unit)
  const active = await unit.people.listActive(mostConsidered)
  return byCloseness(
    mentee,
    wish.skillsWanted,
    active.map((person) => ({ ...person, skills: chosenSkills(person.skills, catalog) })),
  )
}

/** `withAsked`: also mentors who have not answered the mentee yet. */
async function viewCandidates(
  unit: Unit,
  { mentee, wish, ranked }: MentorsFor,
  suggested: readonly RankedPair[],
  withAsked: boolean,
): Promise<CandidateView[]> {
  const open = new Map(
    (await unit.requests.listOfMentee(mentee.id))
      .filter((request) => request.programId === wish.programId && request.expiresAt)
      .map((request) => [request.mentorId, request.id]),
  )
  const chosen = new Set(suggested)
  const shown = ranked.filter((each) => chosen.has(each) || (withAsked && open.has(each.facts.mentor.id)))
  const replyDays = await typicalReplyTimes(
    unit,
    shown.map(({ facts }) => facts.mentor),
  )
  return shown.map(({ facts, score, reasons, missingSkills }) => ({
    person: toBasics(facts.mentor),
    offers: facts.mentorProfile.offers,
    boundaries: facts.mentorProfile.boundaries,
    hoursPerMonth: facts.mentorProfile.hoursPerMonth,
    placesLeft: facts.mentorProfile.capacity - facts.placesTaken,
    usualReplyDays: replyDays.get(facts.mentor.id) ?? null,
    score,
    reasons,
    missingSkills,
    requestId: open.get(facts.mentor.id) ?? null,
  }))
}

/** Whom one may invite, or has invited: nobody is offered who would have to be refused. */
async function notJoined(unit: Unit, now: Date, { mentee, pairs }: MentorsFor, programId: ProgramId, pool: readonly Person[]) {
  const profiles = new Map(pairs.map(({ mentorProfile }) => [mentorProfile.personId, mentorProfile]))
  const invitations = Map.groupBy(await unit.programs.listInvitationsToAny(pool.map(({ id }) => id)), ({ personId }) => personId)
  return pool
    .filter((person) => person.id !== mentee.managerId && person.managerId !== mentee.id)
    .flatMap((person) => {
      const [status, earlier] = [profiles.get(person.id)?.status ?? 'left', invitations.get(person.id) ?? []]
      const asked = { inviter: mentee, invited: person, programId, role: 'mentor' as const, takesPart: status !== 'left' }
      const allowed = mayInvite({ ...asked, earlier, now })
      const invited = !allowed.ok && allowed.reason === 'alreadyInvited'
      return allowed.ok || invited ? [{ person: toBasics(person), invited }] : []
    })
    .slice(0, mostColleagues)
}
