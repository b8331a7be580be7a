import { rankMentors } from '../../domain/matching/rank.ts'
import { sharedFreeHours } from '../../domain/matching/typical-week.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { sharedWeeklyHours } from '../../domain/people/working-hours.ts'
import type { Request } from '../../domain/requests/request.ts'
import { maySend } from '../../domain/requests/who-asks.ts'
import { chosenSkills } from '../../domain/skills/chosen.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { freeWeeks } from '../matching/free-weeks.ts'
import { matchHistoryOf } from '../matching/match-histories.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { catalogOf } from '../skills/catalog-of.ts'

/** The best mentor with a place whom the mentee of this request has not asked yet in its program. Null: there is none, or they have left. */
export async function nextCandidate(world: World, unit: Unit, { programId, menteeId }: Request): Promise<PersonId | null> {
  const [program, mentee] = [await unit.programs.find(programId), await unit.people.find(menteeId)]
  const menteeProfile = await unit.programs.findMentee(programId, menteeId)
  if (program?.status !== 'open' || !mentee?.active || !menteeProfile) return null
  const rules = await matchRulesOf(unit, program)
  if (!maySend(rules.whoAsks, 'mentees').ok) return null
  const asked = new Set((await unit.requests.listOfMentee(menteeId)).flatMap((one) => (one.programId === programId ? [one.mentorId] : [])))
  const profiles = (await unit.programs.listMentors(programId)).filter(
    ({ personId, status }) => status === 'active' && !asked.has(personId),
  )
  const ids = profiles.map(({ personId }) => personId)
  const people = await unit.people.findMany(ids)
  const taken = await unit.mentorships.placesTaken(programId, ids)
  const now = world.clock.now()
  const [catalog, history] = [await catalogOf(unit), await matchHistoryOf(unit, programId, menteeId)]
  const weeks = await freeWeeks(unit, program, [mentee, ...people.values()], now)
  const wish = { ...menteeProfile, skillsWanted: chosenSkills(menteeProfile.skillsWanted, catalog) }
  const pairs = profiles.flatMap((profile) => {
    const mentor = people.get(profile.personId)
    if (!mentor) return []
    const mentorProfile = { ...profile, offers: chosenSkills(profile.offers, catalog) }
    const sharedHours = sharedWeeklyHours(mentee, mentor, now)
    const freeHours = sharedFreeHours(weeks.get(menteeId), weeks.get(mentor.id))
    return [
      {
        ...{ mentee, mentor, mentorProfile, menteeProfile: wish },
        ...{ sharedHours, freeHours, history, placesTaken: taken.get(mentor.id) ?? 0 },
      },
    ]
  })
  return rankMentors(pairs, now, rules)[0]?.facts.mentor.id ?? null
}
