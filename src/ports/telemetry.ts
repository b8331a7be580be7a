/** Event codes, ids and numbers; never personal text, never tokens. */
export interface Telemetry {
  event(code: string, facts?: Readonly<Record<string, string | number | boolean | null | undefined>>): void
  failure(code: string, error: unknown, facts?: Readonly<Record<string, string | number | boolean | null | undefined>>): void
}
