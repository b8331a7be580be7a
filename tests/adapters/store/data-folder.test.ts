import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { connectEmbedded } from '../../../src/adapters/store/connections.ts'
import { lockFolder } from '../../../src/adapters/store/folder-lock.ts'
import { openStore, openStoreOn } from '../../../src/adapters/store/open-store.ts'
import type { DeliveryId } from '../../../src/domain/people/ids.ts'
import { anId, aPerson, aTenant, at } from './samples.ts'

describe('the data folder of the embedded database', () => {
  let folder: string
  const now = at('2026-11-21T12:00:00Z')

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mentoring-folder-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function inAnotherProcess(): Promise<ChildProcess> {
    const holder = fork(join(import.meta.dirname, 'hold-folder.ts'), [folder], { execArgv: ['--no-warnings'] })
    await once(holder, 'message')
    return holder
  }

  test('records, waiting jobs and the job that was at work when the process ended are there again after opening', async () => {
    const tenant = aTenant()
    const person = aPerson()
    const waiting = anId<DeliveryId>()
    const connection = await connectEmbedded(folder)
    const first = await openStoreOn(connection, {})
    await first.store.transaction(tenant, async ({ people, jobs }) => {
      await people.save(person, now)
      await jobs.enqueue('refresh-delivery', { tenantId: tenant, deliveryId: waiting })
    })
    await expect(openStore({ dataDir: folder })).rejects.toThrow(`is in use by process ${process.pid}`)
    const cutShort = anId<DeliveryId>()
    await first.store.transaction(tenant, ({ jobs }) => jobs.enqueue('refresh-delivery', { tenantId: tenant, deliveryId: cutShort }))
    await sql`
      update pgboss.job set state = 'active', started_on = now() where data ->> 'deliveryId' = ${cutShort}`.execute(connection.db)
    await first.close()

    const second = await openStore({ dataDir: folder })
    const done: DeliveryId[] = []
    second.jobs.work('refresh-delivery', ({ deliveryId }) => {
      done.push(deliveryId)
      return Promise.resolve(undefined)
    })
    await second.jobs.start()
    await second.jobs.idle()
    expect(done.sort()).toEqual([waiting, cutShort].sort())
    expect(await second.store.transaction(tenant, ({ people }) => people.find(person.id))).toEqual(person)
    expect(await second.tenants.list()).toEqual([tenant])
    await second.close()
  })

  test('a second process is refused and told which one has it; it may have it when the first one lets go', async () => {
    const holder = await inAnotherProcess()
    await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${holder.pid}`)
    holder.send('let go')
    await once(holder, 'exit')
    await (await lockFolder(folder)).release()
  })

  test('the lock of a process that was killed is taken over', async () => {
    const holder = await inAnotherProcess()
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    expect(await readFile(join(folder, 'lock.1.json'), 'utf8')).toContain(`"pid":${holder.pid}`)
    const lock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${process.pid}`)
    await lock.release()
  })

  test('a lock whose process number belongs to a younger process by now is taken over', async () => {
    await writeFile(join(folder, 'lock.1.json'), JSON.stringify({ pid: process.pid, started: 'another-boot/42' }))
    await (await lockFolder(folder)).release()
  })

  test('of many that find a dead lock at the same moment exactly one gets the folder', async () => {
    for (let round = 1; round <= 40; round++) {
      const dead = join(folder, `lock.${round * 100}.json`)
      await writeFile(dead, JSON.stringify({ pid: 2 ** 22 + 1, started: null }))
      const answers = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)))
      const taken = answers.filter((answer) => answer.status === 'fulfilled')
      expect(taken).toHaveLength(1)
      await taken[0]!.value.release()
    }
  })
})
