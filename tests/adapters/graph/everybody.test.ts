import type { DirectoryEntry } from '../../../src/ports/directory.ts'
import { GraphTenant, granted, refusalOf, type Someone } from '../../support/graph-tenant.ts'

const everybodyElse = 2003

let tenant: GraphTenant
let boss: Someone
let guest: Someone
let disabled: Someone

beforeAll(async () => {
  tenant = await GraphTenant.open('2026-11-23T08:00:00Z')
  boss = tenant.person('Bo Boss')
  guest = tenant.person('Gus Guest', { userType: 'Guest' })
  disabled = tenant.person('Dis Abled', { accountEnabled: false })
  for (let number = 0; number < everybodyElse; number += 1) tenant.person(`Person ${number}`, { managerId: boss.id })
})
afterAll(() => tenant.close())
beforeEach(() => tenant.wire.control('/faults', { method: 'DELETE' }))

async function readEverybody() {
  const pages = []
  for await (const page of tenant.ours.directory.readEverybody()) pages.push(page)
  return pages
}

test('reads everybody once, over several pages, with basics and managers', async () => {
  const pages = (await readEverybody()).map(granted)
  const everybody = new Map(pages.flat().map((entry): [string, DirectoryEntry] => [entry.id, entry]))
  expect(pages.map((page) => page.length)).toEqual([999, 999, 8])
  expect(everybody.size).toBe(everybodyElse + 3)
  expect([...everybody.values()].filter((entry) => entry.managerId === boss.id)).toHaveLength(everybodyElse)
  expect(everybody.get(guest.id)).toMatchObject({ kind: 'guest', active: true, managerId: null })
  expect(everybody.get(disabled.id)).toMatchObject({ kind: 'member', active: false })
})

test('waits as long as Graph asks in the middle, and misses nobody', async () => {
  const pages = tenant.ours.directory.readEverybody()[Symbol.asyncIterator]()
  const first = await pages.next()
  await tenant.wire.plan({ method: 'GET', path: '/v1.0/users', fault: '429', times: 2, retryAfter: 7 })
  const rest = [await pages.next(), await pages.next()]
  expect([first, ...rest].map((page) => page.done || granted(page.value).length)).toEqual([999, 999, 8])
  expect(tenant.time.waits.slice(-2).map((wait) => Math.round(wait / 1000))).toEqual([7, 7])
  expect((await pages.next()).done).toBe(true)
})

test('ends with the refusal where a page cannot be had', async () => {
  const pages = tenant.ours.directory.readEverybody()[Symbol.asyncIterator]()
  granted((await pages.next()).value)
  await tenant.wire.plan({ method: 'GET', path: '/v1.0/users', fault: '503', times: 4 })
  expect(refusalOf((await pages.next()).value)).toEqual({ kind: 'unavailable' })
  expect((await pages.next()).done).toBe(true)
})
