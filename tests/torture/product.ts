import { setImmediate } from 'node:timers/promises'
import { uuidOfName } from '../../src/adapters/chance/random-chance.ts'
import { graphCalendar } from '../../src/adapters/graph/calendar.ts'
import { connectGraph } from '../../src/adapters/graph/connect-graph.ts'
import { graphDirectory } from '../../src/adapters/graph/directory.ts'
import { graphMeetings } from '../../src/adapters/graph/meetings.ts'
import { graphSubscriptions } from '../../src/adapters/graph/subscriptions.ts'
import { connectEntra } from '../../src/adapters/identity/entra.ts'
import { MatchThreads } from '../../src/adapters/matching/match-threads.ts'
import type { Database } from '../../src/adapters/store/tables.ts'
import { openTenants } from '../../src/adapters/store/tenants.ts'
import { openTransactions } from '../../src/adapters/store/transaction.ts'
import type { TenantId } from '../../src/domain/people/person.ts'
import type { JobHandler, JobKind } from '../../src/ports/jobs.ts'
import type { Store, Unit } from '../../src/ports/store.ts'
import type { World } from '../../src/ports/world.ts'
import { appGraphToken } from '../../src/sandbox/entra/tokens.ts'
import type { Tenant } from '../../src/sandbox/tenant/state.ts'
import { workJobs } from '../../src/worker/work-jobs.ts'
import type { Dice } from '../adapters/graph/weather/dice.ts'
import type { Chats } from './chats.ts'
import type { DurableJobs, Job } from './durable-jobs.ts'
import type { Hints } from './hints.ts'
import { type Boundaries, Life, living, type Standstill } from './life.ts'
import { Rounds } from './rounds.ts'
import { TenantClock } from './tenant-clock.ts'
import type { Wire } from './wire.ts'

/** What outlives a crash, and where the product runs. */
export interface Ground {
  readonly tenant: Tenant
  readonly tenantId: TenantId
  readonly db: Database
  readonly wire: Wire
  readonly hints: Hints
  readonly jobs: DurableJobs
  readonly chats: Chats
  readonly boundaries: Boundaries
  readonly dice: Dice
}

const tokenLastsMs = 50 * 60_000
/** Work that never comes to rest is a defect, and not one to wait for. */
const mostJobsAtATime = 500

/** The product with one worker and one thing at a time: the real adapters, the real store, the real schedule. It dies and wakes as planned. */
export class Product {
  /** Exceptions that are nobody's plan. */
  readonly failures: string[] = []
  readonly #ground: Ground
  #life: Life
  #world: World
  #rounds: Rounds | null = null
  #standstill: Standstill | null = null
  #handlers = new Map<JobKind, JobHandler<JobKind>>()

  constructor(ground: Ground) {
    this.#ground = ground
    this.#life = new Life(ground.boundaries)
    this.#world = this.#build()
  }

  get world(): World {
    return this.#world
  }

  /** A look into the store, or something put there, that is no part of the story. */
  aside<Result>(work: (unit: Unit) => Promise<Result>): Promise<Result> {
    const { db, tenantId, tenant } = this.#ground
    return storeWithout(db, tenant.clock).transaction(tenantId, work)
  }

  /** What somebody does through a door of the product. `null`: the product died first, and nobody got an answer. */
  async act<Result>(deed: (world: World) => Promise<Result>): Promise<{ answer: Result } | null> {
    try {
      const answer = await living.run(this.#life, () => deed(this.#world))
      if (!this.#life.dead) return { answer }
    } catch (error) {
      if (!this.#life.dead) throw error
    }
    await this.#wake()
    return null
  }

  /** All duties that are due, and all jobs, until nothing is due any more. */
  async settle(): Promise<void> {
    await this.#duties()
    for (let worked = 0; ; worked += 1) {
      // Whoever has stood still takes up nothing new.
      const job = this.#standstill?.over ? null : this.#ground.jobs.take(this.#now)
      if (!job) return this.#life.isAwake()
      if (worked > mostJobsAtATime) throw new Error(`never at rest: ${job.kind} ${job.key}`)
      await this.#work(job)
    }
  }

  /** The worker's present life stands still when it comes to this boundary, and does nothing new after the job it is at. */
  standStillAt(boundary: string): { life: Life; standstill: Standstill } {
    this.#standstill = this.#life.standStillAt(boundary)
    return { life: this.#life, standstill: this.#standstill }
  }

  /** As after a power cut, or for the end. */
  async restart(): Promise<void> {
    this.#life.end()
    await this.#wake()
  }

  async stop(): Promise<void> {
    await this.#rounds?.stop()
  }

  async #duties(): Promise<void> {
    if (this.#rounds) await this.#rounds.next()
    else this.#rounds = await living.run(this.#life, () => Rounds.start(this.#world, this.#ground.tenantId))
    if (this.#life.dead) await this.#wake()
  }

  async #work(job: Job): Promise<void> {
    const { jobs } = this.#ground
    try {
      const answer = await living.run(this.#life, () => this.#handlers.get(job.kind)!(job.data))
      this.#life.requireAlive('the end of a job')
      jobs.done(job, answer, this.#now)
    } catch (error) {
      if (!this.#life.dead) {
        this.failures.push(`${job.kind}: ${(error as Error).stack}`)
        jobs.failed(job, this.#now)
        return
      }
      jobs.abandoned(job, this.#now)
      await this.#wake()
    }
  }

  /** A new process over what is left of the old one, once nothing of that one runs any more. */
  async #wake(): Promise<void> {
    await this.#rounds?.stop()
    this.#rounds = null
    for (let turns = 0; turns < 10; turns += 1) await setImmediate()
    this.#life = new Life(this.#ground.boundaries)
    this.#world = this.#build()
  }

  get #now(): number {
    return this.#ground.tenant.clock.now().getTime()
  }

  #build(): World {
    const { tenant, hints, chats, dice } = this.#ground
    const life = this.#life
    const clock = new TenantClock(tenant.clock, life)
    const chance = { uuid: () => uuidOf(dice), named: uuidOfName, fraction: () => dice.fraction() }
    const telemetry = {
      event: () => undefined,
      failure: (code: string, error: unknown) => {
        if (!life.dead) this.failures.push(`${code}: ${(error as Error).stack}`)
      },
    }
    const metrics = { count: () => undefined, observe: () => undefined, level: () => undefined }
    const { clientId, clientSecret: secret } = tenant.product
    const entra = connectEntra({
      authorityHost: tenant.origin,
      tenantId: tenant.id,
      clientId,
      credential: { kind: 'secret', secret },
    })
    const graph = connectGraph({ root: tenant.origin, clock, chance, telemetry, metrics }, tokensOf(tenant))
    const world: World = {
      store: this.#storeFor(life, clock),
      directory: graphDirectory(graph, entra),
      calendar: graphCalendar(graph),
      subscriptions: graphSubscriptions(graph),
      meetings: graphMeetings(graph),
      conversations: chats.for(life),
      clock,
      chance,
      matching: new MatchThreads(),
      telemetry,
      notifyAt: hints.url,
      step: (name) => life.passes(name),
    }
    this.#handlers = new Map()
    workJobs(world, {
      work: (kind, handler) => void this.#handlers.set(kind, handler as unknown as JobHandler<JobKind>),
      start: async () => undefined,
      stop: async () => undefined,
      idle: async () => undefined,
    })
    return world
  }

  /** The product's store with jobs of its own: what a transaction orders exists from its commit on. */
  #storeFor(life: Life, clock: TenantClock): Store {
    const { db, jobs } = this.#ground
    const store = storeWithout(db, clock)
    return {
      transaction: async (tenantId, work) => {
        await life.isAwake()
        life.requireAlive('the store')
        let collected = jobs.collect(() => clock.now().getTime())
        const result = await store.transaction(tenantId, async (unit) => {
          collected = jobs.collect(() => clock.now().getTime())
          const done = await work({ ...unit, jobs: collected.jobs })
          life.requireAlive('the store')
          return done
        })
        jobs.add(collected.ordered)
        life.passes('committed')
        return result
      },
    }
  }
}

/** The store without pg-boss. */
function storeWithout(db: Database, clock: Pick<TenantClock, 'now'>): Store {
  return openTransactions(db, openTenants(db), { send: () => Promise.reject(new Error('jobs are kept elsewhere')) }, clock)
}

function tokensOf(tenant: Tenant): (fresh: boolean) => Promise<string> {
  let at = Number.NEGATIVE_INFINITY
  let token = Promise.resolve('')
  return (fresh) => {
    const now = tenant.clock.now().getTime()
    if (fresh || now - at > tokenLastsMs) {
      at = now
      token = appGraphToken(tenant, tenant.apps.get(tenant.product.clientId)!)
    }
    return token
  }
}

/** As random as the dice, and well formed. */
export function uuidOf(dice: Dice): string {
  const hex = dice.bytes(16).toString('hex')
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20)].join('-')
}
