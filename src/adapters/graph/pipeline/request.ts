import type { Operation } from './operation.ts'

/** One HTTP request on its way to Graph. */
export interface Outgoing {
  readonly url: URL
  readonly method: string
  readonly headers: Headers
  readonly body: string | null
  readonly operation: Operation
  /** Ends waiting and sending alike. */
  readonly signal: AbortSignal
}

export type Send = (request: Outgoing) => Promise<Response>

/** One concern of the pipeline, around all that come after it. */
export type Part = (next: Send) => Send

/** The first part is the outermost; the last step touches the network. */
export function compose(parts: readonly Part[], last: Send): Send {
  return parts.reduceRight((next, part) => part(next), last)
}
