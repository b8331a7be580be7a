import { reasonsFor } from '../../domain/matching/rank.ts'
import type { MatchReason } from '../../domain/matching/soft-terms.ts'
import { sharedFreeHours } from '../../domain/matching/typical-week.ts'
import type { Person, PersonId } from '../../domain/people/person.ts'
import { sharedWeeklyHours } from '../../domain/people/working-hours.ts'
import type { Program } from '../../domain/programs/program.ts'
import type { Pair, Round } from '../../domain/rounds/round.ts'
import { chosenSkills } from '../../domain/skills/chosen.ts'
import type { Unit } from '../../ports/store.ts'
import { freeWeeks } from '../matching/free-weeks.ts'
import { matchHistories } from '../matching/match-histories.ts'
import { catalogOf } from '../skills/catalog-of.ts'

/** What speaks for pairs by what is known today, weighed as in the round; nothing of people who have left the program. */
export async function pairReasons(
  unit: Unit,
  program: Program,
  { rules, openedAt }: Round,
  people: ReadonlyMap<PersonId, Person>,
  pairs: readonly Pair[],
): Promise<(pair: Pair) => readonly MatchReason[]> {
  const { id } = program
  const catalog = await catalogOf(unit)
  const mentees = new Map((await unit.programs.listMentees(id)).map((profile) => [profile.personId, profile]))
  const mentors = new Map((await unit.programs.listMentors(id)).map((profile) => [profile.personId, profile]))
  const histories = await matchHistories(
    unit,
    id,
    pairs.map(({ menteeId }) => menteeId),
  )
  const weeks = await freeWeeks(unit, program, [...people.values()], openedAt)
  return ({ menteeId, mentorId }) => {
    const [mentee, mentor] = [people.get(menteeId), people.get(mentorId)]
    const [wish, offer] = [mentees.get(menteeId), mentors.get(mentorId)]
    if (!mentee || !mentor || !wish || !offer) return []
    const menteeProfile = { ...wish, skillsWanted: chosenSkills(wish.skillsWanted, catalog) }
    const mentorProfile = { ...offer, offers: chosenSkills(offer.offers, catalog) }
    const sharedHours = sharedWeeklyHours(mentee, mentor, openedAt)
    const freeHours = sharedFreeHours(weeks.get(menteeId), weeks.get(mentorId))
    return reasonsFor(
      { mentee, menteeProfile, mentor, mentorProfile, sharedHours, freeHours, placesTaken: 0, history: histories.get(menteeId)! },
      rules,
    )
  }
}
