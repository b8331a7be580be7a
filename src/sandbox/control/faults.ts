import { z } from 'zod'
import type { FaultRule } from '../tenant/faults.ts'
import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { readBody } from './reading.ts'

const KINDS = ['429', '503', '504', 'drop-before', 'drop-after', 'error-after', 'slow', '401', '403', 'malformed'] as const
const shape = z.array(
  z.strictObject({
    match: z.strictObject({ method: z.string().transform((method) => method.toUpperCase()), path: z.string().startsWith('/') }),
    times: z.int().min(1).default(1),
    fault: z.enum(KINDS),
    retryAfter: z.union([z.number().min(0), z.string()]).optional(),
    milliseconds: z.number().min(0).optional(),
  }),
)

export function planFaults(tenant: Tenant, request: WireRequest): WireReply {
  const rules = readBody(request, shape)
  tenant.faults.replace(
    rules.map(({ retryAfter, milliseconds, ...rule }): FaultRule => {
      return { ...rule, ...(retryAfter === undefined ? {} : { retryAfter }), ...(milliseconds === undefined ? {} : { milliseconds }) }
    }),
  )
  return { status: 204 }
}

export function clearFaults(tenant: Tenant): WireReply {
  tenant.faults.clear()
  return { status: 204 }
}
