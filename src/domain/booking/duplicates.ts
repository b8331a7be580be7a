import type { Series, Session } from './series.ts'

const minute = 60_000
/** A request whose answer was lost can be applied late: so long after it is known that one may have been, its event is looked for (P11). */
export const soughtAfterMinutes = [0, 2, 6, 14] as const
/** From the last request on; by then the last search is over. */
const mayStandMinutes = 20

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
