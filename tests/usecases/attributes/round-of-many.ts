import type { Answers } from '../../../src/domain/attributes/given.ts'
import type { RoundId } from '../../../src/domain/people/ids.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import { openRound } from '../../../src/usecases/rounds/open-round.ts'
import { aCast, type Cast } from '../pair.ts'
import { type WorldInHand, yes } from '../world-in-hand.ts'

const skills = ['SQL', 'Negotiation', 'Public speaking', 'Kubernetes', 'Coaching']
const everybody = { departments: [], sites: [], levels: [] }

export interface Crowd extends Cast {
  readonly mentees: readonly Person[]
  readonly mentors: readonly Person[]
}

/** A program with so many more mentees than its cast, each wanting one of five skills, and mentors who each have three places. */
export async function aCrowd(hand: WorldInHand, counts: { mentees: number; mentors: number }): Promise<Crowd> {
  const cast = await aCast(hand)
  const people = async (name: string, count: number) => {
    const made: Person[] = []
    for (let i = 0; i < count; i++) {
      made.push(
        await hand.person(`${name} ${i}`, {
          department: i % 3 === 0 ? 'Hydrology' : 'Glaciology',
          title: i % 4 === 0 ? 'Analyst' : 'Lead',
        }),
      )
    }
    return made
  }
  const [mentees, mentors] = [await people('Mentee', counts.mentees), await people('Mentor', counts.mentors)]
  await hand.unit(async ({ programs }) => {
    const now = hand.clock.now()
    for (const [i, { id }] of mentees.entries()) {
      const skillsWanted = [skills[i % skills.length]!]
      await programs.saveMentee({ programId: cast.program.id, personId: id, motive: 'skills', skillsWanted, goals: [] }, now)
    }
    for (const [i, { id }] of mentors.entries()) {
      const offers = [skills[i % skills.length]!, skills[(i * 3 + 1) % skills.length]!]
      const profile = {
        programId: cast.program.id,
        personId: id,
        status: 'active',
        offers,
        boundaries: '',
        capacity: 3,
        hoursPerMonth: 3,
      } as const
      await programs.saveMentor(profile, now)
    }
  })
  return { ...cast, mentees, mentors }
}

export async function aRoundOf(
  hand: WorldInHand,
  { program, programManager }: Cast,
): Promise<{ programId: Cast['program']['id']; roundId: RoundId }> {
  const plan = { pool: { mentees: everybody, mentors: everybody }, aim: 'best', seed: 7 } as const
  const { id } = yes(await openRound(hand.world, hand.actor(programManager, ['ProgramManager']), program.id, plan))
  return { programId: program.id, roundId: id }
}

/** As the store holds it, whatever is asked. */
export function say(hand: WorldInHand, people: readonly Person[], answersOf: (place: number) => Answers): Promise<void> {
  return hand.unit(async ({ givenAttributes }) => {
    for (const [place, { id }] of people.entries())
      await givenAttributes.save(id, { answers: answersOf(place), agreedAt: hand.clock.now() })
  })
}
