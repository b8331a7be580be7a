import type { z } from 'zod'
import { ApiFault } from './error-reply.ts'

const deepest = 32
const mostDetails = 50

/** Parses one part of a request by its schema, or ends with every fault and its place. */
export function readInput<Schema extends z.ZodType>(schema: Schema, value: unknown, part: 'params' | 'query' | 'body'): z.output<Schema> {
  if (depthOver(value, deepest))
    throw new ApiFault('invalid_input', { details: [{ path: part, message: `nested deeper than ${deepest}` }] })
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const details = parsed.error.issues.flatMap((issue) => faultsOf(issue, part))
  throw new ApiFault('invalid_input', { details: details.slice(0, mostDetails) })
}

/** An unknown key is a fault at its own place; a key can be as long as the body. */
function faultsOf(issue: z.core.$ZodIssue, part: string): { path: string; message: string }[] {
  const place = [part, ...issue.path].join('.')
  if (issue.code !== 'unrecognized_keys') return [{ path: place, message: issue.message }]
  return issue.keys.map((key) => ({ path: `${place}.${key.slice(0, 80)}`, message: 'is not known here' }))
}

/** Level by level and without recursion, so that a hostile depth costs no stack. */
function depthOver(value: unknown, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true
    level = level.flatMap((item): unknown[] => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return false
}
