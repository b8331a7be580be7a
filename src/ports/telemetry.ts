/** Event codes, ids and numbers; never personal text, never tokens. */
export interface Telemetry {
  event(code: string, facts?: Readonly<Record<string, string | number | boolean | null | undefined>>): void
  failure(code: string, error: unknown, facts?: Readonly<Record<string, string | number | boolean | null | undefined>>): void
}

/** Words from closed sets: never a name, an address or an id. */
export type Labels = Readonly<Record<string, string>>

/** What is counted and measured while we run. Names are dotted words, the first the concern: `graph.requests`. */
export interface Metrics {
  count(name: string, labels?: Labels): void
  /** How long something took. */
  observe(name: string, milliseconds: number, labels?: Labels): void
  /** How high something stands now. */
  level(name: string, value: number, labels?: Labels): void
}
