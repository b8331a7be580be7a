import type { Tenant } from '../../tenant/state.ts'
import type { Subscription } from '../../tenant/subscription.ts'
import { activeSubscriptions, isActive } from './active.ts'
import { Dispatcher } from './dispatcher.ts'
import { type LifecycleEvent, lifecycleNotice } from './lifecycle.ts'
import { mayWatch } from './may-watch.ts'
import { directoryNotices, eventNotices } from './notices.ts'
import type { Notice } from './parcel.ts'

/** How long before its end a subscription is told to be renewed. */
const REMINDER_MS = 15 * 60_000
/** A subscription that misses one notification after the other is told once in a while. */
const MISSED_AGAIN_MS = 10 * 60_000

/** Tells subscriptions of what the tenant announces, and of what becomes of themselves. */
class Notifier {
  readonly #tenant: Tenant
  readonly #dispatcher: Dispatcher
  /** When each subscription was last told that it missed something. */
  readonly #missed = new Map<string, number>()
  /** Subscriptions that an administrator took the right from, and that have not been reauthorized since. */
  readonly #unauthorized = new Set<string>()

  constructor(tenant: Tenant) {
    this.#tenant = tenant
    this.#dispatcher = new Dispatcher(tenant, (notice) => this.#tellMissed(notice))
    tenant.events.on('calendar', (announced) => this.#put(eventNotices(tenant, announced)))
    tenant.events.on('directory', (announced) => {
      this.#put(directoryNotices(tenant, announced))
      if (announced.change === 'softDeleted' || announced.change === 'gone') this.#removeFrom(announced.userId)
    })
    tenant.events.on('mailbox', ({ userId }) => {
      if (tenant.users.get(userId)?.mailbox.kind !== 'cloud') this.#removeFrom(userId)
    })
    for (const subscription of activeSubscriptions(tenant)) this.remind(subscription)
  }

  /** Asks for renewal in time, unless it has been renewed or is gone by then. */
  remind(subscription: Subscription): void {
    const { expires } = subscription
    this.#tenant.alarms.set(new Date(Date.parse(expires) - REMINDER_MS), () => {
      // Also when the clock jumps past the end: it fell due on the way there.
      const there = this.#tenant.subscriptions.get(subscription.id) === subscription
      if (there && subscription.expires === expires) this.tell(subscription, 'reauthorizationRequired')
    })
  }

  /** It has been reauthorized: should it lose its right again, it will be told again. */
  reauthorize({ id }: Subscription): void {
    this.#unauthorized.delete(id)
  }

  /** Whether there is an endpoint to tell. A subscription that is told of its removal is no more. */
  tell(subscription: Subscription, event: LifecycleEvent): boolean {
    const notice = lifecycleNotice(this.#tenant, subscription, event)
    if (event === 'subscriptionRemoved') this.#tenant.subscriptions.delete(subscription.id)
    if (notice) this.#dispatcher.put(notice)
    return notice !== null
  }

  /** Sends what has been announced. */
  dispatch(): void {
    this.#dispatcher.dispatch()
  }

  /** When everything that can be sent without the clock moving has been sent and answered. */
  settled(): Promise<void> {
    return this.#dispatcher.settled()
  }

  stop(): Promise<void> {
    return this.#dispatcher.stop()
  }

  #put(notices: readonly Notice[]): void {
    for (const notice of notices) {
      if (mayWatch(this.#tenant, notice.subscription)) this.#dispatcher.put(notice)
      else this.#askToReauthorize(notice)
    }
  }

  #askToReauthorize({ subscription }: Notice): void {
    if (this.#unauthorized.has(subscription.id)) return
    this.#unauthorized.add(subscription.id)
    this.tell(subscription, 'reauthorizationRequired')
  }

  /** Without a mailbox there is nothing left to watch. */
  #removeFrom(userId: string): void {
    for (const subscription of activeSubscriptions(this.#tenant)) {
      const { watched } = subscription
      if (watched.kind === 'events' && watched.userId === userId) this.tell(subscription, 'subscriptionRemoved')
    }
  }

  #tellMissed({ subscription }: Notice): void {
    if (!isActive(this.#tenant, subscription)) return
    const now = this.#tenant.clock.now().getTime()
    const last = this.#missed.get(subscription.id)
    if (last !== undefined && now - last < MISSED_AGAIN_MS) return
    this.#missed.set(subscription.id, now)
    this.tell(subscription, 'missed')
  }
}

const notifiers = new WeakMap<Tenant, Notifier>()

/** The tenant's notifier, at work from its first use on. */
export function notifierOf(tenant: Tenant): Notifier {
  const known = notifiers.get(tenant)
  if (known) return known
  const fresh = new Notifier(tenant)
  notifiers.set(tenant, fresh)
  return fresh
}
