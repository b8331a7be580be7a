import type { Series, WaitingFor } from '../booking/series.ts'

/** Of one series: how many sessions by status, how many of them are over, and what was said about them. */
export interface SessionFigures {
  readonly planned: number
  readonly moved: number
  readonly skipped: number
  readonly over: number
  readonly held: number
  readonly notHeld: number
  readonly needsChoice: number
}

export interface SeriesStanding {
  readonly series: Pick<Series, 'state' | 'waitingFor' | 'declinedBy' | 'provenAt'>
  readonly figures: SessionFigures
}

export type Attention = 'removed' | 'noTime' | 'waiting' | 'declined' | 'choice' | 'unproven' | 'skipping'

export interface SchedulingFigures {
  readonly attempted: number
  readonly booked: number
  readonly underway: number
  readonly waiting: readonly { readonly for: WaitingFor; readonly count: number }[]
  readonly noTime: number
  readonly paused: number
  readonly removed: number
  readonly success: number | null
}

/** Calendars that could not be read for so long leave it open where the check-ins ahead can stay. */
const provenForHours = 24
const hour = 3_600_000
/** From this share of occurrences on that are left out a series does not do its work. */
const skippedTooOften = 0.4

/** Series of mentorships that go on, one each. Paused and removed ones had found their time: they count as attempted and booked. */
export function schedulingFigures(all: readonly SeriesStanding[]): SchedulingFigures {
  const count = (...states: Series['state'][]) => all.filter(({ series }) => states.includes(series.state)).length
  const reasons = Map.groupBy(
    all.flatMap(({ series }) => (series.state === 'waiting' ? [series.waitingFor ?? 'outlook'] : [])),
    (reason) => reason,
  )
  const [paused, removed] = [count('paused'), count('removed')]
  const booked = count('booked')
  return {
    attempted: all.length,
    booked,
    underway: count('planning', 'booking'),
    waiting: [...reasons].map(([reason, series]) => ({ for: reason, count: series.length })),
    noTime: count('noTime'),
    paused,
    removed,
    success: all.length === 0 ? null : (booked + paused + removed) / all.length,
  }
}

/** Of booked series, past and ahead. */
export function occurrenceFigures(all: readonly SeriesStanding[], now: Date) {
  const booked = all.filter(({ series }) => series.state === 'booked')
  const sum = (figure: (standing: SeriesStanding) => number) => booked.reduce((total, standing) => total + figure(standing), 0)
  return {
    total: sum(({ figures }) => figures.planned + figures.moved + figures.skipped),
    kept: sum(({ figures }) => figures.planned),
    moved: sum(({ figures }) => figures.moved),
    skipped: sum(({ figures }) => figures.skipped),
    unproven: sum((standing) => (isUnproven(standing, now) ? ahead(standing) : 0)),
    held: sum(({ figures }) => figures.held),
    unanswered: sum(({ figures }) => Math.max(0, figures.over - figures.held - figures.notHeld)),
  }
}

/** What a program manager should look at, the most pressing thing alone; null: all is well, or people have it so. */
export function attentionOf(standing: SeriesStanding, now: Date): Attention | null {
  const { series, figures } = standing
  switch (series.state) {
    case 'removed':
    case 'noTime':
    case 'waiting':
      return series.state
    case 'booked':
      if (series.declinedBy) return 'declined'
      if (figures.needsChoice > 0) return 'choice'
      if (isUnproven(standing, now)) return 'unproven'
      return figures.skipped > skippedTooOften * (figures.planned + figures.moved + figures.skipped) ? 'skipping' : null
    case 'planning':
    case 'booking':
    case 'paused':
    case 'cancelling':
    case 'cancelled':
      return null
  }
}

function isUnproven(standing: SeriesStanding, now: Date): boolean {
  const { provenAt } = standing.series
  return ahead(standing) > 0 && (provenAt === null || now.getTime() - provenAt.getTime() > provenForHours * hour)
}

function ahead({ figures }: SeriesStanding): number {
  return figures.planned + figures.moved - figures.over
}
