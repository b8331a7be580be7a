import type { FaultKind, FaultRule } from '../../src/sandbox/tenant/faults.ts'
import type { Dice } from '../adapters/graph/weather/dice.ts'
import type { Weather } from './wire.ts'

const minute = 60_000

/** What befalls a request, as often as it is listed. `late`: it is carried out when nobody waits for it any more. */
const troubles = [
  ...['429', '429', '429', '503', '503', '504', '504', '401', '403'],
  ...['drop-before', 'drop-after', 'drop-after', 'error-after', 'error-after', 'malformed', 'malformed', 'late', 'late'],
] as const satisfies readonly FaultKind[]
type Kind = (typeof troubles)[number]

/** Seconds, decimals, a date, too long to wait for, and nothing at all. */
const pauses = [1, 2.5, 40, 900, 'date', undefined] as const

/** For a while all requests whose path ends like this meet the same. */
interface Spell {
  readonly from: number
  readonly to: number
  readonly kind: Kind
  readonly like: RegExp
}
const places = [/./, /\/events$/, /\/events\/[^/]+/, /getSchedule$/, /\$batch$/, /subscriptions/, /calendarView/]

/** Faults of the service by chance until the weather clears, and now and then a spell in which nothing of a kind succeeds. */
export function storm(dice: Dice, now: () => number, clears: number): Weather {
  const began = now()
  const often = dice.pick([0.02, 0.1, 0.3])
  const spells = Array.from({ length: dice.whole(3) }, (): Spell => {
    const from = began + dice.fraction() * (clears - began)
    return { from, to: Math.min(clears, from + (1 + dice.whole(20)) * minute), kind: dice.pick(troubles), like: dice.pick(places) }
  })
  return (targets) => {
    const at = now()
    if (at >= clears) return null
    const target = dice.pick(targets)
    const spell = spells.find(({ from, to, like }) => from <= at && at < to && like.test(target.path))
    const kind = spell?.kind ?? (dice.fraction() < often ? dice.pick(troubles) : null)
    return kind && trouble(dice, kind, target, at)
  }
}

/** Any other change that comes late is a change by somebody else, and that Outlook wins is not a fault. */
function isBooking({ method, path }: { method: string; path: string }): boolean {
  return method === 'POST' && path.endsWith('/events')
}

function trouble(dice: Dice, kind: Kind, match: { method: string; path: string }, now: number): FaultRule {
  // Late enough to come after the next attempt, and in time for those who look again after a quarter of an hour.
  if (kind === 'late' && isBooking(match)) return { match, times: 1, fault: 'late', milliseconds: (1 + dice.whole(12)) * minute }
  if (kind === 'late') return { match, times: 1, fault: 'drop-before' }
  const pause = dice.pick(pauses)
  const retryAfter = pause === 'date' ? new Date(now + 30_000).toUTCString() : pause
  return { match, times: 1, fault: kind, ...(retryAfter === undefined ? {} : { retryAfter }) }
}
