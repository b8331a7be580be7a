import type { ServerResponse } from 'node:http'
import type { Tenant } from '../../tenant/state.ts'
import type { Change } from '../wire.ts'

/** Pushes every change of the tenant to the page as server-sent events, until the page goes away. */
export function streamChanges(tenant: Tenant, outgoing: ServerResponse): void {
  const send = (change: Change) => outgoing.write(`data: ${JSON.stringify(change)}\n\n`)
  const onConversation = ({ userId }: { userId: string }) => send({ topic: 'chat', userId })
  const onFeed = ({ userId }: { userId: string }) => send({ topic: 'feed', userId })
  const onCalendar = ({ userId }: { userId: string }) => send({ topic: 'calendar', userId })
  const onClock = (reading: { now: string; frozen: boolean }) => send({ topic: 'clock', ...reading })

  outgoing.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  tenant.events.on('conversation', onConversation).on('feed', onFeed).on('calendar', onCalendar).on('clock', onClock)
  outgoing.on('close', () => {
    tenant.events.off('conversation', onConversation).off('feed', onFeed).off('calendar', onCalendar).off('clock', onClock)
  })
  send({ topic: 'clock', now: tenant.clock.now().toISOString(), frozen: tenant.clock.frozen })
}
