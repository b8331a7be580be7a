import { z } from 'zod'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { deserialize } from './body-schema.ts'
import { record } from './changes.ts'
import { eventOf } from './find-event.ts'

const prefix = 'microsoft.graph.openTypeExtension.'

export function printExtension(extension: Record<string, unknown>): Record<string, unknown> {
  return { ...extension, '@odata.type': '#microsoft.graph.openTypeExtension', id: `${prefix}${String(extension.extensionName)}` }
}

/** `POST …/events/{event}/extensions`; a name that exists already is replaced. */
export function createExtension(call: GraphCall): GraphReply {
  const extension = deserialize(z.looseObject({ extensionName: z.string().min(1) }), call.body)
  const { event } = eventOf(call)
  event.extensions = [...event.extensions.filter((other) => other.extensionName !== extension.extensionName), extension]
  record(call.tenant, call.target, event)
  return { status: 201, body: printExtension(extension) }
}

/** `GET …/events/{event}/extensions/{extension}`, by name or by id. */
export function getExtension(call: GraphCall): GraphReply {
  const name = (call.params.extension ?? '').replace(prefix, '')
  const extension = eventOf(call).event.extensions.find((candidate) => candidate.extensionName === name)
  if (!extension) throw new GraphFault(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
  return { status: 200, body: printExtension(extension) }
}
