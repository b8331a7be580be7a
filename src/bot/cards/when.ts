import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { nameOf } from './people.ts'

const day = { weekday: 'short', month: 'short', day: 'numeric' } as const
const time = { hour: 'numeric', minute: '2-digit' } as const

/** "Thu, Nov 26" on the recipient's calendar. */
export function dayOf(facts: CardFacts, text: Text, at: Date): string {
  return format(text, facts.recipient.timeZone, day).format(at)
}

/** A local date that belongs to no zone, such as the day on which a clock changes. */
export function localDay(text: Text, date: string): string {
  return format(text, 'UTC', day).format(new Date(`${date}T00:00:00Z`))
}

/** A local time of day, "17:00", as the reader writes it. */
export function localTime(text: Text, clock: string): string {
  return format(text, 'UTC', time).format(new Date(`2000-01-01T${clock}:00Z`))
}

/** A session on the recipient's clock, with the partner's beside it where that one shows something else. */
export function sessionTime(facts: CardFacts, text: Text, { start, end }: { start: Date; end: Date }): string {
  const { timeZone } = facts.recipient
  const mine = format(text, timeZone, { ...day, ...time }).formatRange(start, end)
  const partner = facts.partnerId && facts.people.get(facts.partnerId)
  if (!partner || reads(partner.timeZone, start) === reads(timeZone, start)) return text('time.alone', { mine })
  const sameDay = reads(partner.timeZone, start).slice(0, 10) === reads(timeZone, start).slice(0, 10)
  const theirs = format(text, partner.timeZone, sameDay ? time : { weekday: 'short', ...time }).format(start)
  return text('time.both', { mine, theirs, partner: nameOf(facts, partner.id, text) })
}

function format(text: Text, timeZone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(text.language.formats, { ...parts, timeZone })
}

/** What the clock and calendar of a zone read at an instant: "2026-11-26 16:30". */
function reads(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
}
