import type { AgreementTerms } from '../../src/domain/mentorships/mentorship.ts'
import type { MentorshipId, ProgramId } from '../../src/domain/people/ids.ts'
import type { Person, PersonId } from '../../src/domain/people/person.ts'
import type { Program } from '../../src/domain/programs/program.ts'
import type { Unit } from '../../src/ports/store.ts'
import { addEvent } from '../../src/sandbox/graph/calendar/add.ts'
import { newcomer } from '../../src/sandbox/tenant/newcomer.ts'
import type { Tenant, User } from '../../src/sandbox/tenant/state.ts'
import type { Dice } from '../adapters/graph/weather/dice.ts'
import { uuidOf } from './product.ts'

export interface Pair {
  readonly mentorshipId: MentorshipId
  readonly mentee: PersonId
  readonly mentor: PersonId
}

export interface Town {
  readonly program: Program
  readonly people: readonly PersonId[]
  readonly pairs: readonly Pair[]
}

const zones = ['Europe/London', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata']
const day = 86_400_000

export interface TownSettings {
  readonly pairs?: number
  readonly cadence?: Program['cadence']
}

/** A few pairs that share a mentor or two, with a meeting or two of their own, and an agreement that waits for the mentor's word. */
export function foundTown(
  tenant: Tenant,
  dice: Dice,
  settings: TownSettings = {},
): { town: Town; save: (unit: Unit, now: Date) => Promise<void> } {
  const now = tenant.clock.now()
  const mentors = 1 + dice.whole(2)
  const pairCount = settings.pairs ?? 1 + dice.whole(3)
  const manager = settle(tenant, 'Petra', 'Europe/London')
  const mentorPeople = Array.from({ length: mentors }, (_, n) => settle(tenant, `Mentor ${n + 1}`, dice.pick(zones)))
  const menteePeople = Array.from({ length: pairCount }, (_, n) => settle(tenant, `Mentee ${n + 1}`, dice.pick(zones)))
  for (const person of [...mentorPeople, ...menteePeople]) fillCalendar(tenant, tenant.users.get(person.id)!, dice)
  const cadence = settings.cadence ?? dice.pick<Program['cadence']>(['weekly', 'weekly', 'weekly', 'biweekly', 'monthly'])
  const program: Program = {
    id: uuidOf(dice) as ProgramId,
    template: 'skills',
    name: 'Skills',
    purpose: 'Learn',
    cadence,
    lengthMinutes: dice.pick([30, 45]),
    weeks: cadence === 'monthly' ? 20 : 8,
    rules: { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true },
    approvalPolicy: 'none',
    capacity: 4,
    managerId: manager.id,
    status: 'open',
    createdAt: now,
  }
  const pairs = menteePeople.map((mentee) => ({
    mentorshipId: uuidOf(dice) as MentorshipId,
    mentee: mentee.id,
    mentor: dice.pick(mentorPeople).id,
  }))
  const people = [manager, ...mentorPeople, ...menteePeople]
  const save = async (unit: Unit, at: Date): Promise<void> => {
    for (const person of people) await unit.people.save(person, at)
    await unit.programs.save(program)
    for (const { id } of mentorPeople)
      await unit.programs.saveMentor(
        { programId: program.id, personId: id, status: 'active', offers: ['SQL'], boundaries: '', capacity: 4, hoursPerMonth: 8 },
        at,
      )
    for (const pair of pairs) await saveProposed(unit, program, pair, at)
  }
  return { town: { program, people: people.map(({ id }) => id), pairs }, save }
}

async function saveProposed(unit: Unit, program: Program, { mentorshipId, mentee, mentor }: Pair, at: Date): Promise<void> {
  const terms: AgreementTerms = { cadence: program.cadence, lengthMinutes: program.lengthMinutes, boundaries: '', goals: [] }
  await unit.programs.saveMentee({ programId: program.id, personId: mentee, motive: 'skills', skillsWanted: ['SQL'], goals: [] }, at)
  await unit.mentorships.save({
    id: mentorshipId,
    programId: program.id,
    requestId: null,
    members: [
      { personId: mentee, role: 'mentee' },
      { personId: mentor, role: 'mentor' },
    ],
    status: 'agreeing',
    startedAt: at,
    endedAt: null,
    endedBy: null,
    endWords: '',
  })
  await unit.mentorships.saveAgreement({ ...terms, mentorshipId, version: 1, proposedBy: mentee, confirmedBy: [mentee] })
}

/** Known to the directory, and to the product as the directory tells them. */
function settle(tenant: Tenant, name: string, zone: string): Person {
  const userPrincipalName = `${name.toLowerCase().replaceAll(' ', '.')}@contoso.example`
  const user = newcomer(tenant, { userPrincipalName, displayName: name, givenName: name })
  tenant.users.set(user.id, user)
  user.mailbox.timeZone = zone
  Object.assign(user.mailbox.workingHours, { timeZone: zone, startTime: '07:00:00.0000000', endTime: '21:00:00.0000000' })
  return {
    id: user.id as PersonId,
    name,
    givenName: name,
    address: userPrincipalName,
    title: null,
    department: null,
    site: null,
    managerId: null,
    timeZone: zone,
    workingHours: { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '07:00', end: '21:00' },
    skills: [],
    interests: [],
    kind: 'member',
    active: true,
    mailbox: true,
    locale: 'en-US',
    roles: [],
  }
}

/** Meetings of their own in the weeks to come. */
function fillCalendar(tenant: Tenant, user: User, dice: Dice): void {
  for (let meetings = dice.whole(6); meetings > 0; meetings -= 1) putMeeting(tenant, user, dice)
}

export function putMeeting(tenant: Tenant, user: User, dice: Dice): void {
  const from = tenant.clock.now().getTime() + (1 + dice.whole(40)) * day
  block(tenant, user, from - (from % day) + (8 + dice.whole(9)) * 3_600_000, 60 + 30 * dice.whole(4), 'busy')
}

/** Something else in a person's calendar. */
export function block(tenant: Tenant, user: User, start: number, minutes: number, showAs: 'busy' | 'tentative' | 'oof'): void {
  const zoned = (at: number) => ({ dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'UTC' })
  addEvent(tenant, user, { subject: 'Something else', start: zoned(start), end: zoned(start + minutes * 60_000), showAs })
}
