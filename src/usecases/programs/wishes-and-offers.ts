import type { ProgramId } from '../../domain/people/ids.ts'
import type { Offer, Wish } from '../../domain/programs/wishes.ts'
import type { Unit } from '../../ports/store.ts'

/** What those want who look for a mentor in a program, and what mentors with places left offer; skills by the names that `named` gives. */
export async function wishesAndOffers(
  unit: Unit,
  programId: ProgramId,
  named: (skills: readonly string[]) => string[],
): Promise<{ wishes: Wish[]; offers: Offer[] }> {
  const mentees = await unit.programs.listMentees(programId)
  const mentors = (await unit.programs.listMentors(programId)).filter(({ status }) => status === 'active')
  const people = await unit.people.findMany([...mentees, ...mentors].map(({ personId }) => personId))
  const takesPart = ({ personId }: Pick<Wish, 'personId'>) => people.get(personId)?.active === true
  const served = await servedIn(unit, programId)
  const taken = await unit.mentorships.placesTaken(
    programId,
    mentors.map(({ personId }) => personId),
  )
  return {
    wishes: mentees
      .filter((mentee) => takesPart(mentee) && !served.has(mentee.personId))
      .map(({ personId, skillsWanted }) => ({ personId, skills: named(skillsWanted) })),
    offers: mentors.filter(takesPart).map(({ personId, offers, capacity }) => ({
      personId,
      skills: named(offers),
      places: Math.max(0, capacity - (taken.get(personId) ?? 0)),
    })),
  }
}

/** Mentees who take a place: they have a mentor, or one who has accepted and waits for approval. */
async function servedIn(unit: Unit, programId: ProgramId): Promise<ReadonlySet<string>> {
  const mentorships = (await unit.mentorships.listByProgram(programId)).filter(({ status }) => status !== 'ended')
  const requests = (await unit.requests.listByProgram(programId)).filter(({ status }) => status === 'waitingForApproval')
  const members = mentorships.flatMap((mentorship) => mentorship.members.filter(({ role }) => role === 'mentee'))
  return new Set([...members.map(({ personId }) => personId), ...requests.map(({ menteeId }) => menteeId)])
}
