import { randomUUID } from 'node:crypto'
import type { MentorshipId, ProgramId } from '../src/domain/people/ids.ts'
import type { Person, PersonId, TenantId } from '../src/domain/people/person.ts'
import type { Program } from '../src/domain/programs/program.ts'
import { DAY } from '../src/domain/scheduling/calendar-date.ts'
import { offsetAt, zoneBetween } from '../src/domain/scheduling/time-zone.ts'
import type { World } from '../src/ports/world.ts'
import { supersede } from '../src/usecases/booking/supersede.ts'
import { ensureProfiles } from '../src/usecases/people/ensure-profile.ts'

export const weeks = 26
const menteesPerMentor = 4
const inOneTransaction = 50

/** A program in which everybody has agreed and nothing is planned: each mentor with four mentees of about the same time of day. */
export async function orderProgram(
  world: World,
  tenantId: TenantId,
  mentorships: number,
): Promise<{ programId: ProgramId; people: number }> {
  const mentors = Math.ceil(mentorships / menteesPerMentor)
  const people = await somePeople(world, tenantId, mentors + mentorships)
  const program = aProgram(people[0]!.id, world.clock.now())
  await world.store.transaction(tenantId, (unit) => unit.programs.save(program))
  const pairs = Array.from({ length: mentorships }, (_, place) => {
    const group = Math.floor(place / menteesPerMentor) * (menteesPerMentor + 1)
    return { mentor: people[group]!, mentee: people[group + 1 + (place % menteesPerMentor)]! }
  })
  for (let from = 0; from < pairs.length; from += inOneTransaction) {
    await world.store.transaction(tenantId, async (unit) => {
      for (const pair of pairs.slice(from, from + inOneTransaction)) await order(world, unit, tenantId, program, pair)
    })
  }
  return { programId: program.id, people: people.length }
}

type Unit = Parameters<Parameters<World['store']['transaction']>[1]>[0]

async function order(
  world: World,
  unit: Unit,
  tenantId: TenantId,
  program: Program,
  { mentor, mentee }: Record<'mentor' | 'mentee', Person>,
): Promise<void> {
  const id = randomUUID() as MentorshipId
  const mentorship = {
    id,
    programId: program.id,
    requestId: null,
    members: [
      { personId: mentee.id, role: 'mentee' as const },
      { personId: mentor.id, role: 'mentor' as const },
    ],
    status: 'active' as const,
    startedAt: world.clock.now(),
    endedAt: null,
    endedBy: null,
    endWords: '',
  }
  await unit.mentorships.save(mentorship)
  const terms = { cause: 'agreed', organizerId: mentee.id, cadence: program.cadence, lengthMinutes: program.lengthMinutes, weeks } as const
  await supersede(world, unit, tenantId, { mentorship, ...terms })
}

/** Of the directory, in the order of their zones, with mailbox, zone and hours read: as everybody is known who has signed in. */
async function somePeople(world: World, tenantId: TenantId, count: number): Promise<Person[]> {
  const found: PersonId[] = []
  for await (const page of world.directory.readEverybody()) {
    if (!page.ok) throw new Error(`the directory answered ${page.refusal.kind}`)
    const members = page.value.filter(({ active, kind }) => active && kind === 'member')
    await world.store.transaction(tenantId, (unit) => unit.people.saveEntries(members, world.clock.now()))
    found.push(...members.map(({ id }) => id))
  }
  const known = (await ensureProfiles(world, tenantId, found)).filter((person) => person !== null)
  const usable = known.filter(({ mailbox, workingHours }) => mailbox && workingHours.days.length > 0)
  if (usable.length < count) throw new Error(`${usable.length} people can meet, ${count} are needed`)
  const at = world.clock.now().getTime()
  const offset = ({ timeZone }: Person): number => offsetAt(zoneBetween(timeZone, at - DAY, at + DAY), at)
  return usable.toSorted((a, b) => offset(a) - offset(b)).slice(0, count)
}

function aProgram(managerId: PersonId, createdAt: Date): Program {
  return {
    id: randomUUID() as ProgramId,
    template: 'skills',
    name: 'Everybody',
    purpose: 'Learn from each other',
    cadence: 'weekly',
    lengthMinutes: 30,
    weeks,
    rules: { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true },
    approvalPolicy: 'none',
    capacity: menteesPerMentor,
    managerId,
    status: 'open',
    createdAt,
  }
}
