import type { Tenant } from '../../src/sandbox/tenant/state.ts'
import { appearances } from './outlook.ts'

/** A time during which a mentorship had several series of ours that still lay ahead. */
export interface Double {
  readonly mentorshipId: string
  readonly from: number
  until: number | null
  most: number
}

/** Looks at the calendars at every change of any of them, so that nothing that was wrong for a moment goes unseen. */
export class Witness {
  readonly doubles: Double[] = []

  constructor(tenant: Tenant) {
    tenant.events.on('calendar', () => this.#look(tenant))
  }

  #look(tenant: Tenant): void {
    const now = tenant.clock.now().getTime()
    const series = new Map<string, Set<string>>()
    for (const { mentorshipId, iCalUId, organized } of appearances(tenant, now)) {
      if (organized) series.set(mentorshipId, (series.get(mentorshipId) ?? new Set()).add(iCalUId))
    }
    for (const double of this.doubles) {
      if (double.until === null && (series.get(double.mentorshipId)?.size ?? 0) < 2) double.until = now
    }
    for (const [mentorshipId, { size }] of series) {
      if (size < 2) continue
      const known = this.doubles.find((double) => double.until === null && double.mentorshipId === mentorshipId)
      if (known) known.most = Math.max(known.most, size)
      else this.doubles.push({ mentorshipId, from: now, until: null, most: size })
    }
  }
}
