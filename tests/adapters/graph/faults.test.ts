import { readFileSync } from 'node:fs'
import type { FaultRule } from '../../../src/sandbox/tenant/faults.ts'
import { Listener } from '../../sandbox/subscriptions/listener.ts'
import { GraphTenant } from '../../support/graph-tenant.ts'
import { faultColumns, type Operation, operations, type Stage } from './fault-operations.ts'

let tenant: GraphTenant
let listener: Listener
beforeAll(async () => {
  listener = await Listener.open()
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
})
afterAll(async () => {
  await tenant.close()
  await listener.close()
})

/** The table in the documentation: operation → fault → what comes of it. */
function documented(): Map<string, readonly string[]> {
  const [, section = ''] = readFileSync('docs/graph-adapter.md', 'utf8').split('## What comes of a fault')
  const rows = section.matchAll(/^\| `(\w+)[^|]*\|(.*)\|$/gm)
  return new Map([...rows].map(([, operation, cells]) => [operation!, cells!.split('|').map((cell) => cell.trim())]))
}

/** What a request that has such a fault, so often, comes to: the answer, and how often it took effect. */
async function meet({ arrange, at, changes }: Operation, fault: Omit<FaultRule, 'match' | 'times'>, times: number): Promise<string> {
  const { faults, journal } = tenant.wire.sandbox.tenant
  const stage: Stage = await arrange(tenant, listener)
  const before = journal.length
  faults.replace([{ match: at, times, ...fault }])
  const outcome = await stage()
  faults.clear()
  const written = journal.since(before).filter(({ method, applied }) => applied && changes === method)
  if (!changes) return outcome
  expect(written.length).toBeLessThanOrEqual(1)
  if (outcome === 'done') expect(written).toHaveLength(1)
  if (!['done', 'unknownOutcome', 'tryAgain'].includes(outcome)) expect(written).toEqual([])
  return outcome
}

describe('what comes of a fault, once or lasting, never a second effect:', () => {
  test.each(operations.map((operation): [string, Operation] => [operation.name, operation]))('%s', async (name, operation) => {
    const cells: string[] = []
    for (const fault of faultColumns) {
      const [once, lasting] = [await meet(operation, fault, 1), await meet(operation, fault, 99)]
      cells.push(once === lasting ? once : `${once}, ${lasting}`)
    }
    expect(cells).toEqual(documented().get(name))
  })

  test('the table tells of all operations and of nothing else', () => {
    expect([...documented().keys()]).toEqual(operations.map(({ name }) => name))
  })
})
