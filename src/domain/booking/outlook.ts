/** One occurrence as it stands in Outlook; `responses` by address in lower case. */
export interface StandingOccurrence {
  readonly occurrenceId: string
  readonly start: Date
  readonly end: Date
  /** The wall-clock place in the series it stands for. */
  readonly originalStart: Date
  readonly responses: ReadonlyMap<string, 'none' | 'accepted' | 'tentative' | 'declined' | 'organizer'>
}

/** What was taken out is not among the occurrences. `lastDate`: null where a person made the series endless. */
export interface StandingSeries {
  readonly joinUrl: string | null
  readonly lastDate: string | null
  readonly occurrences: readonly StandingOccurrence[]
}
