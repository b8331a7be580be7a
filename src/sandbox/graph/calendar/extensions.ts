import type { CalendarEvent } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { deserialize, extensionBody } from './body-schema.ts'
import { newChangeKey, record } from './changes.ts'
import { eventOf } from './find-event.ts'
import { effective } from './view.ts'

const prefix = 'microsoft.graph.openTypeExtension.'

export function printExtension(extension: Record<string, unknown>): Record<string, unknown> {
  return { ...extension, '@odata.type': '#microsoft.graph.openTypeExtension', id: `${prefix}${String(extension.extensionName)}` }
}

/** What a query may call an extension; it cannot be found by its values. */
export function extensionIds(extension: Record<string, unknown>): string[] {
  return [String(extension.extensionName), `${prefix}${String(extension.extensionName)}`]
}

/** `POST …/events/{event}/extensions`, of an event or of one occurrence; a name that exists already is replaced. */
export function createExtension(call: GraphCall): GraphReply {
  const extension = deserialize(extensionBody, call.body)
  const { event, occurrence, key } = eventOf(call)
  const extensions = [...extensionsOf(call).filter((other) => other.extensionName !== extension.extensionName), extension]
  if (key === null) event.extensions = extensions
  else event.exceptions.set(key, { changes: { ...occurrence?.change?.changes, extensions, changeKey: newChangeKey(call.tenant) } })
  record(call.tenant, call.target, event, key)
  return { status: 201, body: { '@odata.context': contextOf(call), ...printExtension(extension) } }
}

/** `GET …/events/{event}/extensions/{extension}`, by name or by id. */
export function getExtension(call: GraphCall): GraphReply {
  // The dispatcher takes `microsoft.graph.` off every segment, as it does for functions.
  const name = (call.params.extension ?? '').replace(/^(microsoft\.graph\.)?openTypeExtension\./, '')
  const extension = extensionsOf(call).find((candidate) => candidate.extensionName === name)
  if (!extension) throw new GraphFault(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
  return { status: 200, body: { '@odata.context': contextOf(call), ...printExtension(extension) } }
}

function extensionsOf(call: GraphCall): CalendarEvent['extensions'] {
  const { event, occurrence } = eventOf(call)
  return (occurrence ? effective(occurrence) : event).extensions
}

function contextOf({ tenant, target, params }: GraphCall): string {
  return `${tenant.origin}/v1.0/$metadata#users('${target.id}')/events('${params.event}')/extensions/$entity`
}
