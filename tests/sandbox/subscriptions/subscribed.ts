import { TenantOnWire } from '../tenant-on-wire.ts'
import { Listener } from './listener.ts'

export const NOW = '2026-11-23T08:00:00Z'
const DAY = '2026-11-24'

/** A strict tenant whose clock stands still, Ann and Bob in it, and an endpoint that listens. */
export class Subscribed {
  readonly tenant: TenantOnWire
  readonly listener: Listener
  readonly ann: string
  readonly bob: string

  private constructor(tenant: TenantOnWire, listener: Listener, ann: string, bob: string) {
    this.tenant = tenant
    this.listener = listener
    this.ann = ann
    this.bob = bob
  }

  static async begin(): Promise<Subscribed> {
    const [tenant, listener] = await Promise.all([TenantOnWire.start({ strict: true, seed: 5 }), Listener.open()])
    await tenant.control('/clock', { method: 'POST', body: { frozen: true, now: NOW } })
    return new Subscribed(tenant, listener, await tenant.join('Ann Abel'), await tenant.join('Bob Bern'))
  }

  async end(): Promise<void> {
    await this.tenant.sandbox.close()
    await this.listener.close()
  }

  async subscribe(changes: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<string> {
    const body = {
      changeType: 'created,updated,deleted',
      notificationUrl: this.listener.url(),
      lifecycleNotificationUrl: this.listener.url('/lifecycle'),
      resource: `users/${this.ann}/events`,
      expirationDateTime: new Date(this.tenant.sandbox.tenant.clock.now().getTime() + 86_400_000).toISOString(),
      clientState: 'ours',
      ...changes,
    }
    const answer = await this.tenant.graph('/subscriptions', { method: 'POST', body, headers })
    if (answer.status !== 201) throw new Error(answer.text)
    return answer.json.id
  }

  /** Creates an event in Ann's calendar and answers it. */
  async meet(changes: Record<string, unknown> = {}) {
    const at = (time: string) => ({ dateTime: `${DAY}T${time}:00`, timeZone: 'UTC' })
    const body = { subject: 'Check-in', start: at('10:00'), end: at('10:30'), ...changes }
    return (await this.tenant.graph(`/users/${this.ann}/events`, { method: 'POST', body })).json
  }

  /** What arrived, once nothing is under way any more. */
  async arrived(path?: string) {
    await this.tenant.control('/idle')
    return this.listener.take(path)
  }

  async advance(duration: string): Promise<void> {
    await this.tenant.control('/clock', { method: 'POST', body: { advance: duration } })
    this.tenant.forgetToken()
  }

  async choose(options: Record<string, unknown>): Promise<void> {
    const answer = await this.tenant.control('/options', { method: 'POST', body: options })
    if (answer.status !== 200) throw new Error(answer.text)
  }
}
