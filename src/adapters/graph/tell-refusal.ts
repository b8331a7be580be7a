import type { GraphRefusal } from '../../ports/directory.ts'
import type { Telemetry } from '../../ports/telemetry.ts'

interface Facts {
  /** Name of the operation: no ids. */
  readonly operation: string
  /** The id we sent. */
  readonly trace: string
  /** Null: there was no answer. */
  readonly status: number | null
  /** Graph's code, or why there was no answer. */
  readonly code: string
  /** The id Graph gave the last try; Microsoft's support asks for it. */
  readonly requestId: string | null
}

/** One line for each refusal; what is not there is asked for every day and is no news. */
export function tellRefusal(telemetry: Telemetry, refusal: GraphRefusal, facts: Facts): void {
  if (refusal.kind !== 'gone') telemetry.event('graph.refused', { refusal: refusal.kind, ...facts })
}
