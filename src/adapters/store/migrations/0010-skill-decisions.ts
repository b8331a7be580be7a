import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

/** What program managers decided about texts that people type and the catalog does not know. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table skill_decision (
      tenant_id uuid not null references tenant,
      spelling text not null,
      id uuid not null,
      text text not null,
      verdict text not null check (verdict in ('added', 'alias', 'ignored')),
      alias_of text,
      decided_at timestamptz not null,
      primary key (tenant_id, spelling),
      check ((verdict = 'alias') = (alias_of is not null))
    )`.execute(db)
  await sql`create unique index skill_decision_by_id on skill_decision (tenant_id, id)`.execute(db)
  await protect(db, 'change', ['skill_decision'])
}
