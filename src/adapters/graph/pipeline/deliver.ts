import type { Context, Middleware } from '@microsoft/microsoft-graph-client'
import type { Chance } from '../../../ports/chance.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Metrics, Telemetry } from '../../../ports/telemetry.ts'
import { findingOf } from '../finding.ts'
import { refusalOf, refusalOfSilence } from '../refusal.ts'
import { GraphRefused } from '../refused.ts'
import { tellRefusal } from '../tell-refusal.ts'
import { operationOf } from './operation.ts'
import type { Outgoing, Send } from './request.ts'
import { Unanswered } from './unanswered.ts'

export interface DeliveryParts {
  readonly clock: Clock
  readonly chance: Chance
  readonly telemetry: Telemetry
  readonly metrics: Metrics
}

/** Option of a request whose address is to be used as it stands: Microsoft's client takes addresses apart and puts them together in another order. */
export const verbatim = 'verbatim'

/**
 * Where Microsoft's client hands a request over to our pipeline and gets the answer back; whatever is not an answer it can use is
 * thrown as a refusal. Each request carries one trace id through all its tries, as Microsoft's own clients do; Graph gives every
 * try an id of its own beside it.
 */
export class Deliver implements Middleware {
  readonly #send: Send
  readonly #parts: DeliveryParts

  constructor(send: Send, parts: DeliveryParts) {
    this.#send = send
    this.#parts = parts
  }

  async execute(context: Context): Promise<void> {
    const { metrics, chance } = this.#parts
    const headers = new Headers(context.options?.headers)
    const trace = headers.get('client-request-id') ?? chance.uuid()
    headers.set('client-request-id', trace)
    const request = outgoing(context, headers)
    const { operation } = request
    const began = performance.now()
    const outcome = await this.#outcome(request, trace)
    const word = outcome instanceof GraphRefused ? outcome.refusal.kind : 'ok'
    metrics.count('graph.requests', { operation: operation.name, outcome: word })
    metrics.observe('graph.request', performance.now() - began, { operation: operation.name })
    if (outcome instanceof GraphRefused) throw outcome
    outcome.headers.set('client-request-id', trace)
    context.response = outcome
  }

  async #outcome(request: Outgoing, trace: string): Promise<Response | GraphRefused> {
    const { clock, telemetry } = this.#parts
    const { kind, name: operation } = request.operation
    try {
      const response = await this.#send(request)
      if (response.ok) return response
      const finding = findingOf(response.status, response.headers, await jsonOf(response), clock.now())
      const refusal = refusalOf(finding, kind, clock.now())
      const requestId = response.headers.get('request-id')
      tellRefusal(telemetry, refusal, { operation, trace, status: finding.status, code: finding.code, requestId })
      return new GraphRefused(refusal, trace)
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error
      const refusal = refusalOfSilence(error, kind, clock.now())
      tellRefusal(telemetry, refusal, { operation, trace, status: null, code: error.why, requestId: null })
      return new GraphRefused(refusal, trace)
    }
  }
}

function outgoing({ request, options }: Context, headers: Headers): Outgoing {
  const address = (options as { [verbatim]?: string } | undefined)?.[verbatim]
  const url = new URL(address ?? (typeof request === 'string' ? request : request.url))
  const method = (options?.method ?? 'GET').toUpperCase()
  const body = typeof options?.body === 'string' ? options.body : null
  // The end of the token is its signature: the same for the same person's requests, and it stays in memory.
  const caller = headers.get('authorization')?.slice(-32) ?? ''
  const { pathname } = url
  return {
    url,
    method,
    headers,
    body,
    operation: operationOf(method, pathname, body, caller),
    signal: options?.signal ?? new AbortController().signal,
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null
  }
}
