/** A Graph request as it was answered, alone or out of a batch. */
export interface GraphExchange {
  method: string
  path: string
  /** The route that took it, below `/v1.0`, and whether it was asked for as `/me`; null where none did. */
  route: { path: string; own: boolean } | null
  status: number
  headers: Record<string, string>
  body: unknown
  /** The planned fault that was spent on it. */
  fault: string | null
}

/** Sees every answer before it leaves. A tenant without one pays nothing. */
export type GraphObserver = (exchange: GraphExchange) => void
