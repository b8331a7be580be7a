import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { openStoreOn } from '../../../src/adapters/store/open-store.ts'
import type { PersonId, TenantId } from '../../../src/domain/people/person.ts'
import { embeddedDatabase } from '../../support/embedded-database.ts'

test('the embedded database prepares nothing more for one more tenant', async () => {
  const connection = await embeddedDatabase()
  const { store, close } = await openStoreOn(connection, {})
  const prepared = async () => {
    await store.transaction(randomUUID() as TenantId, (unit) => unit.people.find(randomUUID() as PersonId))
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(connection.db)
    return rows.map(({ statement }) => statement)
  }
  const first = await prepared()
  expect(first.join()).toContain('app.tenant_id')
  expect(await prepared()).toEqual(first)
  await close()
})
