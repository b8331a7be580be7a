import type { CalendarEvent, Tenant, User } from '../../tenant/state.ts'

/** Every write to a mailbox's calendar ends here or in `forget`: it gives the event a new change key and tells whoever listens. */
export function record(tenant: Tenant, user: User, event: CalendarEvent): void {
  event.changeKey = newChangeKey(tenant)
  event.lastModifiedDateTime = tenant.clock.now().toISOString()
  const change = user.mailbox.events.has(event.id) ? 'updated' : 'created'
  user.mailbox.events.set(event.id, event)
  tenant.events.emit('calendar', { userId: user.id, eventId: event.id, changeKey: event.changeKey, change })
}

/** Takes an event out of a mailbox. */
export function forget(tenant: Tenant, user: User, event: CalendarEvent): void {
  if (!user.mailbox.events.delete(event.id)) return
  tenant.events.emit('calendar', { userId: user.id, eventId: event.id, changeKey: event.changeKey, change: 'deleted' })
}

export function newChangeKey(tenant: Tenant): string {
  return `${Buffer.from(tenant.ids.guid('change').replaceAll('-', ''), 'hex').toString('base64').slice(0, 20)}AAA=`
}
