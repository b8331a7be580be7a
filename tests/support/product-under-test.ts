import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type restify from 'restify'
import { randomChance } from '../../src/adapters/chance/random-chance.ts'
import { tokenIdentity } from '../../src/adapters/identity/token-identity.ts'
import { MatchThreads } from '../../src/adapters/matching/match-threads.ts'
import { type OpenStore, openStoreOn } from '../../src/adapters/store/open-store.ts'
import { logTelemetry } from '../../src/adapters/telemetry/log.ts'
import { createServer } from '../../src/api/server.ts'
import type { TenantId } from '../../src/domain/people/person.ts'
import type { World } from '../../src/ports/world.ts'
import { compareSeries } from '../../src/usecases/booking/compare-series.ts'
import { resumeSeries } from '../../src/usecases/booking/resume-series.ts'
import { watchCalendars } from '../../src/usecases/booking/watch-calendars.ts'
import { handOutDueDeliveries } from '../../src/usecases/deliveries/hand-out-due.ts'
import { syncDirectory } from '../../src/usecases/people/sync-directory.ts'
import { remindAndExpire } from '../../src/usecases/requests/remind-and-expire.ts'
import { prepareSessions } from '../../src/usecases/sessions/prepare-sessions.ts'
import { workJobs } from '../../src/worker/work-jobs.ts'
import { ApiClient } from './api-client.ts'
import { embeddedDatabase } from './embedded-database.ts'
import { GraphTenant, type Someone } from './graph-tenant.ts'
import { LogBuffer } from './log-buffer.ts'
import { Mailbag } from './mailbag.ts'

export interface ProductOptions {
  /** Where the clock stands at first. */
  now: string
  production?: boolean
}

/**
 * The product on a sandbox tenant: real adapters over https, real store in memory, real API over http. Only the chats are a mailbag.
 * Work in the background is done when a test says so: `settle`.
 */
export class ProductUnderTest {
  readonly tenant: GraphTenant
  readonly store: OpenStore
  readonly world: World
  readonly mail: Mailbag
  readonly log: LogBuffer
  readonly url: string
  /** Boundaries of the booking protocol that were passed. */
  readonly steps: string[]
  readonly #plan: { failAt: string | null }
  readonly #server: restify.Server
  readonly #folder: string
  readonly #matching: MatchThreads

  private constructor(
    parts: Pick<ProductUnderTest, 'tenant' | 'store' | 'world' | 'mail' | 'log' | 'url' | 'steps'>,
    server: restify.Server,
    folder: string,
    plan: { failAt: string | null },
    matching: MatchThreads,
  ) {
    this.#plan = plan
    this.tenant = parts.tenant
    this.store = parts.store
    this.world = parts.world
    this.mail = parts.mail
    this.log = parts.log
    this.url = parts.url
    this.steps = parts.steps
    this.#server = server
    this.#folder = folder
    this.#matching = matching
  }

  static async start({ now, production = false }: ProductOptions): Promise<ProductUnderTest> {
    const tenant = await GraphTenant.open(now)
    const log = new LogBuffer()
    const telemetry = logTelemetry('info', log)
    const store = await openStoreOn(await embeddedDatabase(), { clock: tenant.time, telemetry, notesKey: randomBytes(32) })
    const mail = new Mailbag(() => tenant.time.now())
    const matching = new MatchThreads()
    const steps: string[] = []
    const plan: { failAt: string | null } = { failAt: null }
    const address: { url: string | null } = { url: null }
    const { directory, calendar, subscriptions, meetings } = tenant.ours
    const world: World = {
      store: store.store,
      directory,
      calendar,
      subscriptions,
      meetings,
      conversations: mail,
      clock: tenant.time,
      chance: randomChance,
      matching,
      telemetry,
      get notifyAt() {
        return address.url
      },
      step: (name) => {
        steps.push(name)
        if (plan.failAt !== name) return
        plan.failAt = null
        throw new Error(`the worker died at ${name}`)
      },
    }
    workJobs(world, store.jobs)
    await store.jobs.start()
    const folder = builtTab()
    const { authority: authorityHost, tenantId, clientId } = tenant.wire.sandbox
    const server = createServer({
      world,
      tenantId: tenantId as TenantId,
      identity: tokenIdentity({ authorityHost, tenantId, clientId }),
      tab: { folder, hostOrigins: [], appLink: '' },
      hostOrigins: [],
      production,
      healthy: async () => true,
      bot: async (_request, response) => {
        response.send(501)
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}`
    address.url = url
    return new ProductUnderTest({ tenant, store, world, mail, log, steps, url }, server, folder, plan, matching)
  }

  /** Whoever passes this boundary of the booking protocol next dies there. */
  failAt(step: string | null): void {
    this.#plan.failAt = step
  }

  get tenantId(): TenantId {
    return this.tenant.wire.sandbox.tenantId as TenantId
  }

  /** Signed in through Teams, with whatever roles the directory gives. */
  as(person: Someone): ApiClient {
    return new ApiClient(this.url, () => this.tenant.signIn(person))
  }

  /** Everything that is due by the clock, and every job that follows from it. */
  async settle(): Promise<void> {
    await this.store.jobs.idle()
    for (const duty of [remindAndExpire, prepareSessions, resumeSeries, handOutDueDeliveries]) await duty(this.world, this.tenantId)
    await this.store.jobs.idle()
  }

  /** The same, and every booked series is held against Outlook, if it has not been for six minutes. */
  async compare(): Promise<void> {
    await this.settle()
    for (const duty of [watchCalendars, compareSeries]) await duty(this.world, this.tenantId)
    await this.settle()
  }

  async advance(duration: string): Promise<void> {
    await this.tenant.time.advance(duration)
    await this.settle()
  }

  async syncDirectory(): Promise<void> {
    await syncDirectory(this.world, this.tenantId)
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
    await this.#matching.close()
    await this.store.close()
    await this.tenant.close()
    rmSync(this.#folder, { recursive: true })
  }
}

/** As small as a built tab can be. */
function builtTab(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tab-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta name="host-origins" content=""><script type="module" src="/tab/assets/tab.js"></script>',
  )
  writeFileSync(join(folder, 'assets', 'tab.js'), 'export {}\n')
  return folder
}
