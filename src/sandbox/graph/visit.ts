import type { FaultRule } from '../tenant/faults.ts'
import type { JournalEntry } from '../tenant/journal.ts'
import type { Tenant } from '../tenant/state.ts'
import type { Caller } from './bearer.ts'
import { GraphFault, type GraphReply } from './route.ts'

export interface GraphRequest {
  method: string
  /** As sent, from `/v1.0` on, without the query. */
  path: string
  query: URLSearchParams
  headers: Record<string, string | undefined>
  body: unknown
  /** Size of the body as sent. */
  bytes: number
  /** Why the body could not be read; null when it could. */
  unreadable: GraphFault | null
  /** Journal number of the enclosing $batch. */
  batch: number | null
}

export interface GraphAnswer extends GraphReply {
  headers: Record<string, string>
  dropped?: boolean
}

/** What the journal and an observer are told about a request, filled in as it passes the gates. */
export class Visit {
  readonly #tenant: Tenant
  readonly #request: GraphRequest
  readonly #caller: Caller | null
  readonly #rule: FaultRule | null
  /** The route that took it, and whether it was asked for as `/me`. */
  route: { path: string; own: boolean } | null = null
  mailbox: string | null = null
  permission: string | null = null

  constructor(tenant: Tenant, request: GraphRequest, caller: Caller | GraphFault, rule: FaultRule | null) {
    this.#tenant = tenant
    this.#request = request
    this.#caller = caller instanceof GraphFault ? null : caller
    this.#rule = rule
  }

  /** Writes the request into the journal; status 0 where nothing was answered. */
  enter(status: number, applied: boolean): JournalEntry {
    const { method, path, batch } = this.#request
    return this.#tenant.journal.write({
      at: this.#tenant.clock.now().toISOString(),
      app: this.#caller?.app.clientId ?? null,
      user: this.#caller?.user?.id ?? null,
      method,
      path,
      mailbox: this.mailbox,
      status,
      applied,
      fault: this.#rule?.fault ?? null,
      batch,
      permission: this.permission,
    })
  }

  show({ status, headers, body, dropped }: GraphAnswer): void {
    if (!this.#tenant.observer || dropped) return
    const { method, path } = this.#request
    this.#tenant.observer({ method, path, route: this.route, status, headers, body, fault: this.#rule?.fault ?? null })
  }
}
