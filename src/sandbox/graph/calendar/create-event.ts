import { errorBody, responseIds } from '../error-body.ts'
import type { GraphCall, GraphFault, GraphReply } from '../route.ts'
import { record } from './changes.ts'
import { EventPrinter } from './event-query.ts'
import { printExtension } from './extensions.ts'
import { invite } from './meeting-copies.ts'
import { newEvent } from './new-event.ts'
import { answer, preferencesOf } from './prefer.ts'
import { readDraft } from './read-draft.ts'
import { earlierCreation, rememberTransaction } from './transactions.ts'

/** `POST …/events`: creates the event, invites its attendees, and knows a repeated transactionId by the tenant's option. */
export function createEvent(call: GraphCall): GraphReply {
  const { tenant, target } = call
  const preferences = preferencesOf(call)
  const printer = new EventPrinter(call)
  const faults: GraphFault[] = []
  const collected = tenant.options.invalidRecipients === 'created' && { onInvalidRecipients: (fault: GraphFault) => faults.push(fault) }
  const { start, end, ...draft } = readDraft(call.body, { current: null, options: tenant.options, ...collected })
  const event = earlierCreation(call, draft.transactionId) ?? newEvent(tenant, target, { ...draft, start: start!, end: end! })
  if (!target.mailbox.events.has(event.id)) {
    record(tenant, target, event)
    invite(tenant, target, event)
    rememberTransaction(target, event, call.body)
  }
  // Returned, not thrown: the event is there, and the journal says so.
  if (faults[0]) return { status: 400, body: errorBody(tenant, faults[0], responseIds(call.headers['client-request-id'])) }
  const extensions = event.extensions.length > 0 ? { extensions: event.extensions.map(printExtension) } : {}
  const printed = printer.print(event)
  const reply = answer(201, preferences, {
    '@odata.context': `${tenant.origin}/v1.0/$metadata#users('${target.id}')/events/$entity`,
    ...printed,
    ...extensions,
  })
  const location = `${tenant.origin}/v1.0/users('${target.id}')/events('${String(printed.id)}')`
  return { ...reply, headers: { ...reply.headers, location } }
}
