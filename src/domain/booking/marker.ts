import type { Series } from './series.ts'

/** What the event in Outlook carries, so that it is found again when an answer was lost. */
export function markerOf({ mentorshipId, version }: Pick<Series, 'mentorshipId' | 'version'>): string {
  return `${mentorshipId}:${version}`
}
