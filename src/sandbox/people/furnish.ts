import type { Tenant } from '../tenant/state.ts'
import { addAbsences } from './calendars/absences.ts'
import { Diary } from './calendars/diary.ts'
import { Horizon } from './calendars/horizon.ts'
import { Ledger } from './calendars/ledger.ts'
import { addMeetings } from './calendars/meetings.ts'
import { addAllHands, addOwnRoutines, addProjects, addTeamRoutines, teamsOf } from './calendars/routines.ts'
import { type CastRole, cast } from './cast.ts'
import { seatCast } from './casting.ts'
import { Chance } from './chance.ts'
import type { Colleague } from './colleague.ts'
import { addIrregularities, guest } from './irregularities.ts'
import { organize, type Seat } from './organization.ts'
import { personOn } from './person.ts'

const appRoles: Partial<Record<CastRole, string>> = {
  programManager: 'ProgramManager',
  secondProgramManager: 'ProgramManager',
  safeguardingContact: 'SafeguardingContact',
  admin: 'Admin',
}

/**
 * Fills an empty tenant with an organization of that many people (guests included) and their calendars, from 4 weeks before to 40 weeks
 * after the Monday of the tenant clock's week. The same seed and week give the same people, entries and ids.
 */
export function furnish(tenant: Tenant, options: { people: number; seed: number }): void {
  const chance = new Chance(options.seed)
  const horizon = new Horizon(tenant.clock.now())
  const guests = options.people < 40 ? 0 : Math.max(3, Math.round(options.people * 0.015))
  const seats = organize(options.people - guests, chance.fork('organization'))
  seatCast(seats)
  const colleagues = settle(seats, tenant, horizon, chance)
  addIrregularities(colleagues, chance.fork('irregularities'))
  for (const { user } of colleagues) tenant.users.set(user.id, user)
  for (let number = 0; number < guests; number += 1) {
    const visitor = guest(tenant, number, new Date(horizon.start))
    tenant.users.set(visitor.id, visitor)
  }
  reportToBosses(colleagues)
  fillCalendars(colleagues, new Ledger(tenant, horizon), chance.fork('calendars'))
}

function settle(seats: readonly Seat[], tenant: Tenant, horizon: Horizon, chance: Chance): Colleague[] {
  const taken = new Set<string>(Object.values(cast))
  return seats.map((seat, index) => {
    const own = chance.fork(`person ${index}`)
    const { user, hours } = personOn(seat, tenant, taken, horizon.monday, own)
    const role = seat.role && appRoles[seat.role]
    if (role) user.appRoles.push(role)
    return { user, seat, hours, chance: own, diary: new Diary(horizon, seat.site.iana, hours) }
  })
}

function reportToBosses(colleagues: readonly Colleague[]): void {
  const bySeat = new Map(colleagues.map(({ seat, user }) => [seat, user.id]))
  for (const { seat, user } of colleagues) user.managerId = (seat.boss && bySeat.get(seat.boss)) ?? null
}

function fillCalendars(colleagues: readonly Colleague[], ledger: Ledger, chance: Chance): void {
  keepPairHour(colleagues, ledger.horizon)
  for (const colleague of colleagues) addAbsences(colleague, ledger)
  addAllHands(colleagues, ledger)
  for (const team of teamsOf(colleagues)) addTeamRoutines(team, ledger, chance)
  addProjects(colleagues, ledger, chance)
  for (const colleague of colleagues) addOwnRoutines(colleague, ledger)
  addMeetings(colleagues, ledger, chance)
}

/** Thursday 14:00 in London stays free of meetings for the pair of the demonstration, so that absences alone break the best slot. */
function keepPairHour(colleagues: readonly Colleague[], horizon: Horizon): void {
  const pair = colleagues.filter(({ seat }) => seat.role === 'mentee' || seat.role === 'mentor')
  for (let week = 0; week < horizon.weeks; week += 1) {
    const from = horizon.slotAt('Europe/London', week * 7 + 3, 14 * 60)
    for (const { diary } of pair) diary.take(from, from + 4)
  }
}
