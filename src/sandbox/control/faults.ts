import { z } from 'zod'
import type { FaultRule } from '../tenant/faults.ts'
import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { readBody } from './reading.ts'

const KINDS = ['429', '503', '504', 'drop-before', 'drop-after', 'error-after', 'slow', 'late', '401', '403', 'malformed'] as const
const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const
const LONGEST_WAIT_MS = 600_000

const methodShape = z
  .string()
  .transform((method) => method.toUpperCase())
  .pipe(z.enum(METHODS))
const pathShape = z.string().regex(/^\/[^?#]*$/, 'a path starts with / and has no query')
const httpDate = z.string().refine(isHttpDate, 'neither seconds nor an HTTP date such as Tue, 24 Nov 2026 08:00:07 GMT')
const shape = z.array(
  z.strictObject({
    match: z.strictObject({ method: methodShape, path: pathShape }),
    times: z.int().min(1).default(1),
    fault: z.enum(KINDS),
    retryAfter: z.union([z.number().min(0), httpDate]).optional(),
    milliseconds: z.number().min(0).max(LONGEST_WAIT_MS).optional(),
  }),
)

/** All rules take the place of all earlier ones; when one is not understood, none does. */
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

function isHttpDate(text: string): boolean {
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toUTCString() === text
}
