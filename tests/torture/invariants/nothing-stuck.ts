import type { Evidence, Invariant } from '../evidence.ts'

const underway = new Set(['planning', 'booking', 'cancelling'])

/** I5: nothing is left half-way: no job is overdue or set aside, no message unsent, no series on its way, no exception that nobody planned. */
export const nothingStuck: Invariant = (evidence) => [
  ...evidence.failures.map((failure) => `unplanned: ${failure}`),
  ...evidence.jobs
    .filter(({ state, dueAt }) => state === 'setAside' || dueAt <= evidence.now)
    .map(({ kind, key, state }) => `job ${kind} of ${key} is ${state}`),
  ...series(evidence),
  ...evidence.books.deliveries
    .filter(({ state, notBefore }) => state === 'queued' && notBefore.getTime() <= evidence.now)
    .map(({ purpose, personId }) => `${purpose} to ${personId} is still to be sent`),
]

function series({ books, outOfReach }: Evidence): string[] {
  return books.series.flatMap(({ id, mentorshipId, state, waitingFor }) => {
    const { members = [] } = books.mentorships.find((mentorship) => mentorship.id === mentorshipId) ?? {}
    const waitsRightly = state === 'waiting' && members.some((member) => outOfReach.includes(member))
    return underway.has(state) || (state === 'waiting' && !waitsRightly) ? [`series ${id} is ${state} for ${waitingFor ?? 'nothing'}`] : []
  })
}
