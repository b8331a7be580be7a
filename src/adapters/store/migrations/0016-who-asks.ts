import { type Kysely, sql } from 'kysely'

/** Who asks for a mentorship in a program, and mentors who offer theirs to a mentee. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table request
    drop constraint request_requested_by_check,
    add check (requested_by in ('mentee', 'mentor', 'office')),
    drop constraint request_status_check,
    add check (
      status in ('waitingForMentor', 'waitingForMentee', 'waitingForApproval', 'accepted', 'declined', 'notApproved', 'withdrawn', 'expired'))`.execute(
    db,
  )
  await sql`drop index request_open_once`.execute(db)
  await sql`
    create unique index request_open_once on request (tenant_id, program_id, mentee_id, mentor_id)
    where status in ('waitingForMentor', 'waitingForMentee', 'waitingForApproval')`.execute(db)
  await sql`drop index request_waiting`.execute(db)
  await sql`
    create index request_waiting on request (tenant_id, sent_at)
    where status in ('waitingForMentor', 'waitingForMentee', 'waitingForApproval')`.execute(db)

  // Whoever joined before was not told that mentors would see it.
  await sql`alter table mentee_profile add column shown_to_mentors boolean not null default false`.execute(db)

  for (const name of ['match_rules', 'match_round']) {
    const table = sql.table(name)
    // The owner of a table is held to its policies too, and names no tenant here.
    await sql`alter table ${table} no force row level security`.execute(db)
    await sql`update ${table} set rules = rules || '{"whoAsks":"mixed"}'`.execute(db)
    await sql`alter table ${table} force row level security`.execute(db)
  }
}
