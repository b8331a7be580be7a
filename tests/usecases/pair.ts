import { randomUUID } from 'node:crypto'
import type { MentorshipId, ProgramId, SeriesId } from '../../src/domain/people/ids.ts'
import type { Person } from '../../src/domain/people/person.ts'
import type { Program } from '../../src/domain/programs/program.ts'
import { confirmAgreement } from '../../src/usecases/mentorships/confirm-agreement.ts'
import { acceptRequest } from '../../src/usecases/requests/accept-request.ts'
import { sendRequest } from '../../src/usecases/requests/send-request.ts'
import { type WorldInHand, yes } from './world-in-hand.ts'

export interface Cast {
  readonly programManager: Person
  readonly menteeManager: Person
  readonly mentorManager: Person
  readonly mentee: Person
  readonly mentor: Person
  readonly program: Program
}

/** A mentee in London and a mentor in New York, both with a manager, in a program of their own. */
export async function aCast(hand: WorldInHand, about: Partial<Program> = {}, capacity = 2): Promise<Cast> {
  const programManager = await hand.person('Petra', { roles: ['ProgramManager'] })
  const menteeManager = await hand.person('Mary')
  const mentorManager = await hand.person('Moses', { timeZone: 'America/New_York' })
  const mentee = await hand.person('Amara', { managerId: menteeManager.id })
  const mentor = await hand.person('Lukas', { managerId: mentorManager.id, timeZone: 'America/New_York' })
  const program: Program = {
    id: randomUUID() as ProgramId,
    template: 'skills',
    name: 'Skills',
    purpose: 'Learn',
    cadence: 'weekly',
    lengthMinutes: 45,
    weeks: 8,
    rules: { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true },
    approvalPolicy: 'none',
    capacity,
    managerId: programManager.id,
    status: 'open',
    createdAt: hand.clock.now(),
    ...about,
  }
  await hand.unit(async ({ programs }) => {
    await programs.save(program)
    await programs.saveMentor(
      { programId: program.id, personId: mentor.id, status: 'active', offers: ['SQL'], boundaries: '', capacity, hoursPerMonth: 2 },
      hand.clock.now(),
    )
  })
  await joined(hand, program, mentee)
  return { programManager, menteeManager, mentorManager, mentee, mentor, program }
}

export async function joined(hand: WorldInHand, program: Program, mentee: Person): Promise<void> {
  await hand.unit(({ programs }) =>
    programs.saveMentee(
      { programId: program.id, personId: mentee.id, motive: 'skills', skillsWanted: ['SQL'], goals: ['Ship it'] },
      hand.clock.now(),
    ),
  )
}

export async function asks(hand: WorldInHand, mentee: Person, mentor: Person, program: Program) {
  const words = { programId: program.id, mentorId: mentor.id, whyYou: 'You know', howHelp: 'Show me' }
  return yes(await sendRequest(hand.world, hand.actor(mentee), words)).id
}

/** Asked, accepted, and agreed on by both: the series is ordered and nothing of it is booked yet. */
export async function anAgreedPair(
  hand: WorldInHand,
  about: Partial<Program> = {},
): Promise<Cast & { id: MentorshipId; seriesId: SeriesId }> {
  const cast = await aCast(hand, about)
  const requestId = await asks(hand, cast.mentee, cast.mentor, cast.program)
  yes(await acceptRequest(hand.world, hand.actor(cast.mentor), requestId))
  const mentorship = await hand.unit(({ mentorships }) => mentorships.findByRequest(requestId))
  const id = mentorship!.id
  for (const member of [cast.mentor, cast.mentee]) yes(await confirmAgreement(hand.world, hand.actor(member), id, 1))
  const series = await hand.unit((unit) => unit.series.findCurrent(id))
  return { ...cast, id, seriesId: series!.id }
}
