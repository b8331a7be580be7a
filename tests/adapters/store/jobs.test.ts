import { setImmediate as aTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Connection } from '../../../src/adapters/store/connections.ts'
import { type OpenStore, openStoreOn } from '../../../src/adapters/store/open-store.ts'
import type { DeliveryId } from '../../../src/domain/people/ids.ts'
import type { TenantId } from '../../../src/domain/people/person.ts'
import type { JobHandler } from '../../../src/ports/jobs.ts'
import type { Unit } from '../../../src/ports/store.ts'
import { backends } from './backends.ts'
import { anId, aPerson, aTenant, at } from './samples.ts'

const hour = 60 * 60_000

describe.each(backends)('jobs on $name', (backend) => {
  let connection: Connection
  let open: OpenStore
  let ahead = 0
  let jumped = () => {}
  const failures: string[] = []
  const tenant: TenantId = aTenant()
  const clock = {
    now: () => new Date(Date.now() + ahead),
    onJump(listener: () => void) {
      jumped = listener
      return () => {}
    },
  }
  const telemetry = { event() {}, failure: (code: string, error: unknown) => failures.push(`${code}: ${String(error)}`) }

  let handle: JobHandler<'refresh-delivery'>
  let done: DeliveryId[] = []
  const inTenant = <Result>(work: (unit: Unit) => Promise<Result>) => open.store.transaction(tenant, work)
  const enqueue = (deliveryId: DeliveryId, options?: { notBefore?: Date; key?: string }) =>
    inTenant(({ jobs }) => jobs.enqueue('refresh-delivery', { tenantId: tenant, deliveryId }, options))
  const waiting = async () => {
    const { rows } = await sql<{ start: Date }>`
      select start_after as start from pgboss.job where name = 'refresh-delivery' and state = 'created' order by 1`.execute(connection.db)
    return rows.map(({ start }) => start)
  }

  beforeAll(async () => {
    connection = await backend.connect()
    open = await openStoreOn(connection, { clock, telemetry })
  })
  afterAll(() => open.close())

  // Before any worker has been started: the first job of a fresh store is enqueued by a process that only answers people.
  test('a job exists exactly when its transaction is committed', async () => {
    const person = aPerson()
    const delivery = anId<DeliveryId>()
    const rolledBack = inTenant(async ({ jobs, people }) => {
      await people.save(person, at('2026-11-21T00:00:00Z'))
      await jobs.enqueue('refresh-delivery', { tenantId: tenant, deliveryId: delivery })
      throw new Error('changed my mind')
    })
    await expect(rolledBack).rejects.toThrow('changed my mind')
    expect(await waiting()).toEqual([])
    expect(await inTenant(({ people }) => people.find(person.id))).toBeNull()
    await enqueue(delivery)
    expect(await waiting()).toHaveLength(1)
  })

  test('a job for another tenant than the transaction is refused', async () => {
    const data = { tenantId: aTenant(), deliveryId: anId<DeliveryId>() }
    await expect(inTenant(({ jobs }) => jobs.enqueue('refresh-delivery', data))).rejects.toThrow('another tenant')
  })

  describe('at work', () => {
    beforeAll(async () => {
      open.jobs.work('refresh-delivery', (data) => handle(data), { concurrency: 2 })
      handle = () => Promise.resolve(undefined)
      await open.jobs.start()
      await open.jobs.idle()
    })
    beforeEach(() => {
      done = []
      failures.length = 0
      handle = ({ deliveryId }) => {
        done.push(deliveryId)
        return Promise.resolve(undefined)
      }
    })

    test('each job without a key is done once, whether or not they came together', async () => {
      const deliveries = Array.from({ length: 12 }, () => anId<DeliveryId>())
      await inTenant(async ({ jobs }) => {
        for (const deliveryId of deliveries.slice(0, 9)) await jobs.enqueue('refresh-delivery', { tenantId: tenant, deliveryId })
      })
      await Promise.all(deliveries.slice(9).map((deliveryId) => enqueue(deliveryId)))
      await open.jobs.idle()
      expect(done.sort()).toEqual(deliveries.sort())
      expect(failures).toEqual([])
    })

    test('one waits per key: asking again while it waits adds nothing but may bring it forward, asking while it works adds one', async () => {
      const delivery = anId<DeliveryId>()
      const tomorrow = new Date(Date.now() + 24 * hour)
      const tonight = new Date(Date.now() + 6 * hour)
      await enqueue(delivery, { key: 'k', notBefore: tonight })
      await enqueue(delivery, { key: 'k', notBefore: tomorrow })
      expect((await waiting()).map((start) => Math.round((start.getTime() - tonight.getTime()) / 1000))).toEqual([0])
      await open.store.transaction(aTenantBeside, ({ jobs }) =>
        jobs.enqueue('refresh-delivery', { tenantId: aTenantBeside, deliveryId: delivery }, { key: 'k', notBefore: tomorrow }),
      )
      expect(await waiting()).toHaveLength(2)

      const atWork = gate()
      const letGo = gate()
      handle = async ({ deliveryId }) => {
        done.push(deliveryId)
        atWork.open()
        await letGo.passed
        return undefined
      }
      await enqueue(delivery, { key: 'k' })
      await atWork.passed
      await inTenant(async ({ jobs }) => {
        for (let i = 0; i < 3; i++) await jobs.enqueue('refresh-delivery', { tenantId: tenant, deliveryId: delivery }, { key: 'k' })
      })
      letGo.open()
      await open.jobs.idle()
      expect(done).toEqual([delivery, delivery])
      expect(await waiting()).toHaveLength(1)
    })
    const aTenantBeside = aTenant()

    test('a job that asks for a later time waits for it, and a jump of the clock brings it forward', async () => {
      const delivery = anId<DeliveryId>()
      let runs = 0
      handle = ({ deliveryId }) => {
        if (deliveryId !== delivery) return Promise.resolve(undefined)
        runs++
        return Promise.resolve(runs === 1 ? { again: new Date(clock.now().getTime() + 48 * hour) } : undefined)
      }
      await enqueue(delivery, { key: 'later' })
      await open.jobs.idle()
      expect(runs).toBe(1)
      ahead += 47 * hour
      jumped()
      await aTurn()
      await open.jobs.idle()
      expect(runs).toBe(1)
      const again = gate()
      const next = handle
      handle = async (data) => {
        const answer = await next(data)
        if (data.deliveryId === delivery) again.open()
        return answer
      }
      ahead += 2 * hour
      jumped()
      await again.passed
      await open.jobs.idle()
      expect(runs).toBe(2)
      expect(failures).toEqual([])
    })

    test('a job that fails is told and tried again', async () => {
      const delivery = anId<DeliveryId>()
      const second = gate()
      let runs = 0
      handle = ({ deliveryId }) => {
        if (deliveryId !== delivery) return Promise.resolve(undefined)
        runs++
        if (runs === 1) return Promise.reject(new Error('Graph is down'))
        second.open()
        return Promise.resolve(undefined)
      }
      await enqueue(delivery)
      await open.jobs.idle()
      expect(failures).toEqual(['job.failed: Error: Graph is down'])
      expect(runs).toBe(1)
      ahead += 2 * hour
      jumped()
      await second.passed
      await open.jobs.idle()
      expect(runs).toBe(2)
    })

    test('stopping waits for the job at work and leaves the rest for the next start', async () => {
      const [first, second] = [anId<DeliveryId>(), anId<DeliveryId>()]
      const atWork = gate()
      const letGo = gate()
      handle = async ({ deliveryId }) => {
        atWork.open()
        await letGo.passed
        done.push(deliveryId)
        return undefined
      }
      await enqueue(first)
      await atWork.passed
      const stopped = open.jobs.stop()
      letGo.open()
      await stopped
      expect(done).toEqual([first])
      await enqueue(second)
      expect(await waiting()).not.toEqual([])
      await open.jobs.start()
      await open.jobs.idle()
      expect(done).toEqual([first, second])
    })
  })
})

function gate(): { open: () => void; passed: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { open: resolve, passed: promise }
}
