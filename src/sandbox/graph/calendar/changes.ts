import type { CalendarEvent, Tenant, User } from '../../tenant/state.ts'
import { occurrenceId } from './occurrence-id.ts'

/**
 * Every write to a mailbox's calendar ends here or in `forget`: it gives the event a new change key and tells whoever listens.
 * `occurrence` is the key in its exceptions when nothing but that occurrence changed.
 */
export function record(tenant: Tenant, user: User, event: CalendarEvent, occurrence: string | null = null): void {
  event.changeKey = newChangeKey(tenant)
  event.lastModifiedDateTime = tenant.clock.now().toISOString()
  const change = user.mailbox.events.has(event.id) ? 'updated' : 'created'
  user.mailbox.events.set(event.id, event)
  const touched =
    occurrence === null ? null : { id: occurrenceId(event, Date.parse(occurrence)), gone: event.exceptions.get(occurrence) === null }
  tenant.events.emit('calendar', { userId: user.id, eventId: event.id, changeKey: event.changeKey, change, occurrence: touched })
}

/** Takes an event out of a mailbox. */
export function forget(tenant: Tenant, user: User, event: CalendarEvent): void {
  if (!user.mailbox.events.delete(event.id)) return
  tenant.events.emit('calendar', { userId: user.id, eventId: event.id, changeKey: event.changeKey, change: 'deleted', occurrence: null })
}

export function newChangeKey(tenant: Tenant): string {
  return `${Buffer.from(tenant.ids.guid('change').replaceAll('-', ''), 'hex').toString('base64').slice(0, 20)}AAA=`
}
