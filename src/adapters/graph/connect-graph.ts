import { AuthenticationHandler, Client, HTTPMessageHandler, type Middleware } from '@microsoft/microsoft-graph-client'
import type { Clock } from '../../ports/clock.ts'
import { MailboxGate } from './pipeline/mailbox-gate.ts'
import { Retry } from './pipeline/retry.ts'
import { TimeLimit } from './pipeline/time-limit.ts'

export interface GraphOptions {
  /** Without version, e.g. `https://graph.microsoft.com`; https only, tokens go nowhere else. */
  root: string
  clock: Clock
}

/** One request pipeline: retry → mailbox gate → token → time limit → wire. Each part is a file of its own. */
export function connectGraph({ root, clock }: GraphOptions, token: () => Promise<string>): Client {
  const parts: Middleware[] = [
    new Retry(clock),
    new MailboxGate(),
    new AuthenticationHandler({ getAccessToken: token }),
    new TimeLimit(),
    new HTTPMessageHandler(),
  ]
  parts.forEach((part, place) => {
    const next = parts[place + 1]
    if (next) part.setNext?.(next)
  })
  return Client.initWithMiddleware({
    baseUrl: root,
    defaultVersion: 'v1.0',
    customHosts: new Set([new URL(root).hostname]),
    middleware: parts[0]!,
  })
}
