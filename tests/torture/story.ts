import type { TenantId } from '../../src/domain/people/person.ts'
import type { Unit } from '../../src/ports/store.ts'
import { graphPermissions } from '../../src/sandbox/graph/routes.ts'
import { notifierOf } from '../../src/sandbox/graph/subscriptions/notifier.ts'
import { createTenant } from '../../src/sandbox/tenant/create.ts'
import type { Tenant } from '../../src/sandbox/tenant/state.ts'
import { Dice } from '../adapters/graph/weather/dice.ts'
import { readBooks } from './books.ts'
import { Chats } from './chats.ts'
import type { TortureDatabase } from './database.ts'
import { DurableJobs } from './durable-jobs.ts'
import type { Evidence } from './evidence.ts'
import { Boundaries } from './life.ts'
import { appearances } from './outlook.ts'
import { type Ground, Product } from './product.ts'
import { foundTown, type Town, type TownSettings } from './town.ts'
import { plugIn, Wire } from './wire.ts'
import { Witness } from './witness.ts'

export interface StorySettings {
  readonly seed: number
  readonly transactionIds: 'honored' | 'ignored'
  readonly town?: TownSettings
  readonly diesAt: (boundary: string, ordinal: number) => boolean
}

const minute = 60_000
/** Making keys takes longer than a whole story. */
let keys: Tenant['keys'] | undefined

/** A tenant, a town in it and the product, on one clock that stands still until the story moves it. */
export class Story {
  readonly ground: Ground
  /** Who works at present. */
  product: Product
  readonly town: Town
  readonly witness: Witness
  readonly promised: Evidence['promised'][number][] = []
  /** By mentorship: until when a deed in Outlook may be unseen. */
  readonly overruledUntil = new Map<string, number>()
  readonly outOfReach = new Set<string>()
  /** What happened, for people to read. */
  readonly history: string[] = []
  readonly #transactionIds: StorySettings['transactionIds']
  readonly #unplug: () => void

  private constructor(ground: Ground, town: Town, settings: StorySettings, unplug: () => void) {
    this.ground = ground
    this.town = town
    this.product = new Product(ground)
    this.witness = new Witness(ground.tenant)
    this.#transactionIds = settings.transactionIds
    this.#unplug = unplug
  }

  static async open(database: TortureDatabase, settings: StorySettings): Promise<Story> {
    await database.empty()
    const origin = `https://seed-${settings.seed}.localhost`
    const dice = new Dice(settings.seed, 1)
    // Between two changes of the clock on either side of the Atlantic, on whatever weekday.
    const begins = new Date(Date.parse('2026-02-16T09:00:00Z') + dice.whole(20) * 86_400_000)
    const { seed } = settings
    const tenant = await createTenant({ origin, seed, clock: begins, strict: false, permissions: graphPermissions, keys })
    keys ??= tenant.keys
    tenant.clock.freeze(true)
    tenant.clock.set(begins)
    tenant.options.transactionId = settings.transactionIds
    notifierOf(tenant)
    const wire = new Wire(tenant)
    const now = () => tenant.clock.now().getTime()
    const ground: Ground = {
      tenant,
      tenantId: tenant.id as TenantId,
      db: database.db,
      hints: database.hints,
      wire,
      jobs: new DurableJobs(),
      chats: new Chats(now),
      boundaries: new Boundaries(settings.diesAt),
      dice,
    }
    const { town, save } = foundTown(tenant, dice, settings.town)
    const story = new Story(ground, town, settings, plugIn(origin, wire))
    await story.product.aside((unit) => save(unit, begins))
    return story
  }

  get now(): number {
    return this.ground.tenant.clock.now().getTime()
  }

  /** What stands in the store, read as nobody's deed: no boundary, no death. */
  read<Result>(work: (unit: Unit) => Promise<Result>): Promise<Result> {
    return this.product.aside(work)
  }

  tell(what: string): void {
    this.history.push(`${new Date(this.now).toISOString()} ${what}`)
  }

  /** Time goes by until then; the product does what is due at the moment it is due, and looks around every few minutes. */
  async pass(until: number, stride = 10 * minute): Promise<void> {
    while (this.now < until) {
      const { jobs, wire, tenant } = this.ground
      const late = wire.lateBookings.map(({ at }) => at).filter((at) => at > this.now)
      const due = Math.max(jobs.nextDue ?? Number.POSITIVE_INFINITY, this.now + 1000)
      tenant.clock.set(new Date(Math.min(until, this.now + stride, due, ...late)))
      await this.settle()
    }
  }

  /** What is due is done, Graph tells of it, and what it tells is heard. */
  async settle(): Promise<void> {
    const { tenant, hints } = this.ground
    for (;;) {
      await this.product.settle()
      await notifierOf(tenant).settled()
      await tenant.background.settled()
      const told = hints.take(this.ground.tenantId)
      if (told.length === 0) return
      for (const hint of told) await this.product.act(hint)
    }
  }

  /** Done while the answer to a write is on its way, as soon as one is: through another process of the product, for the worker waits. */
  duringWrite(deed: (story: Story) => Promise<void>): void {
    this.ground.wire.meanwhile.push(async () => {
      const worker = this.product
      const other = new Product(this.ground)
      this.product = other
      this.tell('while a write is on its way:')
      await deed(this)
      this.product = worker
      worker.failures.push(...other.failures)
    })
  }

  async evidence(): Promise<Evidence> {
    const { tenant, jobs, chats, wire, db } = this.ground
    return {
      now: this.now,
      transactionIds: this.#transactionIds,
      books: await readBooks(db),
      outlook: appearances(tenant, this.now),
      doubles: this.witness.doubles,
      lateBookings: wire.lateBookings,
      requests: wire.seen,
      cards: chats.cards,
      jobs: jobs.all,
      promised: this.promised,
      failures: this.product.failures,
      outOfReach: [...this.outOfReach],
    }
  }

  async close(): Promise<void> {
    await this.product.stop()
    this.ground.tenant.alarms.stop()
    await notifierOf(this.ground.tenant).stop()
    this.#unplug()
  }
}
