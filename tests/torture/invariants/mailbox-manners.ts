import type { Invariant } from '../evidence.ts'
import type { Seen } from '../wire.ts'

const atOnce = 4
const longest = 40_000

/** I10: no mailbox ever has more than four requests of ours in flight, and none after a 429 before its time, as long as we live to remember. */
export const mailboxManners: Invariant = ({ requests }) => {
  const byMailbox = Map.groupBy(
    requests.flatMap((seen) => mailboxesOf(seen).map(([mailbox, places]) => ({ mailbox, places, seen }))),
    ({ mailbox }) => mailbox,
  )
  return [...byMailbox].flatMap(([mailbox, visits]) => [
    ...crowds(mailbox, visits),
    ...impatience(
      mailbox,
      visits.map(({ seen }) => seen),
    ),
  ])
}

function crowds(mailbox: string, visits: readonly { places: number; seen: Seen }[]): string[] {
  return visits.flatMap(({ seen }) => {
    const together = visits.filter((other) => other.seen.sent <= seen.sent && other.seen.answered > seen.sent)
    const places = together.reduce((sum, other) => sum + other.places, 0)
    return places > atOnce ? [`mailbox ${mailbox} had ${places} requests in flight at ${seen.sent}`] : []
  })
}

/** A batch is answered as a whole: what one of its items was told concerns that item. */
function impatience(mailbox: string, visits: readonly Seen[]): string[] {
  return visits.flatMap((refused) => {
    const wait = refused.status === 429 && refused.targets.length === 1 ? Number(refused.retryAfter) * 1000 : Number.NaN
    if (!(wait > 0 && wait <= longest)) return []
    const until = refused.answeredAt + wait
    return (
      visits
        // What leaves in the same moment as the answer comes left before anybody could read it.
        .filter(({ sent, sentAt, life }) => life === refused.life && sent > refused.answered + 1 && sentAt < until)
        .map(({ sentAt }) => `mailbox ${mailbox} was asked ${(until - sentAt) / 1000} s before its time`)
    )
  })
}

/** With the places taken: Graph itself works on four items of a batch at once. */
function mailboxesOf({ targets }: Seen): [string, number][] {
  const counts = new Map<string, number>()
  for (const { path } of targets) {
    const [, mailbox] = /^\/v1\.0\/users\/([^/]+)\/(?:events|calendar|calendarView|mailboxSettings)(?:\/|$)/.exec(path) ?? []
    if (mailbox) counts.set(mailbox, Math.min(atOnce, (counts.get(mailbox) ?? 0) + 1))
  }
  return [...counts]
}
