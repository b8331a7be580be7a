import type { Series } from '../../../contract/series.ts'

/** What every panel that asks something about the whole series is given. */
export interface SeriesPanelProps {
  readonly mentorshipId: string
  readonly series: Series
  readonly onClose: () => void
}
