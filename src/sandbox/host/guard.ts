import type { IncomingMessage } from 'node:http'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Names this page goes by: loopback's, and Microsoft's where a browser maps them to loopback. */
const names = new Set(['localhost', '127.0.0.1', '[::1]', 'teams.microsoft.com', 'outlook.office.com', 'm365.cloud.microsoft'])

/**
 * Whether a request may be answered: from this machine, to a name of ours (a foreign name that resolves to loopback is an attack),
 * and, when it changes something, sent by our own page.
 */
export function isOurs(incoming: IncomingMessage): boolean {
  const host = (incoming.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
  if (!loopback.has(incoming.socket.remoteAddress ?? '') || !names.has(host)) return false
  const { origin } = incoming.headers
  return incoming.method === 'GET' || origin === undefined || /^https?:\/\/(.*)$/.exec(origin)?.[1] === incoming.headers.host
}
