import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

/**
 * People are the directory's, not ours: other tables name them by their object id without a foreign key, because a line manager
 * or an invited colleague may be named before the directory has been read, and stays named after the directory forgot them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Not under row-level security, and not granted to the app role: only the sweeps over tenants read it.
  await sql`
    create table tenant (
      tenant_id uuid primary key,
      created_at timestamptz not null default now()
    )`.execute(db)

  await sql`
    create table person (
      tenant_id uuid not null references tenant,
      id uuid not null,
      name text not null,
      given_name text not null,
      address text not null,
      title text,
      department text,
      site text,
      manager_id uuid,
      time_zone text not null default 'UTC',
      working_hours jsonb not null
        default '{"days":["monday","tuesday","wednesday","thursday","friday"],"start":"09:00","end":"17:00"}',
      skills text[] not null default '{}',
      interests text[] not null default '{}',
      kind text not null check (kind in ('member', 'guest')),
      active boolean not null,
      mailbox boolean not null default true,
      locale text not null,
      roles text[] not null default '{}' check (roles <@ '{ProgramManager,SafeguardingContact,Admin}'),
      read_at timestamptz not null,
      profile_read_at timestamptz,
      folded_name text not null,
      folded_work text not null,
      primary key (tenant_id, id)
    )`.execute(db)
  await sql`create index person_by_name on person (tenant_id, folded_name, id) where active and kind = 'member'`.execute(db)

  await sql`
    create table conversation (
      tenant_id uuid not null references tenant,
      person_id uuid not null,
      conversation_id text not null,
      service_url text not null,
      at timestamptz not null,
      primary key (tenant_id, person_id)
    )`.execute(db)

  await protect(db, 'change', ['person', 'conversation'])
}
