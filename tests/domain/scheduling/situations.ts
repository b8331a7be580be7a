import type { PersonId, Weekday, WorkingHours } from '../../../src/domain/people/person.ts'
import type { BusyInterval, SeriesMember, SeriesProblem } from '../../../src/domain/scheduling/series-problem.ts'

export const MONDAY_TO_FRIDAY: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

export const person = (id: string): PersonId => id as PersonId

export function member(id: string, timeZone: string, hours: Partial<WorkingHours> = {}, busy: readonly BusyInterval[] = []): SeriesMember {
  return { id: person(id), timeZone, workingHours: { days: MONDAY_TO_FRIDAY, start: '09:00', end: '17:00', ...hours }, busy }
}

/** Half-open, `kind` busy unless said otherwise; instants in ISO. */
export function busy(start: string, end: string, kind: BusyInterval['kind'] = 'busy'): BusyInterval {
  return { start: Date.parse(start), end: Date.parse(end), kind }
}

type Details = Partial<Omit<SeriesProblem, 'rules' | 'members'>> & { readonly rules?: Partial<SeriesProblem['rules']> }

/** Weekly half hours over four quiet weeks, organized by the first member. */
export function seriesOf(members: readonly SeriesMember[], { rules, ...details }: Details = {}): SeriesProblem {
  return {
    from: '2026-06-01',
    weeks: 4,
    durationMinutes: 30,
    gridMinutes: 15,
    cadence: 'weekly',
    organizerId: members[0]!.id,
    members,
    rules: { bufferMinutes: 0, maxPerDay: 2, tentativeBlocks: true, ...rules },
    ...details,
  }
}

export const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString())
