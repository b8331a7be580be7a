import type { Chance } from '../chance.ts'
import type { Colleague } from '../colleague.ts'
import { slotMinutes } from './horizon.ts'
import type { Draft, Ledger } from './ledger.ts'
import { answered, clock } from './series.ts'
import { adHocSubjects, holdSubjects, privateSubjects } from './subjects.ts'

interface Opening {
  day: number
  minutes: number
}

/** Fills each week with single meetings up to what each person is used to, fewer the further away the week is. */
export function addMeetings(colleagues: readonly Colleague[], ledger: Ledger, chance: Chance): void {
  const { horizon } = ledger
  const busy = colleagues.filter(({ user }) => user.mailbox.kind === 'cloud' && user.accountEnabled)
  const usual = new Map(busy.map((colleague) => [colleague, usualLoad(colleague)]))
  for (let week = 1; week < horizon.weeks - 3; week += 1) {
    const share = 1 - 0.008 * week
    for (const colleague of busy) {
      const { diary } = colleague
      const monday = horizon.slotAt(colleague.seat.site.iana, week * 7, 0)
      const wanted = usual.get(colleague)! * share
      for (let tries = 0; tries < 5 && diary.load(monday, monday + (7 * 24 * 60) / slotMinutes) < wanted; tries += 1) {
        meet(colleague, busy, week, ledger, chance)
      }
    }
  }
}

/** Minutes a week in meetings and blocks; whoever leads has more, the mentor of the demonstration has room. */
function usualLoad({ seat, hours, chance }: Colleague): number {
  const week = (hours.days.length * (hours.end - hours.start)) / (5 * 510)
  if (seat.role === 'mentor' || seat.role === 'mentee' || seat.role === 'secondMentor') return 10 * 60
  return (seat.reports.length > 0 ? chance.integer(14, 18) : chance.integer(10, 15)) * 60 * week
}

function meet(organizer: Colleague, everyone: readonly Colleague[], week: number, ledger: Ledger, chance: Chance): void {
  const minutes = chance.pick([30, 45, 60, 60, 90])
  const alone = chance.happens(0.12)
  const company = alone ? [] : companyFor(organizer, everyone, chance)
  const opening = openingFor([organizer, ...company], minutes, week, ledger, chance)
  if (!opening) return
  const { horizon } = ledger
  const { timeZone } = organizer.user.mailbox
  const date = horizon.dateOf(opening.day)
  const draft: Draft = {
    ...(alone ? ownEntry(chance) : { subject: chance.pick(adHocSubjects), isOnlineMeeting: chance.happens(0.8) }),
    start: { dateTime: `${date}T${clock(opening.minutes)}`, timeZone },
    end: { dateTime: `${date}T${clock(opening.minutes + minutes)}`, timeZone },
  }
  ledger.enter(
    organizer.user,
    draft,
    company.map((colleague) => answered(colleague, chance)),
  )
}

function ownEntry(chance: Chance): Pick<Draft, 'subject' | 'sensitivity' | 'showAs'> {
  return chance.pick([
    { subject: chance.pick(privateSubjects), sensitivity: 'private', showAs: chance.pick(['busy', 'oof']) },
    { subject: chance.pick(holdSubjects), sensitivity: 'normal', showAs: 'tentative' },
    { subject: 'Travel', sensitivity: 'normal', showAs: 'oof' },
    { subject: 'Prep', sensitivity: 'normal', showAs: 'busy' },
  ] as const)
}

/** One to three others, mostly of the same department or site. */
function companyFor(organizer: Colleague, everyone: readonly Colleague[], chance: Chance): Colleague[] {
  const drawn = chance.sampleWithout(everyone, organizer, 12)
  const close = ({ seat }: Colleague) =>
    (seat.department === organizer.seat.department ? 0 : 1) + (seat.site === organizer.seat.site ? 0 : 1)
  return drawn.sort((a, b) => close(a) - close(b)).slice(0, chance.pick([1, 1, 2, 3]))
}

/** A time that week when all of them work and are free; null when a few tries found none. */
function openingFor(members: readonly Colleague[], minutes: number, week: number, ledger: Ledger, chance: Chance): Opening | null {
  const { horizon } = ledger
  const { hours, seat } = members[0]!
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const start = hours.start + 30 * chance.integer(0, Math.floor((hours.end - minutes - hours.start) / 30))
    const day = week * 7 + chance.pick(hours.days)
    const from = horizon.slotAt(seat.site.iana, day, start)
    const to = from + minutes / slotMinutes
    if (members.some(({ diary }) => !diary.works(from, to) || diary.isTaken(from, to))) continue
    for (const { diary } of members) diary.take(from, to)
    return { day, minutes: start }
  }
  return null
}
