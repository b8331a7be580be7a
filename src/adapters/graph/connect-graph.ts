import { Client } from '@microsoft/microsoft-graph-client'
import type { Chance } from '../../ports/chance.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Metrics, Telemetry } from '../../ports/telemetry.ts'
import type { Bounds } from './pipeline/adaptive-limit.ts'
import { bearer, type TokenSource } from './pipeline/bearer.ts'
import { Deliver } from './pipeline/deliver.ts'
import { fairShare } from './pipeline/fair-share.ts'
import { mailboxGate } from './pipeline/mailbox-gate.ts'
import { overFetch } from './pipeline/over-fetch.ts'
import { compose } from './pipeline/request.ts'
import { retry } from './pipeline/retry.ts'
import { timeLimit } from './pipeline/time-limit.ts'
import { wholeAnswer } from './pipeline/whole-answer.ts'

export interface GraphOptions {
  /** Without version, e.g. `https://graph.microsoft.com`; https only, tokens go nowhere else. */
  readonly root: string
  readonly clock: Clock
  readonly chance: Chance
  readonly telemetry: Telemetry
  readonly metrics: Metrics
  /** Requests in flight over all mailboxes. */
  readonly atOnce?: Bounds
  /** How long one request may take on the wire. */
  readonly limitMs?: number
  /** How long one may stand in our own line for a mailbox, and again for a place among all. */
  readonly patienceMs?: number
  /** How long somebody in front of the tab waits for what is read for them. */
  readonly inPersonMs?: number
}

/** Graph, as the adapters of this folder use it. One a process, for the pipeline to hold. */
export interface Graph extends GraphOptions {
  /** Microsoft's client builds the requests; they travel through our pipeline, which throws every refusal as `GraphRefused`. */
  readonly client: Client
}

/** One request pipeline, each part a file of its own, from the outside in. The order has reasons: docs/graph-adapter.md. */
export function connectGraph(options: GraphOptions, token: TokenSource): Graph {
  const { root, clock, chance, telemetry, metrics } = options
  const { atOnce = { least: 4, most: 64 }, limitMs = 30_000, patienceMs = 120_000 } = options
  const send = compose(
    [
      retry({ clock, chance, metrics }),
      bearer({ root, token, telemetry }),
      mailboxGate({ clock, patienceMs }),
      fairShare({ bounds: atOnce, patienceMs, metrics }),
      timeLimit(limitMs),
      wholeAnswer,
    ],
    overFetch,
  )
  const client = Client.initWithMiddleware({ baseUrl: root, defaultVersion: 'v1.0', middleware: new Deliver(send, options) })
  return { ...options, client }
}
