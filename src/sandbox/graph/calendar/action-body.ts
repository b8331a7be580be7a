import { z } from 'zod'
import { GraphFault } from '../route.ts'
import { deserialize } from './body-schema.ts'

/** Action parameters as the documentation's own samples send them: a boolean or number may come as text. */
export const flexibleBoolean = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])
export const flexibleNumber = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform(Number),
])

/**
 * Parameters of an action by a schema with lower-case names: they come in camelCase (docs) and PascalCase (metadata).
 * Throws 400 for a parameter that the action has not, and for values that do not fit.
 */
export function readAction<Shape extends z.ZodRawShape>(action: string, schema: z.ZodObject<Shape>, body: unknown) {
  if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body))) {
    throw new GraphFault(400, 'BadRequest', 'The request payload is not a JSON object.')
  }
  const sent = Object.entries(body ?? {}).filter(([name]) => !name.startsWith('@'))
  const unknown = sent.find(([name]) => !Object.hasOwn(schema.shape, name.toLowerCase()))
  if (unknown) {
    const message = `The parameter '${unknown[0]}' in the request payload is not a valid parameter for the operation '${action}'.`
    throw new GraphFault(400, 'BadRequest', message)
  }
  return deserialize(schema, lowerNames(Object.fromEntries(sent)))
}

/** An object with its names in lower case; anything else as it is. */
export function lowerNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.toLowerCase(), inner]))
}
