import type { Evidence, Invariant, Promised } from '../evidence.ts'

/** I3: what was acknowledged is in the store, and the end is what was decided last. */
export const decisionsKept: Invariant = (evidence) => evidence.promised.flatMap((promise) => broken(evidence, promise))

function broken({ books, now }: Evidence, promise: Promised): string[] {
  const { what, mentorshipId, sessionId, to } = promise
  const mentorship = books.mentorships.find(({ id }) => id === mentorshipId)
  const versions = books.series.filter((series) => series.mentorshipId === mentorshipId)
  const current = versions.findLast(({ state }) => state !== 'cancelled' && state !== 'cancelling')
  const session = books.sessions.find(({ id }) => id === sessionId)
  const said = (truth: string): string[] => [`${what} ${sessionId ?? mentorshipId} was acknowledged, and it is ${truth}`]
  switch (what) {
    case 'ended':
      if (mentorship?.status !== 'ended') return said(mentorship?.status ?? 'gone')
      return current && current.state !== 'noTime' ? said(`ended with a series that is ${current.state}`) : []
    case 'booked':
      return mentorship?.status === 'active' && versions.length > 0 ? [] : said(mentorship?.status ?? 'gone')
    case 'paused':
      return current?.state === 'paused' ? [] : said(current?.state ?? 'without a series')
    case 'rhythm':
      return current?.lengthMinutes === to || current?.state === 'noTime' ? [] : said(`${current?.lengthMinutes} minutes`)
    case 'skipped':
      return session?.status === 'skipped' ? [] : said(session?.status ?? 'gone')
    case 'moved':
      if (to !== undefined && to < now) return []
      return session?.start?.getTime() === to ? [] : said(`at ${session?.start?.toISOString()}`)
  }
}
