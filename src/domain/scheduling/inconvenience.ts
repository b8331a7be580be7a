/** Local minutes after midnight. */
const COMFORTABLE = { from: 9 * 60, to: 17 * 60 }
const MIDDLE_OF_DAY = { from: 10 * 60, to: 16 * 60 }

/** How many minutes a check-in that begins at this local minute begins before 09:00 or ends after 17:00. */
export function inconvenientMinutes(localMinute: number, durationMinutes: number): number {
  return minutesOutside(COMFORTABLE, localMinute, durationMinutes)
}

/** The square of the quarter hours that it lies outside 10:00-16:00. */
// Squared, so that two members a little outside are preferred to one far outside.
export function discomfort(localMinute: number, durationMinutes: number): number {
  return (minutesOutside(MIDDLE_OF_DAY, localMinute, durationMinutes) / 15) ** 2
}

function minutesOutside({ from, to }: typeof COMFORTABLE, localMinute: number, durationMinutes: number): number {
  return Math.max(0, from - localMinute, localMinute + durationMinutes - to)
}
