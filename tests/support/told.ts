import type { Labels, Metrics, Telemetry } from '../../src/ports/telemetry.ts'

/** Keeps what is logged and counted, to be looked at. */
export class Told implements Telemetry, Metrics {
  readonly events: { code: string; facts: Readonly<Record<string, unknown>> }[] = []
  readonly failures: { code: string; error: unknown }[] = []
  readonly counted = new Map<string, number>()
  readonly levels: { name: string; value: number }[] = []

  event(code: string, facts: Readonly<Record<string, unknown>> = {}): void {
    this.events.push({ code, facts })
  }

  failure(code: string, error: unknown): void {
    this.failures.push({ code, error })
  }

  count(name: string, labels: Labels = {}): void {
    const key = [name, ...Object.values(labels)].join(' ')
    this.counted.set(key, (this.counted.get(key) ?? 0) + 1)
  }

  observe(name: string, _milliseconds: number, labels: Labels = {}): void {
    this.count(`${name} observed`, labels)
  }

  level(name: string, value: number): void {
    this.levels.push({ name, value })
  }
}
