import type { Clock } from '../../src/ports/clock.ts'
import type { TenantOnWire } from '../sandbox/tenant-on-wire.ts'

/** The product on the sandbox's clock. Waiting moves that clock forward at once, and what was waited for can be looked at. */
export class SandboxTime implements Clock {
  readonly #tenant: TenantOnWire
  readonly waits: number[] = []

  constructor(tenant: TenantOnWire) {
    this.#tenant = tenant
  }

  now(): Date {
    return this.#clock.now()
  }

  async sleepUntil(until: Date): Promise<void> {
    const wait = until.getTime() - this.now().getTime()
    if (wait <= 0) return
    this.waits.push(wait)
    this.#clock.set(until)
  }

  onJump(listener: () => void): () => void {
    return this.#clock.onJump(listener)
  }

  /** `PT1H`, `P7D`. */
  async advance(duration: string): Promise<void> {
    await this.#tenant.control('/clock', { method: 'POST', body: { advance: duration } })
  }

  set(now: string): void {
    this.#clock.set(new Date(now))
  }

  get #clock() {
    return this.#tenant.sandbox.tenant.clock
  }
}
