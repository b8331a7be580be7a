import type { TenantId } from '../../domain/people/person.ts'
import type { Tenants } from '../../ports/store.ts'
import type { Database } from './tables.ts'

/** The tenants this store has worked for; runs as the owner of the tables, outside any tenant. */
export function openTenants(db: Database): Tenants {
  const known = new Set<TenantId>()
  return {
    async list() {
      const rows = await db.selectFrom('tenant').select('tenantId').orderBy('tenantId').execute()
      return rows.map((row) => row.tenantId)
    },
    async ensure(tenantId) {
      if (known.has(tenantId)) return
      await db
        .insertInto('tenant')
        .values({ tenantId })
        .onConflict((clash) => clash.doNothing())
        .execute()
      known.add(tenantId)
    },
  }
}
