import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mock } from 'node:test'
import { startSandbox } from '../../../src/sandbox/start.ts'
import { createTenant } from '../../../src/sandbox/tenant/create.ts'
import { keepSnapshot, restoreSnapshot } from '../../../src/sandbox/tenant/snapshot.ts'

describe('a tenant that is kept between runs', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-snapshot-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('comes back with its people, meetings and clock, and gives new ids', async () => {
    const options = {
      port: 0,
      people: 12,
      seed: 31,
      clock: new Date('2026-11-23T08:00:00Z'),
      dataFolder: folder,
      snapshot: join(folder, 'tenant'),
    }
    const first = await startSandbox(options)
    const [anybody] = [...first.tenant.users.values()]
    anybody!.jobTitle = 'Keeper of the Clock'
    first.tenant.clock.set(new Date('2026-12-24T17:31:00Z'))
    first.tenant.directoryLog.record(anybody!.id, 'changed', ['jobTitle'])
    const group = {
      displayName: 'Choir',
      description: null,
      mailNickname: 'choir',
      mailEnabled: false,
      securityEnabled: true,
      groupTypes: [],
    }
    const members = new Set([anybody!.id])
    first.tenant.groups.set('choir', { id: 'choir', ...group, visibility: null, createdDateTime: '2026-11-23T08:00:00Z', members })
    const given = first.tenant.ids.guid()
    await first.close()

    const second = await startSandbox(options)
    expect(second.restored).toBe(true)
    expect(second.tenant.users.get(anybody!.id)).toEqual(anybody)
    expect(second.tenant.users.size).toBe(first.tenant.users.size)
    expect(second.tenant.directoryLog.between(0, 1)).toMatchObject([{ id: anybody!.id, change: 'changed' }])
    expect(second.tenant.groups.get('choir')).toEqual(first.tenant.groups.get('choir'))
    expect(second.tenant.clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse('2026-12-24T17:31:00Z'))
    expect(second.tenant.ids.guid()).not.toBe(given)
    await second.close()
  })

  test('keeps registrations as they were set, and permits the product what a new version serves', async () => {
    const options = { port: 0, seed: 35, dataFolder: folder, snapshot: join(folder, 'registrations') }
    const first = await startSandbox(options)
    const registered = (sandbox: typeof first) => sandbox.tenant.apps.get(sandbox.clientId)!
    const all = new Set(registered(first).permissions)
    registered(first).permissions.delete('AppCatalog.Read.All')
    registered(first).secretExpires = '2031-01-01T00:00:00Z'
    registered(first).mailboxScope = new Set(['somebody@contoso.example'])
    await first.close()

    const second = await startSandbox(options)
    expect(registered(second)).toMatchObject({ secretExpires: '2031-01-01T00:00:00Z', mailboxScope: new Set(['somebody@contoso.example']) })
    expect(new Set(registered(second).permissions)).toEqual(all)
    await second.close()
  })

  test('starts anew from a file of another tenant', async () => {
    const snapshot = join(folder, 'other')
    const other = await startSandbox({ port: 0, people: 5, seed: 32, dataFolder: folder, snapshot })
    await other.close()
    const tenant = await startSandbox({ port: 0, people: 7, seed: 33, dataFolder: folder, snapshot })
    expect(tenant.restored).toBe(false)
    expect(tenant.tenant.users.size).toBeGreaterThanOrEqual(7)
    await tenant.close()
  })

  test('says so when the file is not readable', async () => {
    const snapshot = join(folder, 'broken')
    await writeFile(snapshot, 'not a snapshot')
    await expect(startSandbox({ port: 0, seed: 34, dataFolder: folder, snapshot })).rejects.toThrow(/snapshot .*broken/)
  })

  test('goes on when it could not be kept for a while, says so, and is kept the next time', async () => {
    const tenant = await createTenant({
      origin: 'https://localhost',
      seed: 36,
      strict: false,
      permissions: { application: [], delegated: [] },
    })
    const home = join(folder, 'away')
    mock.timers.enable({ apis: ['setTimeout', 'setInterval'] })
    const complained = new Promise<unknown[]>((resolve) => {
      jest.spyOn(console, 'error').mockImplementation((...words) => resolve(words))
    })
    const keeper = keepSnapshot(tenant, join(home, 'tenant'))
    mock.timers.tick(5000)
    mock.timers.reset()
    expect(await complained).toEqual(['sandbox: the tenant could not be kept:', expect.objectContaining({ code: 'ENOENT' })])
    jest.restoreAllMocks()
    await mkdir(home)
    await keeper.stop()
    expect(await restoreSnapshot(tenant, join(home, 'tenant'))).toBe(true)
  })
})
