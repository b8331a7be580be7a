import { createHash } from 'node:crypto'
import type { CalendarEvent } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { record } from './changes.ts'
import { EventPrinter } from './event-query.ts'
import { printExtension } from './extensions.ts'
import { invite } from './meeting-copies.ts'
import { newEvent } from './new-event.ts'
import { answer, preferencesOf } from './prefer.ts'
import { readDraft } from './read-draft.ts'

/** `POST …/events`: creates the event, invites its attendees, and knows a repeated transactionId by the tenant's option. */
export function createEvent(call: GraphCall): GraphReply {
  const { tenant, target } = call
  const preferences = preferencesOf(call)
  const { start, end, ...draft } = readDraft(call.body, null)
  const event = earlierCreation(call, draft.transactionId) ?? newEvent(tenant, target, { ...draft, start: start!, end: end! })
  if (!target.mailbox.events.has(event.id)) {
    record(tenant, target, event)
    invite(tenant, target, event)
    if (event.transactionId !== null)
      target.mailbox.transactions.set(event.transactionId, { event: event.id, content: contentOf(call.body) })
  }
  const extensions = event.extensions.length > 0 ? { extensions: event.extensions.map(printExtension) } : {}
  return answer(201, preferences, {
    '@odata.context': `${tenant.origin}/v1.0/$metadata#users('${target.id}')/events/$entity`,
    ...new EventPrinter(call).print(event),
    ...extensions,
  })
}

/** The event this very request created before; the same id with other content is a fault. A deleted event is forgotten. */
function earlierCreation(call: GraphCall, transactionId: string | null | undefined): CalendarEvent | undefined {
  const { mailbox } = call.target
  if (!transactionId || call.tenant.options.transactionId === 'ignored') return undefined
  const earlier = mailbox.transactions.get(transactionId)
  const event = earlier && mailbox.events.get(earlier.event)
  if (!event || earlier.content === contentOf(call.body)) return event
  throw new GraphFault(
    400,
    'ErrorDuplicateTransactionId',
    "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
    {},
    { '@event.existingEventId': event.id },
  )
}

/** The same for two bodies that say the same, whatever the order of their keys. */
function contentOf(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(body)))
    .digest('base64')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
