import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Connection, connectEmbedded, connectServer } from '../../../src/adapters/store/connections.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { sandboxEnvironment } from '../../../src/main/sandbox-environment.ts'
import { newcomer } from '../../../src/sandbox/tenant/newcomer.ts'
import { freePorts } from '../../journeys/support/local-product.ts'
import { TenantOnWire } from '../../sandbox/tenant-on-wire.ts'
import { ApiClient } from '../../support/api-client.ts'
import { readBooks } from '../books.ts'
import type { Evidence, Promised } from '../evidence.ts'
import { appearances } from '../outlook.ts'
import { Witness } from '../witness.ts'
import { Mortal } from './mortal.ts'

const minute = 60_000
const lookEveryMs = 100
const patienceMs = 240_000

/** A sandbox, and processes of the product over one database, of which one after the other dies and is replaced. */
export class Household {
  readonly tenant: TenantOnWire
  readonly witness: Witness
  readonly promised: Promised[] = []
  /** Boundaries at which a process has died, in order. */
  readonly deaths: string[] = []
  readonly #environment: Record<string, string>
  readonly #folder: string
  readonly #deadly: string[]
  #product: Mortal | null = null

  private constructor(tenant: TenantOnWire, environment: Record<string, string>, folder: string, deadly: readonly string[]) {
    this.tenant = tenant
    this.witness = new Witness(tenant.sandbox.tenant)
    this.#environment = environment
    this.#folder = folder
    this.#deadly = [...deadly]
  }

  /** Each process dies at the first of these boundaries that no other has died at; the last one lives on. */
  static async open(boundaries: readonly string[], databaseUrl?: string): Promise<Household> {
    const folder = await mkdtemp(join(tmpdir(), 'household-'))
    const [port] = await freePorts(1)
    const tenant = await TenantOnWire.start({ clock: new Date('2026-03-02T09:30:00Z'), bot: `http://localhost:${port}/api/messages` })
    const places = { pageUrl: 'http://localhost:1', dataDir: join(folder, 'data'), port: port! }
    const environment = {
      ...sandboxEnvironment(tenant.sandbox, places),
      NODE_EXTRA_CA_CERTS: tenant.sandbox.caFile,
      LOG_LEVEL: 'error',
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    }
    const household = new Household(tenant, environment, folder, boundaries)
    await household.#revive()
    return household
  }

  person(name: string, appRoles: string[] = []): PersonId {
    const { tenant } = this.tenant.sandbox
    const userPrincipalName = `${name.toLowerCase().replaceAll(' ', '.')}@contoso.example`
    const user = newcomer(tenant, { userPrincipalName, displayName: name, givenName: name, appRoles })
    tenant.users.set(user.id, user)
    return user.id as PersonId
  }

  as(person: PersonId): ApiClient {
    return new ApiClient(this.#environment.PUBLIC_URL!, () => this.tenant.userToken(person, this.tenant.sandbox.clientId))
  }

  /** Does it, and again where the product died under it: people click once more. */
  async insist<Result>(deed: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await deed()
      } catch (error) {
        if (!(await this.#diedMeanwhile())) throw error
      }
    }
  }

  /** Minutes go by until it is true; whoever dies meanwhile is replaced. */
  async until(name: string, isTrue: () => Promise<boolean>): Promise<void> {
    const began = performance.now()
    while (!(await this.insist(isTrue))) {
      if (performance.now() - began > patienceMs) throw new Error(`not within four minutes: ${name}; left: ${this.#deadly.join(', ')}`)
      await pause(lookEveryMs)
      await this.advance(minute)
    }
  }

  /** So many minutes, each with time to do what is due. */
  async live(minutes: number): Promise<void> {
    for (let gone = 0; gone < minutes; gone += 1) {
      await this.advance(minute)
      await pause(lookEveryMs)
    }
  }

  async advance(milliseconds: number): Promise<void> {
    this.tenant.forgetToken()
    const { clock } = this.tenant.sandbox.tenant
    clock.set(new Date(clock.now().getTime() + milliseconds))
    await this.#diedMeanwhile()
  }

  /** Stops the product when it has nothing left to do, and looks at what there is. */
  async evidence(): Promise<Evidence> {
    if (this.#environment.DATABASE_URL) await this.#untilIdle()
    await this.#product?.stop()
    const { tenant } = this.tenant.sandbox
    const now = tenant.clock.now().getTime()
    const connection = await this.#connect()
    try {
      return {
        ...{
          now,
          transactionIds: tenant.options.transactionId,
          books: await readBooks(connection.db),
          jobs: await leftOver(connection, now),
        },
        ...{ outlook: appearances(tenant, now), doubles: this.witness.doubles, requests: [], cards: [], promised: this.promised },
        failures: this.#product?.said ? [this.#product.said] : [],
        outOfReach: [],
        lateBookings: [],
      }
    } finally {
      await connection.close()
    }
  }

  async close(): Promise<void> {
    await this.#product?.stop()
    await this.tenant.sandbox.close()
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** On a server the jobs of the dead are given to others half a minute of real time later; the embedded database does so at its start. */
  async #untilIdle(): Promise<void> {
    const connection = await this.#connect()
    const began = performance.now()
    try {
      while (performance.now() - began < patienceMs && (await leftOver(connection, 0)).length > 0) await pause(lookEveryMs)
    } finally {
      await connection.close()
    }
  }

  get #note(): string {
    return join(this.#folder, 'note')
  }

  #connect(): Promise<Connection> {
    const { DATABASE_URL: url, DATA_DIR: folder } = this.#environment
    return url ? Promise.resolve(connectServer(url)) : connectEmbedded(folder)
  }

  async #diedMeanwhile(): Promise<boolean> {
    // A socket that breaks is known before the end of the process behind it.
    for (let looked = 0; looked < 10 && !this.#product?.dead; looked += 1) await pause(10)
    if (!this.#product?.dead) return false
    const at = await readFile(this.#note, 'utf8')
    this.#deadly.splice(this.#deadly.indexOf(at), 1)
    this.deaths.push(at)
    await this.#revive()
    return true
  }

  async #revive(): Promise<void> {
    this.#product = await Mortal.start(this.#environment, { at: this.#deadly, note: this.#note, how: 'kill' })
  }
}

/** Jobs that are overdue, at work, to be tried again, or set aside; those for later are nobody's fault. */
async function leftOver({ db }: Connection, now: number): Promise<Evidence['jobs']> {
  const { rows } = await sql<{ name: string; key: string; state: string }>`
    select name, coalesce(singleton_key, id::text) as key, state::text from pgboss.job
    where name = 'set-aside' or state in ('active', 'retry') or (state = 'created' and start_after <= now())`.execute(db)
  return rows.map(({ name, key }) => ({
    ...{ kind: name as Evidence['jobs'][number]['kind'], key, dueAt: now },
    state: name === 'set-aside' ? 'setAside' : 'waiting',
  }))
}
