import { randomUUID } from 'node:crypto'
import type { Tenant } from '../tenant/state.ts'
import type { HostInfo } from './wire.ts'

export function hostInfo(tenant: Tenant, tabUrl: string): HostInfo {
  return {
    run: randomUUID(),
    startedAt: tenant.clock.now().toISOString(),
    tenantId: tenant.id,
    domain: tenant.domain,
    app: { ...tenant.catalogApp },
    tabUrl,
  }
}
