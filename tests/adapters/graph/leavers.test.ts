import type { DirectoryChanges } from '../../../src/ports/directory.ts'
import { GraphTenant, granted, refusalOf, type Someone } from '../../support/graph-tenant.ts'

let tenant: GraphTenant
let boss: Someone
let people: Someone[]
beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
  boss = tenant.person('Bo Boss')
  people = Array.from({ length: 7 }, (_, number) => tenant.person(`Person ${number}`, { managerId: boss.id }))
})
afterAll(() => tenant.close())
beforeEach(async () => {
  await tenant.wire.control('/faults', { method: 'DELETE' })
  await tenant.wire.control('/options', { method: 'POST', body: { expiredDelta: 'gone', directoryDelta: 'tidy', directoryPages: 'full' } })
})

async function change(person: Someone, method: string, below: string, body?: unknown): Promise<void> {
  const answer = await tenant.wire.graph(`/users/${person.id}${below}`, { method, ...(body === undefined ? {} : { body }) })
  if (answer.status >= 300) throw new Error(answer.text)
}

type Changes = Extract<DirectoryChanges, { kind: 'changes' }>
async function read(since: string | null): Promise<Changes> {
  const read = granted(await tenant.ours.directory.readLeft(since))
  if (read.kind !== 'changes') throw new Error(read.kind)
  return read
}

test('the first reading tells nobody and takes one request, whatever the size of the directory', async () => {
  const before = await tenant.journalEnd()
  expect(await read(null)).toMatchObject({ left: [], changed: [] })
  expect(await tenant.requests('GET', /users\/delta$/, before)).toHaveLength(1)
})

test.each(['tidy', 'untidy'])(
  'who is disabled or deleted has left, who has another manager has changed, and nobody else is told: %s',
  async (order) => {
    await tenant.wire.control('/options', { method: 'POST', body: { directoryDelta: order, directoryPages: 'oftenEmpty' } })
    const { next } = await read(null)
    const [disabled, deleted, moved, titled] = Array.from({ length: 4 }, (_, number) =>
      tenant.person(`${order} ${number}`, { managerId: boss.id }),
    )
    const begun = await read(next)
    const told = new Set(begun.changed.filter((id) => id !== moved!.id))
    await change(disabled!, 'PATCH', '', { accountEnabled: false })
    await change(deleted!, 'DELETE', '')
    await change(moved!, 'PUT', '/manager/$ref', { '@odata.id': `${tenant.wire.sandbox.graph}/users/${people[0]!.id}` })
    await change(titled!, 'PATCH', '', { jobTitle: 'Lead' })
    const { left, changed, next: later } = await read(begun.next)
    expect(left.toSorted()).toEqual([disabled!.id, deleted!.id].toSorted())
    // What was told before may come again.
    expect(changed.filter((id) => !told.has(id))).toEqual([moved!.id])
    if (order === 'tidy') expect(await read(later)).toMatchObject({ left: [], changed: [] })
  },
)

test('who came back in the meantime has changed, not left', async () => {
  const { next } = await read(null)
  await change(people[1]!, 'PATCH', '', { accountEnabled: false })
  await change(people[1]!, 'PATCH', '', { accountEnabled: true })
  expect(await read(next)).toMatchObject({ left: [], changed: [people[1]!.id] })
})

test.each(['gone', 'badRequest'])('what Graph has forgotten after a week starts over: %s', async (expiredDelta) => {
  await tenant.wire.control('/options', { method: 'POST', body: { expiredDelta } })
  const { next } = await read(null)
  await tenant.time.advance('P8D')
  tenant.wire.forgetToken()
  expect(granted(await tenant.ours.directory.readLeft(next))).toEqual({ kind: 'startOver' })
})

test.each(['https://elsewhere.example/v1.0/users/delta?$deltatoken=1', '/v1.0/users/delta', 'latest', ''])(
  'a bookmark that leads elsewhere, or nowhere, starts over and is not asked for: "%s"',
  async (since) => {
    const before = await tenant.journalEnd()
    expect(granted(await tenant.ours.directory.readLeft(since))).toEqual({ kind: 'startOver' })
    expect(await tenant.requests('GET', /./, before)).toEqual([])
  },
)

test('trouble on the way loses nobody: the same bookmark tells them the next time', async () => {
  const { next } = await read(null)
  await change(people[2]!, 'PATCH', '', { accountEnabled: false })
  await tenant.wire.plan({ method: 'GET', path: '/v1.0/users/delta', fault: '503', times: 9 })
  expect(refusalOf(await tenant.ours.directory.readLeft(next))).toEqual({ kind: 'unavailable' })
  await tenant.wire.control('/faults', { method: 'DELETE' })
  expect((await read(next)).left).toEqual([people[2]!.id])
})
