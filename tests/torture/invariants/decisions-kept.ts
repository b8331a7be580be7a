import type { Evidence, Invariant, Promised } from '../evidence.ts'

/** I3: what was acknowledged is in the store, and the end is what was decided last. */
export const decisionsKept: Invariant = (evidence) => evidence.promised.flatMap((promise) => broken(evidence, promise))

/** States from which nothing comes back after an end. */
const over = new Set(['cancelled', 'noTime', 'removed'])

function broken({ books, now }: Evidence, promise: Promised): string[] {
  const { what, mentorshipId, sessionId, to } = promise
  const mentorship = books.mentorships.find(({ id }) => id === mentorshipId)
  const versions = books.series.filter((series) => series.mentorshipId === mentorshipId)
  const newest = versions.at(-1)
  const session = books.sessions.find(({ id }) => id === sessionId)
  const said = (truth: string): string[] => [`${what} ${sessionId ?? mentorshipId} was acknowledged, and it is ${truth}`]
  switch (what) {
    case 'ended': {
      const alive = versions.find(({ state }) => !over.has(state))
      return mentorship?.status === 'ended' && !alive ? [] : said(`${mentorship?.status}, with a series that is ${alive?.state ?? 'over'}`)
    }
    case 'booked':
      return mentorship?.status === 'active' && newest ? [] : said(mentorship?.status ?? 'gone')
    case 'paused':
      return newest?.state === 'paused' ? [] : said(newest?.state ?? 'without a series')
    case 'rhythm':
      return newest?.lengthMinutes === to ? [] : said(`${newest?.lengthMinutes} minutes`)
    case 'skipped':
      return session?.status === 'skipped' ? [] : said(session?.status ?? 'gone')
    case 'moved':
      if (to !== undefined && to < now) return []
      return session?.start?.getTime() === to ? [] : said(`at ${session?.start?.toISOString()}`)
    case 'undone':
      // A rule may have reason to move it there anew.
      return session?.settledBy === 'person' && session.start?.getTime() === to ? said('where it was before') : []
  }
}
