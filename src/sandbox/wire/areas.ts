import { serveConnector } from '../connector/serve.ts'
import { serveControl } from '../control/serve.ts'
import { serveEntra } from '../entra/serve.ts'
import { serveGraphOnWire } from '../graph/on-wire.ts'
import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from './exchange.ts'

type Area = (tenant: Tenant, request: WireRequest) => Promise<WireReply>

/** Which of Microsoft's services a path stands for; what is no other's is a tenant's at Entra. */
export function areaOf(path: string): Area {
  const first = path.split('/')[1]?.toLowerCase()
  // Graph itself says that it has no beta here.
  if (first === 'v1.0' || first === 'beta') return serveGraphOnWire
  if (first === 'connector') return serveConnector
  if (first === '_sandbox') return serveControl
  return serveEntra
}
