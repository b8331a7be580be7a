import { Client, HTTPMessageHandler, type Middleware } from '@microsoft/microsoft-graph-client'
import type { Clock } from '../../ports/clock.ts'
import { Bearer, type TokenSource } from './pipeline/bearer.ts'
import { MailboxGate } from './pipeline/mailbox-gate.ts'
import { Retry } from './pipeline/retry.ts'
import { TimeLimit } from './pipeline/time-limit.ts'

export interface GraphOptions {
  /** Without version, e.g. `https://graph.microsoft.com`; https only, tokens go nowhere else. */
  root: string
  clock: Clock
}

/** One request pipeline, each part a file of its own: retry → mailbox gate → token → time limit → wire. One client a process, for the gate to hold. */
export function connectGraph({ root, clock }: GraphOptions, token: TokenSource): Client {
  const parts: Middleware[] = [new Retry(clock), new MailboxGate(), new Bearer(root, token), new TimeLimit(), new HTTPMessageHandler()]
  parts.forEach((part, place) => {
    const next = parts[place + 1]
    if (next) part.setNext?.(next)
  })
  return Client.initWithMiddleware({ baseUrl: root, defaultVersion: 'v1.0', middleware: parts[0]! })
}
