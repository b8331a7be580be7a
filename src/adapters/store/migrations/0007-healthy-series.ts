import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

/** What keeps a series healthy after it is booked: versions that take over, where Outlook has each session, hints, who said it was held. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table series
      drop constraint series_state_check,
      drop constraint series_cadence_check,
      add constraint series_state_check check (state in
        ('planning', 'booking', 'booked', 'waiting', 'noTime', 'paused', 'removed', 'cancelling', 'cancelled')),
      add constraint series_cadence_check check (cadence in ('once', 'weekly', 'biweekly', 'monthly')),
      add column cause text not null default 'agreed'
        check (cause in ('agreed', 'rhythm', 'paused', 'resumed', 'rebooked', 'organizerLeft')),
      add column "from" text,
      add column weeks integer,
      add column paused_until text,
      add column why_not jsonb,
      add column lease integer not null default 0,
      add column sent_at timestamptz,
      add column last_date text,
      add column last_date_in_outlook text,
      add column declined_by uuid,
      add column compared_at timestamptz,
      add column proven_at timestamptz,
      add column rules jsonb,
      add column not_before timestamptz`.execute(db)
  await sql`
    update series set weeks = program.weeks from mentorship, program
    where mentorship.tenant_id = series.tenant_id and mentorship.id = series.mentorship_id
      and program.tenant_id = mentorship.tenant_id and program.id = mentorship.program_id`.execute(db)
  await sql`alter table series alter column weeks set not null`.execute(db)
  await sql`create index person_departed on person (tenant_id, id) where not active`.execute(db)
  await sql`create index series_to_compare on series (tenant_id, compared_at nulls first) where state = 'booked'`.execute(db)
  await sql`create index series_by_organizer on series (tenant_id, organizer_id) where state = 'booked'`.execute(db)

  await sql`
    alter table session
      add column settled_by text not null default 'plan' check (settled_by in ('plan', 'rule', 'person')),
      add column rule_moves integer not null default 0,
      add column revision integer not null default 0,
      add column before jsonb,
      add column needs_choice boolean not null default false,
      add column proposal jsonb,
      add column outlook_start timestamptz,
      add column write_after timestamptz,
      add column writing jsonb,
      add column held_by text check (held_by in ('people', 'attendance')),
      add column held_said jsonb not null default '[]'`.execute(db)
  await sql`
    update session set outlook_start = case
      when in_outlook and status in ('planned', 'moved') then start
      when not in_outlook then slot_start end`.execute(db)
  // One person's word was enough until now: it stays what it was.
  await sql`
    update session set held_by = 'people',
      held_said = jsonb_build_array(jsonb_build_object('personId', held_said_by, 'held', held = 'held'))
    where held is not null and held_said_by is not null`.execute(db)
  await sql`alter table session drop column held_said_by`.execute(db)
  await sql`drop index session_unwritten`.execute(db)
  await sql`create index session_unwritten on session (tenant_id, series_id) where not in_outlook and status <> 'cancelled'`.execute(db)

  await sql`
    alter table program
      drop constraint program_cadence_check,
      add constraint program_cadence_check check (cadence in ('once', 'weekly', 'biweekly', 'monthly')),
      add column rules jsonb not null default '{"bufferMinutes":15,"maxPerDay":2,"tentativeBlocks":true}'`.execute(db)
  await sql`
    alter table agreement
      drop constraint agreement_cadence_check,
      add constraint agreement_cadence_check check (cadence in ('once', 'weekly', 'biweekly', 'monthly'))`.execute(db)

  await sql`
    create table calendar_watch (
      tenant_id uuid not null references tenant,
      organizer_id uuid not null,
      subscription_id text,
      client_state text not null,
      expires_at timestamptz,
      attempts integer not null,
      not_before timestamptz,
      changes_from text,
      changes_until timestamptz,
      primary key (tenant_id, organizer_id)
    )`.execute(db)
  await sql`create index calendar_watch_by_subscription on calendar_watch (tenant_id, subscription_id)`.execute(db)
  await sql`
    create table bookmark (
      tenant_id uuid not null references tenant,
      name text not null check (name in ('directory')),
      place text not null,
      primary key (tenant_id, name)
    )`.execute(db)
  await protect(db, 'change', ['calendar_watch', 'bookmark'])

  // Purposes are a closed set in the domain; the list here would have to change with each of them.
  await sql`alter table delivery drop constraint delivery_purpose_check`.execute(db)
}
