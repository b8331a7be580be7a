import type { Tenant, User } from '../tenant/state.ts'

/** One Graph request after authentication, as a handler sees it. `/me/...` has become `/users/{user}/...`. */
export interface GraphCall {
  tenant: Tenant
  /** Client id of the calling application. */
  app: string
  /** The signed-in person of a delegated token; null when app-only. */
  user: User | null
  /** What the token may do: roles of an application (with its Exchange roles), scopes of a person. */
  permissions: ReadonlySet<string>
  /** The person named by `{user}` in the path (id or UPN, resolved by the dispatcher). Reading it on a route without `{user}` throws. */
  target: User
  /** Decoded path parameters other than `user`. */
  params: Record<string, string>
  query: URLSearchParams
  /** Lower-case names. */
  headers: Record<string, string | undefined>
  body: unknown
}

export interface GraphReply {
  status: number
  headers?: Record<string, string>
  /** JSON body, or bytes for binary content; absent for 202 and 204. */
  body?: unknown
  /** For the journal, where a handler judges by itself: the permission it found, and whose mailbox it is about. */
  permission?: string
  mailbox?: string | null
}

/** Permissions that allow a call, least first; an empty list: not supported for that kind of token. */
export interface Permissions {
  application: readonly string[]
  delegated: readonly string[]
}

/** At most so many requests in a while, together with every other route that names the same rate. */
export interface Rate {
  name: string
  requests: number
  milliseconds: number
}

export interface GraphRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Below `/v1.0`, e.g. `/users/{user}/events/{event}`. */
  path: string
  permissions: Permissions
  /**
   * The permissions that cover all this query asks for, least first, where that depends on the query. Who holds none of them but one of
   * `permissions` is served less.
   */
  covering?(query: URLSearchParams): Permissions
  /** `byHandler`: what a caller needs depends on the body, so that the dispatcher asks for no permission. */
  admission?: 'byHandler'
  /** `exchange`: needs the target's mailbox; scope, missing mailbox and mailbox throttling are judged by the dispatcher. */
  service: 'directory' | 'exchange' | 'teams' | 'subscriptions'
  /** Counts against the limits of the person's mailbox, although it needs none: Outlook's profile API. */
  outlook?: boolean
  /** Rates of its own, for each app; kept only by a strict tenant. */
  rates?: readonly Rate[]
  handle(call: GraphCall): GraphReply | Promise<GraphReply>
}

/** Thrown by handlers; the dispatcher turns it into Graph's error body. */
export class GraphFault extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Record<string, string>
  /** Members of the error object beside code and message. */
  readonly details: Record<string, unknown>
  /** Members of its inner error beside date and ids. */
  readonly inner: Record<string, string>
  constructor(
    status: number,
    code: string,
    message: string,
    headers: Record<string, string> = {},
    details: Record<string, unknown> = {},
    inner: Record<string, string> = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
    this.details = details
    this.inner = inner
  }
}
