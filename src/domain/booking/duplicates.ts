import type { Series, Session } from './series.ts'

const minute = 60_000
/** A request whose answer was lost can be applied late: so long after it is known that one may have been, its event is looked for (P11). */
export const soughtAfterMinutes = [0, 2, 6, 14] as const
/** A request is applied so late at most. */
const arrivesWithinMinutes = 15
/** From the last request on; by then the last search is over. */
const mayStandMinutes = 20

/** Two requests without an answer may both still be applied. A third has to wait until that is known: so there is one event too many at most. */
export function bothMayArrive({ attempts, sentAt }: Series, now: Date): boolean {
  return attempts > 1 && sentAt !== null && now.getTime() - sentAt.getTime() < arrivesWithinMinutes * minute
}

/** Where further events of this series may stand until they have been found: each request but one may have left one, all at its slot. */
export function possibleDuplicates(
  { attempts, sentAt, lengthMinutes }: Series,
  { slotStart }: Session,
  now: Date,
): { start: number; end: number }[] {
  const sentLately = sentAt !== null && now.getTime() - sentAt.getTime() < mayStandMinutes * minute
  if (!sentLately || !slotStart || attempts < 2) return []
  const start = slotStart.getTime()
  return Array.from({ length: attempts - 1 }, () => ({ start, end: start + lengthMinutes * minute }))
}
