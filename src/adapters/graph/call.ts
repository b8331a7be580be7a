import { type GraphRequest, ResponseType } from '@microsoft/microsoft-graph-client'
import type { z } from 'zod'
import type { Graph } from './connect-graph.ts'
import { lost } from './refusal.ts'
import { GraphRefused } from './refused.ts'

/** Asks and answers with what the schema promises; a changed shape is `unavailable`. */
export async function read<Schema extends z.ZodType>(
  graph: Graph,
  name: string,
  request: GraphRequest,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const response: unknown = await request.responseType(ResponseType.RAW).get()
  return valueIn(graph, name, response as Response, schema, 'read')
}

/** Sends once; an answer that is not what the schema promises leaves the outcome unknown. */
export async function write<Schema extends z.ZodType>(
  graph: Graph,
  name: string,
  request: GraphRequest,
  method: 'post' | 'patch' | 'delete',
  body: unknown,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const raw = request.responseType(ResponseType.RAW)
  const response: unknown = await (method === 'delete' ? raw.delete() : raw[method](body))
  return valueIn(graph, name, response as Response, schema, 'write')
}

async function valueIn<Schema extends z.ZodType>(
  graph: Graph,
  name: string,
  response: Response,
  schema: Schema,
  kind: 'read' | 'write',
): Promise<z.infer<Schema>> {
  const trace = response.headers.get('client-request-id') ?? ''
  const text = await response.text()
  return shaped(graph, name, text === '' ? undefined : parsed(text), schema, kind, trace)
}

/** Holds a value against its schema. The log is told where it differs and how, and nothing of what it holds. */
export function shaped<Schema extends z.ZodType>(
  { telemetry }: Pick<Graph, 'telemetry'>,
  name: string,
  value: unknown,
  schema: Schema,
  kind: 'read' | 'write',
  trace: string,
): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  telemetry.event('graph.shape', { operation: name, path: issue?.path.join('.') ?? '', problem: issue?.code ?? '', trace })
  throw new GraphRefused(lost(kind), trace)
}

const notJson = Symbol('not JSON')

/** Text that is no JSON becomes something that no schema takes. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return notJson
  }
}
