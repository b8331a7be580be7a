import { type Kysely, sql } from 'kysely'

export interface SeriesRow {
  readonly id: string
  readonly mentorshipId: string
  readonly version: number
  readonly state: string
  readonly waitingFor: string | null
  readonly organizerId: string
  readonly cadence: string
  readonly lengthMinutes: number
  readonly eventId: string | null
  readonly lastDate: string | null
  readonly lastDateInOutlook: string | null
}
export interface SessionRow {
  readonly id: string
  readonly seriesId: string
  readonly mentorshipId: string
  readonly status: string
  readonly start: Date | null
  readonly end: Date | null
  readonly settledBy: string
  readonly inOutlook: boolean
  readonly writeAfter: Date | null
}
export interface MentorshipRow {
  readonly id: string
  readonly status: string
  readonly members: readonly string[]
}
export interface DeliveryRow {
  readonly personId: string
  readonly purpose: string
  readonly state: string
  readonly notBefore: Date
}
export interface JournalRow {
  readonly what: string
  readonly subjectId: string
  readonly facts: Record<string, unknown>
}
export interface HoldRow {
  readonly seriesId: string
  readonly personId: string
  readonly start: Date
  readonly end: Date
}

/** What the store says, by plain SQL and not through the product's own reading. */
export interface Books {
  readonly mentorships: readonly MentorshipRow[]
  readonly series: readonly SeriesRow[]
  readonly sessions: readonly SessionRow[]
  readonly deliveries: readonly DeliveryRow[]
  readonly journal: readonly JournalRow[]
  readonly holds: readonly HoldRow[]
}

export async function readBooks<Tables>(db: Kysely<Tables>): Promise<Books> {
  const rows = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> => (await query.execute(db)).rows
  return {
    mentorships: await rows(sql<MentorshipRow>`
      select id, status, array(select person_id::text from member where mentorship_id = mentorship.id order by position) as members
      from mentorship order by id`),
    series: await rows(sql<SeriesRow>`
      select id, mentorship_id as "mentorshipId", version, state, waiting_for as "waitingFor", organizer_id as "organizerId", cadence,
        length_minutes as "lengthMinutes", event_id as "eventId", last_date as "lastDate", last_date_in_outlook as "lastDateInOutlook"
      from series order by mentorship_id, version`),
    sessions: await rows(sql<SessionRow>`
      select id, series_id as "seriesId", mentorship_id as "mentorshipId", status, start, "end", settled_by as "settledBy",
        in_outlook as "inOutlook", write_after as "writeAfter"
      from session order by series_id, period`),
    deliveries: await rows(sql<DeliveryRow>`
      select person_id as "personId", purpose, state, not_before as "notBefore" from delivery order by not_before, id`),
    journal: await rows(sql<JournalRow>`select what, subject_id as "subjectId", facts from journal order by number`),
    holds: await rows(sql<HoldRow>`
      select series_id as "seriesId", person_id as "personId", lower(during) as start, upper(during) as "end" from hold order by 1, 2, 3`),
  }
}
