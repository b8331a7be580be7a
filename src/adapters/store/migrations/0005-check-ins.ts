import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  // `request_body` is json, not jsonb: what was sent to Outlook is kept letter by letter.
  await sql`
    create table series (
      tenant_id uuid not null,
      id uuid not null,
      mentorship_id uuid not null,
      version integer not null,
      state text not null check (state in ('planning', 'booking', 'booked', 'waiting', 'noTime', 'cancelling', 'cancelled')),
      waiting_for text check (waiting_for in ('calendar', 'throttled', 'mailbox', 'permission', 'outlook')),
      organizer_id uuid not null,
      cadence text not null check (cadence in ('weekly', 'biweekly', 'monthly')),
      length_minutes integer not null,
      slot jsonb,
      clock_shifts jsonb not null,
      transaction_id text,
      request_body json,
      attempts integer not null,
      event_id text,
      i_cal_u_id text,
      join_url text,
      created_at timestamptz not null,
      touched_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, mentorship_id, version),
      foreign key (tenant_id, mentorship_id) references mentorship
    )`.execute(db)
  await sql`
    create index series_underway on series (tenant_id, touched_at)
    where state in ('planning', 'booking', 'waiting', 'cancelling')`.execute(db)

  // Nobody is promised to two check-ins at once, whatever two workers decide at the same moment.
  await sql`
    create table hold (
      tenant_id uuid not null,
      series_id uuid not null,
      person_id uuid not null,
      during tstzrange not null check (not isempty(during)),
      primary key (tenant_id, series_id, person_id, during),
      foreign key (tenant_id, series_id) references series,
      constraint hold_never_twice exclude using gist (tenant_id with =, person_id with =, during with &&)
    )`.execute(db)

  await sql`
    create table session (
      tenant_id uuid not null,
      id uuid not null,
      series_id uuid not null,
      mentorship_id uuid not null,
      period integer not null,
      status text not null check (status in ('planned', 'moved', 'skipped', 'cancelled')),
      start timestamptz,
      "end" timestamptz,
      slot_start timestamptz,
      reason jsonb,
      in_outlook boolean not null,
      occurrence_id text,
      held text check (held in ('held', 'notHeld')),
      held_said_by uuid,
      primary key (tenant_id, id),
      foreign key (tenant_id, series_id) references series,
      foreign key (tenant_id, mentorship_id) references mentorship
    )`.execute(db)
  await sql`create index session_by_series on session (tenant_id, series_id, period)`.execute(db)
  await sql`create index session_by_mentorship on session (tenant_id, mentorship_id, start)`.execute(db)
  await sql`create index session_by_start on session (tenant_id, start) where status in ('planned', 'moved')`.execute(db)
  await sql`create index session_by_end on session (tenant_id, "end") where status in ('planned', 'moved')`.execute(db)

  await sql`
    create index session_unwritten on session (tenant_id, slot_start)
    where status in ('moved', 'skipped') and not in_outlook`.execute(db)

  await sql`
    create table note (
      tenant_id uuid not null,
      id uuid not null,
      session_id uuid not null,
      kind text not null check (kind in ('agenda', 'takeaway')),
      author_id uuid not null,
      text text not null,
      at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, session_id) references session
    )`.execute(db)
  await sql`create index note_by_session on note (tenant_id, session_id, at)`.execute(db)

  await sql`
    create table feedback (
      tenant_id uuid not null,
      session_id uuid not null,
      author_id uuid not null,
      rating integer not null,
      text text not null,
      at timestamptz not null,
      primary key (tenant_id, session_id, author_id),
      foreign key (tenant_id, session_id) references session
    )`.execute(db)

  await protect(db, 'change', ['series', 'hold', 'session', 'note', 'feedback'])
}
