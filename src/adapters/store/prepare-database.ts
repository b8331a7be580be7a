import { sql } from 'kysely'
import { APP_ROLE } from './migrations/row-security.ts'
import type { Database } from './tables.ts'

/**
 * What a database needs before its tables: the extension behind the holds, and the app role, which belongs to the whole server
 * and is not part of a dump. Several databases of one server may ask for it at the same moment.
 */
export async function prepareDatabase(db: Database): Promise<void> {
  await sql`create extension if not exists btree_gist`.execute(db)
  await sql`
    do $$
    begin
      if not exists (select from pg_roles where rolname = ${sql.lit(APP_ROLE)}) then
        create role ${sql.id(APP_ROLE)} nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db)
  await sql`
    do $$
    begin
      if not (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant ${sql.raw(APP_ROLE)} to %I', current_user);
      end if;
    -- Whoever may not grant it may have been given it by an administrator: then it works, else the first transaction says so.
    exception when insufficient_privilege then null;
    end $$`.execute(db)
}
