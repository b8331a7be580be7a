import { Journal } from '../../../src/sandbox/tenant/journal.ts'
import { SandboxProcess } from '../sandbox-process.ts'
import { Listener } from '../subscriptions/listener.ts'
import { runLongScript } from './long-script.ts'

interface Told {
  /** One entry a line, as sent. */
  journal: string[]
  people: string
}

async function told(seed: string): Promise<Told> {
  const [sandbox, listener] = await Promise.all([SandboxProcess.start('--strict', '--seed', seed), Listener.open()])
  const { tenant } = sandbox
  try {
    await runLongScript(tenant, listener.url())
    const [journal, people] = [await tenant.control('/journal'), await tenant.graph('/users?$select=id,displayName,jobTitle')]
    return { journal: journal.text.split('},'), people: people.text.replaceAll(tenant.sandbox.authority, '') }
  } finally {
    await sandbox.stop()
    await listener.close()
  }
}

test('with a frozen clock the same seed and script give the same journal and tenant in another process', async () => {
  const [once, again] = await Promise.all([told('7'), told('7')])
  expect(again).toEqual(once)
  const { entries } = JSON.parse(once.journal.join('},'))
  expect(entries.length).toBeGreaterThan(140)
  expect(entries.map(({ number }: { number: number }) => number)).toEqual(entries.map((_: unknown, index: number) => index + 1))
  const faults = new Set(entries.map(({ fault }: { fault: string | null }) => fault))
  expect([...faults].sort()).toEqual(
    ['401', '403', '429', '503', '504', 'drop-after', 'drop-before', 'error-after', 'malformed', 'slow', null].sort(),
  )
  const statuses = new Set(entries.map(({ status }: { status: number }) => status))
  for (const status of [200, 201, 202, 204, 400, 401, 403, 404, 424, 429, 503, 504, 0]) expect(statuses).toContain(status)
  expect(Object.keys(entries[0])).toEqual([
    'number',
    'at',
    'app',
    'user',
    'method',
    'path',
    'mailbox',
    'status',
    'applied',
    'fault',
    'batch',
    'permission',
  ])
})

test('a journal that has grown for long forgets its oldest entries, and numbers go on', () => {
  const journal = new Journal(10)
  const entry = {
    at: '',
    app: null,
    user: null,
    method: 'GET',
    path: '/',
    mailbox: null,
    status: 200,
    applied: true,
    fault: null,
    batch: null,
    permission: null,
  }
  for (let count = 0; count < 25; count += 1) journal.write(entry)
  expect(journal.length).toBe(25)
  expect(journal.since(0).map(({ number }) => number)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25])
  expect(journal.since(23).map(({ number }) => number)).toEqual([24, 25])
})
