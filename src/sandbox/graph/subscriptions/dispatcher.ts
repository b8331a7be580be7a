import type { Tenant } from '../../tenant/state.ts'
import { isActive } from './active.ts'
import { post } from './endpoint.ts'
import { EndpointHealth } from './endpoint-health.ts'
import { type Notice, type Parcel, pack } from './parcel.ts'
import { payloadOf } from './payload.ts'
import { Swaps } from './swaps.ts'

/** Of the machine's time. */
const PATIENCE_MS = 3000
/** A timer may be early by so much, as the other clock has it. */
const TIMER_SLACK_MS = 1
/** Of the sandbox clock, like all below. */
const FIRST_RETRY_MS = 2000
const LONGEST_PAUSE_MS = 900_000
const GIVEN_UP_AFTER_MS = 4 * 3_600_000
const SLOW_DELAY_MS = 10_000

/**
 * Takes notices to where they go. What one request causes leaves as soon as the request is in the journal, in the order in which it came
 * about, and its own journal entries are written at that moment, so that their place does not depend on how fast endpoints answer.
 * `settled` tells when their status is known too.
 */
export class Dispatcher {
  readonly #tenant: Tenant
  readonly #missed: (notice: Notice) => void
  readonly #health = new EndpointHealth()
  readonly #swaps = new Swaps((parcel) => this.#send(parcel))
  readonly #underWay = new Set<Promise<void>>()
  readonly #stop = new AbortController()
  #pending: Notice[] = []
  #flush: NodeJS.Immediate | null = null
  #parcels = 0

  /** `missed` hears of every change notice that its endpoint will never get. */
  constructor(tenant: Tenant, missed: (notice: Notice) => void) {
    this.#tenant = tenant
    this.#missed = missed
  }

  put(notice: Notice): void {
    this.#pending.push(notice)
    // A request sends what it caused itself, once it is in the journal; this is for what happened without one.
    this.#flush ??= setImmediate(() => this.dispatch())
  }

  /** Sends what was put. */
  dispatch(): void {
    if (this.#flush) clearImmediate(this.#flush)
    this.#flush = null
    const notices = this.#pending
    this.#pending = []
    if (this.#stop.signal.aborted) return
    for (const packed of pack(notices)) this.#route(packed)
  }

  /** When everything that can be sent without the clock moving has been sent and answered. */
  async settled(): Promise<void> {
    this.dispatch()
    this.#swaps.release()
    while (this.#underWay.size > 0 || this.#pending.length > 0) {
      await Promise.all(this.#underWay)
      this.dispatch()
    }
  }

  async stop(): Promise<void> {
    this.#stop.abort()
    this.#swaps.forget()
    this.#pending = []
    await Promise.all(this.#underWay)
  }

  /** What the tenant's option lets become of change notifications. */
  #route(packed: ReturnType<typeof pack>[number]): void {
    const fate = packed.kind === 'change' ? this.#tenant.options.notifications : 'deliver'
    if (fate === 'lose') return
    if (fate === 'reorder') {
      this.#swaps.put(this.#parcel({ ...packed, notices: packed.notices.toReversed() }))
      return
    }
    this.#send(this.#parcel(packed))
    if (fate === 'duplicate') this.#send(this.#parcel(packed))
  }

  #parcel(packed: ReturnType<typeof pack>[number]): Parcel {
    this.#parcels += 1
    return { ...packed, order: this.#parcels, firstTried: null, tries: 0 }
  }

  /** New parcels suffer from an endpoint that has been slow to answer; lifecycle notifications get through. */
  #send(parcel: Parcel): void {
    const now = this.#now()
    const { slowEndpointFrom } = this.#tenant.options
    const health = parcel.kind === 'change' ? this.#health.of(parcel.url, now, slowEndpointFrom) : 'good'
    if (health === 'drop') for (const notice of parcel.notices) this.#missed(notice)
    else if (health === 'slow') this.#later(parcel, now + SLOW_DELAY_MS)
    else this.#attempt(parcel)
  }

  #later(parcel: Parcel, at: number): void {
    this.#tenant.alarms.set(new Date(at), () => this.#attempt(parcel), parcel.order)
  }

  #attempt(parcel: Parcel): void {
    const now = this.#now()
    // Whoever no longer subscribes is not told; that it is over, they still hear.
    const notices = parcel.notices.filter(({ kind, subscription }) => kind === 'lifecycle' || isActive(this.#tenant, subscription))
    if (notices.length === 0 || this.#stop.signal.aborted) return
    parcel.firstTried ??= now
    if (now - parcel.firstTried > GIVEN_UP_AFTER_MS) {
      this.#giveUp(parcel)
      return
    }
    const attempt = this.#deliver({ ...parcel, notices })
      .then((delivered) => {
        if (!delivered) this.#retry(parcel)
      })
      .catch((reason: unknown) => console.error('sandbox: a notification failed:', reason))
      .then(() => {
        this.#underWay.delete(attempt)
      })
    this.#underWay.add(attempt)
  }

  /** Whether the endpoint took it, within its three seconds. */
  async #deliver({ url, notices }: Parcel): Promise<boolean> {
    const entry = this.#tenant.journal.write({
      at: this.#tenant.clock.now().toISOString(),
      app: notices[0]!.subscription.applicationId,
      user: null,
      method: 'POST',
      path: new URL(url).pathname,
      mailbox: sharedMailbox(notices),
      status: 0,
      applied: false,
      fault: null,
      batch: null,
      permission: null,
    })
    const body = JSON.stringify(await payloadOf(this.#tenant, notices))
    const begun = performance.now()
    const answer = await post(new URL(url), 'application/json; charset=utf-8', body, PATIENCE_MS, this.#stop.signal)
    this.#health.record(url, this.#now(), performance.now() - begun + TIMER_SLACK_MS >= PATIENCE_MS)
    const taken = answer !== null && answer.status >= 200 && answer.status < 300
    Object.assign(entry, { status: answer?.status ?? 0, applied: taken })
    return taken
  }

  #retry(parcel: Parcel): void {
    if (this.#stop.signal.aborted) return
    const now = this.#now()
    const pause = Math.min(FIRST_RETRY_MS * 2 ** parcel.tries, LONGEST_PAUSE_MS)
    parcel.tries += 1
    if (now + pause - (parcel.firstTried ?? now) > GIVEN_UP_AFTER_MS) this.#giveUp(parcel)
    else this.#later(parcel, now + pause)
  }

  #giveUp({ notices }: Parcel): void {
    for (const notice of notices) if (notice.kind === 'change') this.#missed(notice)
  }

  #now(): number {
    return this.#tenant.clock.now().getTime()
  }
}

function sharedMailbox(notices: readonly Notice[]): string | null {
  const [first, ...others] = new Set(notices.map(({ mailbox }) => mailbox))
  return others.length === 0 ? (first ?? null) : null
}
