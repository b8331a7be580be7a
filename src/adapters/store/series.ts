import { sql } from 'kysely'
import type { Series } from '../../domain/booking/series.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Clock } from '../../ports/clock.ts'
import type { SeriesStore } from '../../ports/store.ts'
import { isExclusionConflict } from './database-errors.ts'
import { saveRow } from './save-rows.ts'
import type { Scope } from './tables.ts'

const columns = [
  'id',
  'mentorshipId',
  'version',
  'cause',
  'state',
  'waitingFor',
  'organizerId',
  'cadence',
  'lengthMinutes',
  'from',
  'weeks',
  'pausedUntil',
  'slot',
  'rules',
  'clockShifts',
  'whyNot',
  'transactionId',
  'requestBody',
  'attempts',
  'sentAt',
  'lease',
  'eventId',
  'iCalUId',
  'joinUrl',
  'lastDate',
  'lastDateInOutlook',
  'declinedBy',
  'absence',
  'comparedAt',
  'provenAt',
  'notBefore',
  'createdAt',
] as const satisfies readonly (keyof Series)[]

/** A version that takes over and finds no time does not hide the one that goes on, nor does one that is being taken out of Outlook. */
const outOfUse = sql`case state when 'cancelled' then 3 when 'cancelling' then 2 when 'noTime' then 1 else 0 end`

export function openSeries(scope: Scope, clock: Pick<Clock, 'now'>): SeriesStore {
  const { db, tenantId } = scope
  const series = db.selectFrom('series').select(columns).where('tenantId', '=', tenantId)
  const mayBeTried = (now: Date) => series.where(({ eb, or }) => or([eb('notBefore', 'is', null), eb('notBefore', '<=', now)]))

  return {
    async find(id) {
      return (await series.where('id', '=', id).executeTakeFirst()) ?? null
    },
    async lock(id) {
      return (await series.where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
    },
    async findCurrent(mentorshipId) {
      const newestFirst = series.where('mentorshipId', '=', mentorshipId).orderBy(outOfUse).orderBy('version', 'desc')
      return (await newestFirst.limit(1).executeTakeFirst()) ?? null
    },

    async listByMentorship(mentorshipId) {
      return await series.where('mentorshipId', '=', mentorshipId).orderBy('version').execute()
    },
    async takeUnplanned(programId, limit) {
      const active = db.selectFrom('mentorship').select('id').where('tenantId', '=', tenantId).where('programId', '=', programId)
      const unplanned = series.where('state', '=', 'planning').where('mentorshipId', 'in', active.where('status', '=', 'active'))
      return await unplanned.orderBy('createdAt').orderBy('id').limit(limit).forUpdate().skipLocked().execute()
    },
    async takeUncompared(before, now, limit) {
      const due = db
        .selectFrom('series')
        .select('id')
        .where('tenantId', '=', tenantId)
        .where('state', '=', 'booked')
        .where(({ eb, or }) => or([eb('comparedAt', 'is', null), eb('comparedAt', '<', before)]))
        .orderBy(sql`compared_at nulls first`)
        .limit(limit)
        .forUpdate()
        .skipLocked()
      const taken = db.updateTable('series').set({ comparedAt: now }).where('tenantId', '=', tenantId).where('id', 'in', due)
      return await taken.returning(columns).execute()
    },
    async listBookedBy(organizerId) {
      return await series.where('state', '=', 'booked').where('organizerId', '=', organizerId).orderBy('id').execute()
    },
    async listByProgram(programId) {
      const ofProgram = db.selectFrom('mentorship').select('id').where('tenantId', '=', tenantId).where('programId', '=', programId)
      const newestFirst = series.where('mentorshipId', 'in', ofProgram).distinctOn('mentorshipId')
      return await newestFirst.orderBy('mentorshipId').orderBy(outOfUse).orderBy('version', 'desc').execute()
    },
    async listPausedUntil(date, triedBefore, limit) {
      const tried = sql<boolean>`exists (
        select from series later where later.tenant_id = series.tenant_id and later.mentorship_id = series.mentorship_id
          and later.version > series.version and (later.state <> 'cancelled' or later.created_at >= ${triedBefore}))`
      const due = series
        .where('state', '=', 'paused')
        .where('pausedUntil', '<=', date)
        .where(({ not }) => not(tried))
      return await due.orderBy('pausedUntil').limit(limit).execute()
    },
    async listUnwatched(now, until, limit) {
      const { rows } = await sql<{ organizerId: PersonId }>`
        select coalesce(booked.organizer_id, watch.organizer_id) as "organizerId"
        from (
          select distinct organizer_id from series join person using (tenant_id)
          where series.tenant_id = ${tenantId} and series.state = 'booked' and person.id = series.organizer_id and person.active
        ) as booked
        full join (select organizer_id, expires_at, not_before from calendar_watch where tenant_id = ${tenantId}) as watch using (organizer_id)
        where (booked.organizer_id is null or watch.organizer_id is null or watch.expires_at is null or watch.expires_at < ${until})
          and (watch.not_before is null or watch.not_before <= ${now})
        order by coalesce(watch.not_before, watch.expires_at - (${until}::timestamptz - ${now}::timestamptz)) nulls first, 1
        limit ${limit}`.execute(db)
      return rows.map(({ organizerId }) => organizerId)
    },

    async save({ slot, rules, clockShifts, requestBody, whyNot, absence, ...rest }) {
      await saveRow(scope, 'series', ['id'], {
        ...rest,
        slot: slot && JSON.stringify(slot),
        rules: rules && JSON.stringify(rules),
        whyNot: whyNot && JSON.stringify(whyNot),
        absence: absence && JSON.stringify(absence),
        clockShifts: JSON.stringify(clockShifts),
        requestBody: requestBody === null || requestBody === undefined ? null : JSON.stringify(requestBody),
        touchedAt: clock.now(),
      })
    },

    async hold(seriesId, personIds, times, instead) {
      const starts = times.map((time) => time.start.toISOString())
      const ends = times.map((time) => time.end.toISOString())
      const wanted = sql`unnest(${starts}::timestamptz[], ${ends}::timestamptz[]) as wanted (starts_at, ends_at)`
      await sql`savepoint before_hold`.execute(db)
      try {
        // What the series itself held across these times makes way: taking them again after a crash, or a little later, is no clash.
        await sql`
          delete from hold using ${wanted}
          where tenant_id = ${tenantId} and series_id = ${seriesId} and person_id = any(${personIds}::uuid[])
            and during && tstzrange(wanted.starts_at, wanted.ends_at)`.execute(db)
        if (instead)
          await sql`
            delete from hold where tenant_id = ${tenantId} and series_id = any(${instead.of}::uuid[])
              and lower(during) >= ${instead.from}`.execute(db)
        // In one order for everybody, so that two series that want the same people wait for each other instead of locking up.
        await sql`
          insert into hold (tenant_id, series_id, person_id, during)
          select ${tenantId}::uuid, ${seriesId}::uuid, person_id, tstzrange(wanted.starts_at, wanted.ends_at)
          from unnest(${personIds}::uuid[]) as person_id cross join ${wanted}
          order by person_id, wanted.starts_at`.execute(db)
        await sql`release savepoint before_hold`.execute(db)
        return { kind: 'held' }
      } catch (error) {
        if (!isExclusionConflict(error)) throw error
        await sql`rollback to savepoint before_hold`.execute(db)
        const { rows } = await sql<{ personId: PersonId }>`
          select person_id from hold join ${wanted} on during && tstzrange(wanted.starts_at, wanted.ends_at)
          where tenant_id = ${tenantId} and series_id <> all(${[seriesId, ...(instead?.of ?? [])]}::uuid[])
            and person_id = any(${personIds}::uuid[])
          order by wanted.starts_at, person_id limit 1`.execute(db)
        return { kind: 'taken', personId: rows[0]?.personId ?? null }
      }
    },

    async releaseHolds(seriesId, from) {
      const future = from ? sql`and lower(during) >= ${from}` : sql``
      await sql`delete from hold where tenant_id = ${tenantId} and series_id = ${seriesId} ${future}`.execute(db)
    },

    async releaseTimes(seriesId, times) {
      const starts = times.map((time) => time.start.toISOString())
      const ends = times.map((time) => time.end.toISOString())
      await sql`
        delete from hold using unnest(${starts}::timestamptz[], ${ends}::timestamptz[]) as given (starts_at, ends_at)
        where tenant_id = ${tenantId} and series_id = ${seriesId} and during = tstzrange(given.starts_at, given.ends_at)`.execute(db)
    },

    async listHolds(personIds, from, to, except) {
      const { rows } = await sql<{ personId: PersonId; start: Date; end: Date }>`
        select person_id, lower(during) as start, upper(during) as "end" from hold
        where tenant_id = ${tenantId} and person_id = any(${personIds}::uuid[])
          and during && tstzrange(${from}, ${to}) and series_id <> all(${except}::uuid[])
        order by 2, 1`.execute(db)
      return rows
    },

    async listStalled(before, waitingBefore, limit) {
      const left = mayBeTried(clock.now()).where(({ and, eb, or }) =>
        or([
          and([eb('state', 'in', ['planning', 'booking', 'cancelling']), eb('touchedAt', '<', before)]),
          and([eb('state', '=', 'waiting'), eb('touchedAt', '<', waitingBefore)]),
        ]),
      )
      return await left.orderBy('touchedAt').limit(limit).execute()
    },

    async listUnsettled(now, until, limit) {
      const unwritten = db
        .selectFrom('session')
        .select('seriesId')
        .where('tenantId', '=', tenantId)
        .where('status', 'in', ['planned', 'moved', 'skipped'])
        .where('inOutlook', '=', false)
        .where(({ eb, or }) => or([eb('writeAfter', 'is', null), eb('writeAfter', '<=', now)]))
        .where(sql<boolean>`greatest(slot_start, start, outlook_start) > ${now} and least(slot_start, start, outlook_start) < ${until}`)
      const due = mayBeTried(now).where(({ eb, or, and, ref }) =>
        or([
          eb('id', 'in', unwritten),
          and([eb('cadence', '<>', 'once'), eb('lastDate', 'is distinct from', ref('lastDateInOutlook')), eb('eventId', 'is not', null)]),
        ]),
      )
      return await due.where('state', '=', 'booked').orderBy('touchedAt').limit(limit).execute()
    },
  }
}
