import type { PersonId, WorkingHours } from '../people/person.ts'
import type { Cadence } from '../programs/program.ts'
import type { CheckInRules } from './check-in-rules.ts'

/** Half-open, in epoch milliseconds. `hold`: a check-in of ours, booked or held, of another mentorship. `unknown`: could not be read. */
export interface BusyInterval {
  readonly start: number
  readonly end: number
  readonly kind: 'busy' | 'tentative' | 'oof' | 'unknown' | 'hold'
}

export interface SeriesMember {
  readonly id: PersonId
  /** IANA name. */
  readonly timeZone: string
  readonly workingHours: WorkingHours
  /** In any order, possibly overlapping; without the entries of the series that is being planned. */
  readonly busy: readonly BusyInterval[]
  /** Welcome, but no time has to suit them. */
  readonly optional?: boolean
}

/** One mentorship's series to be planned. */
export interface SeriesProblem {
  /** First local date of the window in the organizer's calendar. */
  readonly from: string
  readonly weeks: number
  readonly durationMinutes: number
  readonly gridMinutes: 15
  readonly cadence: Cadence
  readonly organizerId: PersonId
  /** 2 to 13, the organizer among them and not optional. */
  readonly members: readonly SeriesMember[]
  readonly rules: CheckInRules
  /** Nothing starts before this instant (now and the program's notice). */
  readonly notBefore?: number
  /** Inconvenient minutes that members have borne so far, in earlier versions of the series; none when absent. */
  readonly burden?: ReadonlyMap<PersonId, number>
}
