import type { WhoAsks } from '../../domain/matching/match-rules.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { MenteeProfile, MentorProfile, Program } from '../../domain/programs/program.ts'
import type { Unit } from '../../ports/store.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { basicsOf, type PersonBasics } from '../people/basics.ts'

export interface ProgramView extends Omit<Program, 'managerId' | 'createdAt'> {
  manager: PersonBasics
  whoAsks: WhoAsks
  mentors: number
  mine: {
    mentor: Omit<MentorProfile, 'programId' | 'personId'> | null
    mentee: Omit<MenteeProfile, 'programId' | 'personId'> | null
  }
}

/** Programs as one reader sees them: with their own part in each. */
export async function viewPrograms(unit: Unit, reader: PersonId, programs: readonly Program[]): Promise<ProgramView[]> {
  const people = await unit.people.findMany(programs.map((program) => program.managerId))
  const mine = await unit.programs.profilesOf(reader)
  const mentors = await unit.programs.countActiveMentors(programs.map((program) => program.id))
  const views: ProgramView[] = []
  for (const { managerId, createdAt: _, ...program } of programs) {
    const mentor = mine.mentor.find((profile) => profile.programId === program.id)
    const mentee = mine.mentee.find((profile) => profile.programId === program.id)
    views.push({
      ...program,
      manager: basicsOf(people, managerId),
      whoAsks: (await matchRulesOf(unit, program)).whoAsks,
      mentors: mentors.get(program.id) ?? 0,
      mine: { mentor: mentor ? ownPart(mentor) : null, mentee: mentee ? ownPart(mentee) : null },
    })
  }
  return views
}

function ownPart<Profile extends { programId: unknown; personId: unknown }>({
  programId: _,
  personId: __,
  ...part
}: Profile): Omit<Profile, 'programId' | 'personId'> {
  return part
}
