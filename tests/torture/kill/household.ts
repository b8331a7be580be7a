import { existsSync } from 'node:fs'
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
/** Longer than a worker may be silent before its job is given to another. */
const standsStillMs = 50_000

export interface HouseholdSettings {
  /** Each process ends at the first of these boundaries that no other has ended at; the last one lives on. */
  readonly boundaries: readonly string[]
  /** Absent: the embedded database. */
  readonly databaseUrl?: string | undefined
  /**
   * `kill`: one process, which is killed and replaced. `stop`: a worker beside a process that serves; it stands still, another takes its
   * place, and it wakes when that one has long taken over.
   */
  readonly how: 'kill' | 'stop'
}

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
  readonly #how: HouseholdSettings['how']
  /** Serves while workers stand still. */
  #web: Mortal | null = null
  #worker: Mortal | null = null
  /** Who stands still, and what becomes of each later. */
  readonly #late: Promise<string>[] = []

  private constructor(tenant: TenantOnWire, environment: Record<string, string>, folder: string, { boundaries, how }: HouseholdSettings) {
    this.tenant = tenant
    this.witness = new Witness(tenant.sandbox.tenant)
    this.#environment = environment
    this.#folder = folder
    this.#deadly = [...boundaries]
    this.#how = how
  }

  static async open(settings: HouseholdSettings): Promise<Household> {
    const { databaseUrl, how } = settings
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
    const household = new Household(tenant, environment, folder, settings)
    if (how === 'stop') household.#web = await Mortal.start({ ...environment, ROLE: 'web' }, null)
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
        if (!(await this.#endedMeanwhile())) throw error
      }
    }
  }

  /** Minutes go by until it is true; whoever dies or stands still meanwhile is replaced. */
  async until(name: string, isTrue: () => Promise<boolean>): Promise<void> {
    let began = performance.now()
    while (!(await this.insist(isTrue))) {
      if (performance.now() - began > patienceMs) throw new Error(`not within four minutes: ${name}; left: ${this.#deadly.join(', ')}`)
      const before = this.deaths.length
      await pause(this.#how === 'stop' ? 10 * lookEveryMs : lookEveryMs)
      await this.advance(minute)
      if (this.deaths.length > before) began = performance.now()
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
    await this.#endedMeanwhile()
  }

  /** Stops the product when it has nothing left to do, and looks at what there is. */
  async evidence(): Promise<Evidence> {
    const saidLate = await Promise.all(this.#late)
    if (this.#environment.DATABASE_URL) await this.#untilIdle()
    const living = [this.#worker, this.#web].filter((mortal) => mortal !== null)
    for (const mortal of living) await mortal.stop()
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
        failures: [...saidLate, ...(this.#how === 'kill' ? living.map(({ said }) => said) : [])].filter(Boolean),
        outOfReach: [],
        lateBookings: [],
      }
    } finally {
      await connection.close()
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#late)
    await this.#worker?.stop()
    await this.#web?.stop()
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

  /** Whether somebody had to be replaced. */
  async #endedMeanwhile(): Promise<boolean> {
    if (!(this.#how === 'kill' ? await this.#isDead() : this.#standsStill())) return false
    const at = await readFile(this.#note, 'utf8')
    await rm(this.#note)
    this.#deadly.splice(this.#deadly.indexOf(at), 1)
    this.deaths.push(at)
    if (this.#how === 'stop') this.#late.push(wakeLate(this.#worker!))
    await this.#revive()
    return true
  }

  async #isDead(): Promise<boolean> {
    // A socket that breaks is known before the end of the process behind it.
    for (let looked = 0; looked < 10 && !this.#worker?.dead; looked += 1) await pause(10)
    return this.#worker?.dead === true
  }

  #standsStill(): boolean {
    return existsSync(this.#note)
  }

  async #revive(): Promise<void> {
    const role = this.#how === 'kill' ? 'all' : 'worker'
    this.#worker = await Mortal.start({ ...this.#environment, ROLE: role }, { at: this.#deadly, note: this.#note, how: this.#how })
  }
}

/**
 * It goes on with what it was at, and takes up nothing new; answers how it ended, if not well. What it says is no fault: connections that
 * were cut off while it stood still, and the same on the side of those who waited for what it had locked.
 */
async function wakeLate(worker: Mortal): Promise<string> {
  await pause(standsStillMs)
  worker.wake()
  const status = await worker.stop()
  return status === 0 ? '' : `a late worker ended with ${status}: ${worker.said}`
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
