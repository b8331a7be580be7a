import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

/** Rounds of matching with all that is needed to solve them again, and requests in the name of the office. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table match_round (
      tenant_id uuid not null,
      id uuid not null,
      program_id uuid not null,
      status text not null check (status in ('draft', 'published', 'discarded')),
      aim text not null check (aim in ('best', 'stable', 'fairest', 'most')),
      seed integer not null,
      rules jsonb not null,
      pool jsonb not null,
      adjustments jsonb not null,
      mentees integer not null,
      most_points integer not null,
      aim_points integer not null,
      opened_by uuid not null,
      opened_at timestamptz not null,
      published_at timestamptz,
      primary key (tenant_id, id),
      foreign key (tenant_id, program_id) references program
    )`.execute(db)
  await sql`create index match_round_by_program on match_round (tenant_id, program_id, opened_at)`.execute(db)

  await sql`
    create table match_round_inputs (
      tenant_id uuid not null,
      round_id uuid not null,
      people jsonb not null,
      scores bytea not null,
      primary key (tenant_id, round_id),
      foreign key (tenant_id, round_id) references match_round
    )`.execute(db)

  await sql`
    create table match_round_pair (
      tenant_id uuid not null,
      round_id uuid not null,
      mentee_id uuid not null,
      mentor_id uuid not null,
      score integer not null,
      request_id uuid,
      follow_up boolean not null,
      primary key (tenant_id, round_id, mentee_id, mentor_id),
      foreign key (tenant_id, round_id) references match_round,
      foreign key (tenant_id, request_id) references request
    )`.execute(db)
  await sql`create index match_round_pair_by_request on match_round_pair (tenant_id, request_id) where request_id is not null`.execute(db)

  await protect(db, 'change', ['match_round', 'match_round_pair'])
  await protect(db, 'append', ['match_round_inputs'])

  await sql`
    alter table request
    add column requested_by text not null default 'mentee' check (requested_by in ('mentee', 'office'))`.execute(db)
}
