import { createHash } from 'node:crypto'
import type { CalendarEvent, User } from '../../tenant/state.ts'
import { type GraphCall, GraphFault } from '../route.ts'
import { idFormOf, idIn } from './id-form.ts'

/** The event this very request created before; the same transactionId with other content is a fault. */
export function earlierCreation(call: GraphCall, transactionId: string | null | undefined): CalendarEvent | undefined {
  const { mailbox } = call.target
  const { options } = call.tenant
  const earlier = transactionId && options.transactionId === 'honored' ? mailbox.transactions.get(transactionId) : undefined
  if (!earlier) return undefined
  const event = mailbox.events.get(earlier.event)
  if (!event && options.deletedTransaction === 'forgotten') return undefined
  const edited = options.transactionCompares === 'event' && event && earlier.said !== saidBy(event)
  if (event && !edited && earlier.content === contentOf(call.body)) return event
  throw new GraphFault(
    options.duplicateTransaction,
    'ErrorDuplicateTransactionId',
    "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
    {},
    { '@event.existingEventId': idIn(idFormOf(call), earlier.event) },
  )
}

/** Remembers what a transactionId created. */
export function rememberTransaction(owner: User, event: CalendarEvent, body: unknown): void {
  if (event.transactionId === null) return
  owner.mailbox.transactions.set(event.transactionId, { event: event.id, content: contentOf(body), said: saidBy(event) })
}

/** What a person wrote into the event; answers of attendees are not part of it. */
function saidBy(event: CalendarEvent): string {
  const { subject, body, start, end, isAllDay, showAs, sensitivity, importance, locations, categories, recurrence, attendees } = event
  const invited = attendees.map(({ type, address }) => [type, address])
  return contentOf([subject, body, start, end, isAllDay, showAs, sensitivity, importance, locations, categories, recurrence, invited])
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
