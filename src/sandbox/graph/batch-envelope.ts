import { z } from 'zod'
import { GraphFault } from './route.ts'
import type { GraphRequest } from './visit.ts'

const LARGEST = 20

const itemShape = z.object({
  id: z.string().min(1),
  method: z
    .string()
    .transform((method) => method.toUpperCase())
    .pipe(z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE'])),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
})
const envelopeShape = z.object({ requests: z.array(itemShape).min(1) })

export type BatchItem = z.infer<typeof itemShape>

/** The items of a batch, ids unique without regard to case, each after those it depends on; or why the whole is refused. */
export function readEnvelope({ unreadable, body }: GraphRequest): BatchItem[] | GraphFault {
  if (unreadable) return unreadable
  const parsed = envelopeShape.safeParse(body)
  if (!parsed.success) return invalid(`Invalid batch payload format: ${z.prettifyError(parsed.error)}`)
  const items = parsed.data.requests
  if (items.length > LARGEST) return invalid(`Number of batch request steps exceeds the maximum value of ${LARGEST}.`)
  const seen = new Set<string>()
  for (const item of items) {
    const flaw = flawOf(item, seen)
    if (flaw) return invalid(flaw)
    seen.add(item.id.toLowerCase())
  }
  return items
}

/** Naming only earlier items also rules out cycles. */
function flawOf({ id, dependsOn, body, headers }: BatchItem, seen: ReadonlySet<string>): string | null {
  if (seen.has(id.toLowerCase())) return `Request Id '${id}' is not unique.`
  if (dependsOn.some((other) => !seen.has(other.toLowerCase()))) return `Request '${id}' depends on a request that does not come before it.`
  const typed = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
  return body !== undefined && !typed ? `Request '${id}' has a body but no Content-Type header.` : null
}

function invalid(message: string): GraphFault {
  return new GraphFault(400, 'BadRequest', message)
}
