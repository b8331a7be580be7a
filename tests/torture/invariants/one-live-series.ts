import type { Evidence, Invariant } from '../evidence.ts'
import type { Seen } from '../wire.ts'

/** A service that ignores transaction ids and applies a request late makes a duplicate; for so long, at most, may it stand, while the service may be asked. */
const duplicateStandsAtMost = 15 * 60_000

/** Between the look for a lost booking and the next one. */
const raceMs = 60_000

/** I1, I4: never two series of ours for one mentorship, at any instant; in the end exactly one where it is booked, none where it is not. */
export const oneLiveSeries: Invariant = (evidence) => [...doubles(evidence), ...standing(evidence)]

function doubles({ doubles: seen, transactionIds, lateBookings, requests, now }: Evidence): string[] {
  return seen.flatMap(({ mentorshipId, from, until, most }) => {
    const lasted = (until ?? now) - from
    const answered = requests.filter(({ answeredAt }) => answeredAt >= from && answeredAt <= (until ?? now))
    const shut = answered.reduce((sum, seen) => sum + shutAfter(seen), 0)
    const late = lateBookings.some((booking) => booking.mentorshipId === mentorshipId && from >= booking.at && from - booking.at <= raceMs)
    if (transactionIds === 'ignored' && late && most === 2 && until !== null && lasted <= duplicateStandsAtMost + shut) return []
    return [`mentorship ${mentorshipId} had ${most} live series for ${lasted / 1000} s from ${new Date(from).toISOString()}`]
  })
}

/** For how long the service said that it does not want to be asked; a permission that is missing is looked at again after an hour. */
function shutAfter({ status, retryAfter }: Seen): number {
  if (status === 401 || status === 403) return 60 * 60_000
  return Number(retryAfter) > 0 ? Number(retryAfter) * 1000 : 0
}

function standing({ books, outlook }: Evidence): string[] {
  return books.mentorships.flatMap(({ id }) => {
    const inOutlook = new Set(
      outlook.filter(({ mentorshipId }) => mentorshipId === id).map(({ version, iCalUId }) => `${version} ${iCalUId}`),
    )
    const booked = books.series.filter((series) => series.mentorshipId === id && series.state === 'booked')
    if (booked.length > 1) return [`mentorship ${id} has ${booked.length} booked versions`]
    const strangers = [...inOutlook].filter((version) => !booked.some((series) => version.startsWith(`${series.version} `)))
    if (strangers.length > 0) return [`mentorship ${id} has versions in Outlook that are not booked: ${strangers.join(', ')}`]
    return inOutlook.size > 1 ? [`mentorship ${id} is in Outlook ${inOutlook.size} times`] : []
  })
}
