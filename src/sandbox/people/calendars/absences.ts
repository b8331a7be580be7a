import type { ShowAs } from '../../tenant/state.ts'
import type { Colleague } from '../colleague.ts'
import { holidaysBetween } from './holidays.ts'
import { Horizon } from './horizon.ts'
import type { Ledger } from './ledger.ts'
import { weekly } from './patterns.ts'
import { sickSubjects, vacationSubjects } from './subjects.ts'

const day = 86_400_000

/** First day (from this week's Monday) and length of absences that the cast is promised to have: no weekly slot of theirs is free throughout. */
const promisedVacations: Partial<Record<string, readonly [firstDay: number, days: number]>> = {
  mentee: [6 * 7, 5],
  mentor: [11 * 7, 12],
}

/** Public holidays, vacations ahead and behind, and what illness took of the last weeks: all-day, out of office. */
export function addAbsences(colleague: Colleague, ledger: Ledger): void {
  const { user, seat, chance } = colleague
  const { horizon } = ledger
  for (const { name, date } of holidaysBetween(seat.site.usageLocation, horizon.start, horizon.start + horizon.days * day)) {
    absent(colleague, ledger, name, (date - horizon.start) / day, 1, 'oof')
  }
  const thisWeek = Horizon.weeksBack * 7
  const promised = seat.role ? promisedVacations[seat.role] : undefined
  const vacation = () => chance.pick(vacationSubjects[seat.site.usageLocation])
  if (promised) {
    absent(colleague, ledger, vacation(), thisWeek + promised[0], promised[1], 'oof')
  } else {
    const longOne = chance.integer(5, Horizon.weeksAhead - 4)
    absent(colleague, ledger, vacation(), thisWeek + longOne * 7, chance.pick([5, 5, 12, 12, 19]), 'oof')
    for (let count = chance.integer(0, 3); count > 0; count -= 1) {
      const first = thisWeek + chance.integer(0, Horizon.weeksAhead - 1) * 7 + chance.integer(0, 4)
      absent(colleague, ledger, vacation(), first, chance.integer(1, 5 - (first % 7)), 'oof')
    }
  }
  if (chance.happens(0.3)) {
    const first = chance.integer(0, Horizon.weeksBack - 1) * 7 + chance.integer(0, 4)
    absent(colleague, ledger, sickSubjects[seat.site.usageLocation], first, chance.integer(1, 5 - (first % 7)), 'oof')
  }
  if (user.mailbox.kind === 'cloud' && chance.happens(0.25)) workFromHome(colleague, ledger)
}

/** An all-day entry; whoever is out of office takes no meetings. */
function absent(colleague: Colleague, ledger: Ledger, subject: string, firstDay: number, days: number, showAs: ShowAs): void {
  const { horizon } = ledger
  const last = Math.min(firstDay + days, horizon.days)
  ledger.enter(colleague.user, {
    subject,
    isAllDay: true,
    showAs,
    ...allDay(colleague, horizon, firstDay, last),
    isReminderOn: false,
  })
  const zone = colleague.seat.site.iana
  colleague.diary.take(horizon.slotAt(zone, firstDay, 0), horizon.slotAt(zone, last, 0))
}

function allDay(colleague: Colleague, horizon: Horizon, from: number, to: number) {
  const { timeZone } = colleague.user.mailbox
  return {
    start: { dateTime: `${horizon.dateOf(from)}T00:00:00.0000000`, timeZone },
    end: { dateTime: `${horizon.dateOf(to)}T00:00:00.0000000`, timeZone },
  }
}

/** A weekday at home: known to colleagues, in nobody's way. */
function workFromHome(colleague: Colleague, ledger: Ledger): void {
  const { horizon } = ledger
  const weekday = colleague.chance.pick(colleague.hours.days)
  const { timeZone } = colleague.user.mailbox
  ledger.enter(colleague.user, {
    subject: colleague.chance.pick(['WFH', 'Working from home', 'Home office']),
    isAllDay: true,
    showAs: 'workingElsewhere',
    ...allDay(colleague, horizon, weekday, weekday + 1),
    isReminderOn: false,
    recurrence: weekly([weekday], horizon.dateOf(weekday), horizon.dateOf(horizon.days - 1), timeZone),
  })
}
