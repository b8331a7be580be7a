import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

/** What the office asks people about themselves, what they say, sealed, and the figures drawn from it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table asked_attributes (
      tenant_id uuid not null references tenant,
      asked jsonb not null,
      primary key (tenant_id)
    )`.execute(db)

  await sql`
    create table given_attributes (
      tenant_id uuid not null references tenant,
      person_id uuid not null,
      sealed bytea not null,
      primary key (tenant_id, person_id)
    )`.execute(db)

  await sql`
    create table given_figures (
      tenant_id uuid not null,
      round_id uuid not null,
      drawn_at timestamptz not null,
      figures jsonb not null,
      primary key (tenant_id, round_id),
      foreign key (tenant_id, round_id) references match_round
    )`.execute(db)

  await protect(db, 'change', ['asked_attributes', 'given_attributes'])
  await protect(db, 'append', ['given_figures'])
}
