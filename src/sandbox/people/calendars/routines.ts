import type { Chance } from '../chance.ts'
import type { Colleague } from '../colleague.ts'
import type { Seat } from '../organization.ts'
import { Horizon, slotMinutes } from './horizon.ts'
import type { Ledger } from './ledger.ts'
import { addSeries } from './series.ts'
import { focusSubjects, privateSubjects, projectNames } from './subjects.ts'

const everyDay = [0, 1, 2, 3, 4]

/** A leader with those who report to them, as far as they have calendars. */
export interface Team {
  leader: Colleague
  members: readonly Colleague[]
}

export function teamsOf(colleagues: readonly Colleague[]): Team[] {
  const bySeat = new Map<Seat, Colleague>(colleagues.map((colleague) => [colleague.seat, colleague]))
  return colleagues.flatMap((leader) => {
    const members = leader.seat.reports.flatMap((seat) => bySeat.get(seat) ?? []).filter(({ user }) => user.mailbox.kind === 'cloud')
    return members.length > 0 ? [{ leader, members }] : []
  })
}

/** Stand-up, team meeting, a 1:1 with each member. Who works at other hours is left out of the team's meetings. */
export function addTeamRoutines({ leader, members }: Team, ledger: Ledger, chance: Chance): void {
  if (!leader.user.accountEnabled) return
  const team = leader.seat.department.name
  const near = members.filter((member) => overlap(leader, member, ledger) >= 4)
  const early = { from: leader.hours.start + 30, to: leader.hours.start + 120 }
  if (near.length > 1 && leader.seat.level !== 'Chief') {
    const weekdays = chance.happens(0.6) ? everyDay : [0, 2, 4]
    addSeries(leader, near, { subject: `${team} stand-up`, minutes: 15, weekdays, every: true, window: early }, ledger, chance)
    addSeries(leader, near, { subject: `${team} team meeting`, minutes: 60, weekdays: everyDay }, ledger, chance)
  } else if (near.length > 0) {
    addSeries(leader, near, { subject: 'Leadership meeting', minutes: 60, weekdays: everyDay }, ledger, chance)
  }
  for (const member of members) {
    const intervalWeeks = chance.happens(0.5) ? 1 : 2
    const subject = `1:1 ${leader.user.givenName} / ${member.user.givenName}`
    addSeries(
      leader,
      [member],
      { subject, minutes: 30, weekdays: everyDay, intervalWeeks, firstWeek: chance.integer(0, intervalWeeks - 1) },
      ledger,
      chance,
    )
  }
}

/** Hours that both are at work on this week's Monday; clock changes shift it by one. */
function overlap(one: Colleague, other: Colleague, { horizon }: Ledger): number {
  const slot = ({ seat }: Colleague, minutes: number) => horizon.slotAt(seat.site.iana, Horizon.weeksBack * 7, minutes)
  const from = Math.max(slot(one, one.hours.start), slot(other, other.hours.start))
  const to = Math.min(slot(one, one.hours.end), slot(other, other.hours.end))
  return ((to - from) * slotMinutes) / 60
}

/** Groups across teams that meet every week or two for a part of the horizon. */
export function addProjects(colleagues: readonly Colleague[], ledger: Ledger, chance: Chance): void {
  const projects = Math.ceil(colleagues.length * 0.9)
  for (let index = 0; index < projects; index += 1) {
    const organizer = chance.pick(colleagues)
    if (organizer.user.mailbox.kind !== 'cloud' || !organizer.user.accountEnabled) continue
    const near = chance.sampleWithout(colleagues, organizer, 40).filter((other) => overlap(organizer, other, ledger) >= 3)
    const firstWeek = chance.integer(0, 12)
    const lastWeek = Math.min(ledger.horizon.weeks - 1, firstWeek + chance.integer(12, 40))
    const plan = { minutes: chance.pick([30, 45, 60, 60]), weekdays: everyDay, intervalWeeks: chance.pick([1, 1, 2]), firstWeek, lastWeek }
    addSeries(organizer, near.slice(0, chance.integer(2, 5)), { subject: `Project ${chance.pick(projectNames)}`, ...plan }, ledger, chance)
  }
}

/** What people keep for themselves: lunch, focus time, a private hour, a weekly course. */
export function addOwnRoutines(colleague: Colleague, ledger: Ledger): void {
  const { chance, hours } = colleague
  const noon = { from: 12 * 60, to: 12 * 60 + 30 }
  if (chance.happens(0.5) && hours.start <= noon.from && hours.end >= 13 * 60) {
    const showAs = chance.happens(0.7) ? 'free' : 'tentative'
    addSeries(colleague, [], { subject: 'Lunch', minutes: 30, weekdays: everyDay, every: true, window: noon, showAs }, ledger, chance)
  }
  for (let blocks = chance.integer(1, 3); blocks > 0; blocks -= 1) {
    addSeries(colleague, [], { subject: chance.pick(focusSubjects), minutes: 120, weekdays: everyDay }, ledger, chance)
  }
  if (chance.happens(0.2)) {
    const plan = {
      subject: chance.pick(privateSubjects),
      minutes: 60,
      weekdays: everyDay,
      intervalWeeks: 2,
      sensitivity: 'private' as const,
    }
    addSeries(colleague, [], plan, ledger, chance)
  }
  if (chance.happens(0.25)) addSeries(colleague, [], { subject: 'Learning hour', minutes: 60, weekdays: [2, 3, 4] }, ledger, chance)
}

/** Everyone at a site hears the news once in four weeks; invitations come through a distribution list, so each has an entry of their own. */
export function addAllHands(colleagues: readonly Colleague[], ledger: Ledger): void {
  for (const colleague of colleagues) {
    const at = { from: 11 * 60, to: 11 * 60 }
    const plan = {
      subject: `All-hands ${colleague.seat.site.city}`,
      minutes: 60,
      weekdays: [2],
      intervalWeeks: 4,
      window: at,
      online: true,
    }
    addSeries(colleague, [], plan, ledger, colleague.chance)
  }
}
