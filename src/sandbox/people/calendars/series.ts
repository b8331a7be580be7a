import type { OccurrenceChange, ShowAs } from '../../tenant/state.ts'
import type { Chance } from '../chance.ts'
import type { Colleague } from '../colleague.ts'
import { slotMinutes } from './horizon.ts'
import type { Draft, Guest, Ledger } from './ledger.ts'
import { weekly } from './patterns.ts'

export interface SeriesPlan {
  subject: string
  minutes: number
  /** Weekdays to choose from, counted from Monday; `every` of them at once, or one. */
  weekdays: readonly number[]
  every?: boolean
  intervalWeeks?: number
  /** Local minutes of the organizer between which it may start. */
  window?: { from: number; to: number }
  firstWeek?: number
  lastWeek?: number
  showAs?: ShowAs
  online?: boolean
  sensitivity?: 'normal' | 'private'
}

interface Slot {
  weekday: number
  minutes: number
}

interface PlannedOccurrence extends Slot {
  week: number
  /** Quarter hours of the horizon. */
  from: number
  to: number
}

const half = 30

/** Finds a time that suits everybody most weeks and enters the series; false when a few tries found none. */
export function addSeries(organizer: Colleague, others: readonly Colleague[], plan: SeriesPlan, ledger: Ledger, chance: Chance): boolean {
  const members = [organizer, ...others]
  const from = plan.window?.from ?? organizer.hours.start
  const to = plan.window?.to ?? organizer.hours.end - plan.minutes
  const days = plan.weekdays.filter((weekday) => organizer.hours.days.includes(weekday))
  if (days.length === 0 || to < from) return false
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const minutes = from + half * chance.integer(0, Math.floor((to - from) / half))
    const slots = plan.every ? days.map((weekday) => ({ weekday, minutes })) : [{ weekday: chance.pick(days), minutes }]
    if (!suits(members, slots, plan, ledger)) continue
    enterSeries(organizer, others, slots, plan, ledger, chance)
    return true
  }
  return false
}

/** Inside everybody's hours nearly always, whatever the clocks do, and for nobody often on top of something else. */
function suits(members: readonly Colleague[], slots: readonly Slot[], plan: SeriesPlan, ledger: Ledger): boolean {
  const occurrences = [...occurrencesOf(members[0]!.seat.site.iana, slots, plan, ledger)]
  return members.every(({ diary }) => {
    let outside = 0
    let taken = 0
    for (const { from, to } of occurrences) {
      if (!diary.works(from, to)) outside += 1
      else if (diary.isTaken(from, to)) taken += 1
      if (outside > occurrences.length * 0.05 || taken > occurrences.length * 0.2) return false
    }
    return true
  })
}

function* occurrencesOf(zone: string, slots: readonly Slot[], plan: SeriesPlan, ledger: Ledger): Generator<PlannedOccurrence> {
  const { horizon } = ledger
  for (let week = plan.firstWeek ?? 0; week <= (plan.lastWeek ?? horizon.weeks - 1); week += plan.intervalWeeks ?? 1) {
    for (const { weekday, minutes } of slots) {
      const from = horizon.slotAt(zone, week * 7 + weekday, minutes)
      yield { week, weekday, minutes, from, to: from + plan.minutes / slotMinutes }
    }
  }
}

function enterSeries(
  organizer: Colleague,
  others: readonly Colleague[],
  slots: readonly Slot[],
  plan: SeriesPlan,
  ledger: Ledger,
  chance: Chance,
): void {
  const { horizon } = ledger
  const zone = organizer.seat.site.iana
  const occurrences = [...occurrencesOf(zone, slots, plan, ledger)]
  const first = occurrences[0]
  const last = occurrences.at(-1)
  if (!first || !last) return
  if (plan.showAs !== 'free') {
    for (const { from, to } of occurrences) for (const { diary } of [organizer, ...others]) diary.take(from, to)
  }

  const { timeZone } = organizer.user.mailbox
  const date = horizon.dateOf(first.week * 7 + first.weekday)
  const weekdays = slots.map(({ weekday }) => weekday)
  const draft: Draft = {
    subject: plan.subject,
    start: { dateTime: `${date}T${clock(first.minutes)}`, timeZone },
    end: { dateTime: `${date}T${clock(first.minutes + plan.minutes)}`, timeZone },
    recurrence: weekly(weekdays, date, horizon.dateOf(last.week * 7 + last.weekday), timeZone, plan.intervalWeeks),
    showAs: plan.showAs ?? 'busy',
    sensitivity: plan.sensitivity ?? 'normal',
    isOnlineMeeting: plan.online ?? others.length > 0,
    exceptions: irregular(organizer, others, occurrences, plan, ledger, chance),
  }
  ledger.enter(
    organizer.user,
    draft,
    others.map((colleague) => answered(colleague, chance)),
  )
}

/** Some series have an occurrence called off, or moved to another hour of the same day. */
function irregular(
  organizer: Colleague,
  others: readonly Colleague[],
  occurrences: readonly PlannedOccurrence[],
  plan: SeriesPlan,
  ledger: Ledger,
  chance: Chance,
): Map<string, OccurrenceChange | null> {
  const exceptions = new Map<string, OccurrenceChange | null>()
  if (plan.every || occurrences.length < 4 || !chance.happens(0.35)) return exceptions
  const { horizon } = ledger
  const zone = organizer.seat.site.iana
  const { timeZone } = organizer.user.mailbox
  const [canceled, moved] = chance.sample(occurrences.slice(1), 2)
  const originalStart = ({ week, weekday, minutes }: PlannedOccurrence) =>
    new Date(horizon.instant(zone, week * 7 + weekday, minutes)).toISOString()
  if (canceled) exceptions.set(originalStart(canceled), null)
  if (!moved) return exceptions
  const minutes =
    organizer.hours.start + half * chance.integer(0, Math.floor((organizer.hours.end - plan.minutes - organizer.hours.start) / half))
  const from = horizon.slotAt(zone, moved.week * 7 + moved.weekday, minutes)
  const to = from + plan.minutes / slotMinutes
  const members = [organizer, ...others]
  if (members.some(({ diary }) => !diary.works(from, to) || diary.isTaken(from, to))) return exceptions
  for (const { diary } of members) diary.take(from, to)
  const date = horizon.dateOf(moved.week * 7 + moved.weekday)
  const start = { dateTime: `${date}T${clock(minutes)}`, timeZone }
  const end = { dateTime: `${date}T${clock(minutes + plan.minutes)}`, timeZone }
  exceptions.set(originalStart(moved), { changes: { start, end } })
  return exceptions
}

/** Most people answer invitations. */
export function answered(colleague: Colleague, chance: Chance): Guest {
  const { response } = chance.weighted([
    { response: 'accepted', weight: 84 },
    { response: 'tentativelyAccepted', weight: 7 },
    { response: 'notResponded', weight: 6 },
    { response: 'declined', weight: 3 },
  ] as const)
  return { colleague, response }
}

/** `09:30:00.0000000` */
export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00.0000000`
}
