import { randomUUID } from 'node:crypto'
import type { CalendarWatch } from '../../src/domain/booking/calendar-watch.ts'
import type { Someone } from '../support/graph-tenant.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'
import { aBookedPair, aProgram } from '../support/situations.ts'

/** The door that Graph tells of changes through. Anybody can knock. */
let product: ProductUnderTest
let mentee: Someone
let watch: CalendarWatch
let journalEnd: number

beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  const manager = product.tenant.person('Petra Program', { appRoles: ['ProgramManager'] })
  mentee = product.tenant.person('Amara Okafor')
  await aBookedPair(product, await aProgram(product, manager), mentee, product.tenant.person('Lukas Brandt'))
  await product.compare()
})
afterAll(() => product.close())
beforeEach(async () => {
  await product.compare()
  watch = (await watched())!
  journalEnd = await product.tenant.journalEnd()
})

const watched = () => product.world.store.transaction(product.tenantId, (unit) => unit.calendarWatches.find(mentee.id))
const knock = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${product.url}/api/notifications${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const genuine = (about: object = {}) => ({
  subscriptionId: watch.subscriptionId,
  clientState: watch.clientState,
  tenantId: product.tenantId,
  changeType: 'updated',
  resource: `Users/${mentee.id}/Events/1`,
  ...about,
})
/** Requests that Graph got from us since this test began. */
async function asked(): Promise<string[]> {
  await product.tenant.time.advance('PT5S')
  await product.store.jobs.idle()
  const entries = await product.tenant.wire.journal(journalEnd)
  return entries.filter(({ kind }) => kind !== 'notification').map(({ method, path }) => `${method} ${path}`)
}

test('the subscription stands: Graph was answered when it asked whether anybody listens', () => {
  expect(watch).toMatchObject({ subscriptionId: expect.any(String), expiresAt: expect.any(Date), attempts: 1 })
  expect(watch.clientState.length).toBeGreaterThanOrEqual(32)
})

describe('a hint', () => {
  test('that is genuine has the mailbox compared, and fifty of the same kind once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => knock('', { value: [genuine(), genuine()] })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
    expect((await asked()).filter((line) => line.includes('/instances'))).toHaveLength(1)
  })

  test.each([
    ['another client state', () => genuine({ clientState: `${watch.clientState.slice(0, -1)}!` })],
    ['a longer client state', () => genuine({ clientState: watch.clientState.repeat(1).concat(watch.clientState[0]!) })],
    ['no client state', () => genuine({ clientState: undefined })],
    ['an unknown subscription', () => genuine({ subscriptionId: randomUUID() })],
    ['another tenant', () => genuine({ tenantId: randomUUID() })],
  ])('with %s hears the same and is dropped', async (_, forged) => {
    for (const path of ['', '/lifecycle']) {
      const answer = await knock(path, { value: [{ ...forged(), lifecycleEvent: 'subscriptionRemoved' }] })
      expect([answer.status, await answer.text()]).toEqual([202, ''])
    }
    expect(await asked()).toEqual([])
    expect(await watched()).toEqual(watch)
  })

  test('that is forged ten thousand times changes nothing and asks Graph nothing', async () => {
    const value = (size: number) =>
      Array.from({ length: size }, (_, n) =>
        genuine({ subscriptionId: n % 2 ? randomUUID() : watch.subscriptionId, clientState: randomUUID() }),
      )
    for (let sent = 0; sent < 10_000; sent += 250) expect((await knock('', { value: value(250) })).status).toBe(202)
    expect(await asked()).toEqual([])
    expect(await watched()).toEqual(watch)
    expect(product.log.lines().filter(({ level }) => level === 'error')).toEqual([])
  })

  test.each([
    ['is no JSON', '{', 400],
    ['is a list', [], 400],
    ['says nothing', {}, 400],
    ['has items without an id', { value: [{}] }, 400],
    ['has more items than Graph sends', { value: Array.from({ length: 501 }, () => ({ subscriptionId: '', tenantId: '' })) }, 400],
    ['is larger than Graph sends', { value: [], more: 'x'.repeat(300_000) }, 413],
  ])('that %s is refused', async (_, body, status) => {
    for (const path of ['', '/lifecycle']) expect((await knock(path, body)).status).toBe(status)
    expect(await asked()).toEqual([])
  })

  test('may not come by another method', async () => {
    expect((await fetch(`${product.url}/api/notifications`)).status).toBe(405)
  })
})

describe('the handshake', () => {
  const shake = (token: string, path = '') =>
    fetch(`${product.url}/api/notifications${path}?validationToken=${encodeURIComponent(token)}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })

  test.each(['', '/lifecycle'])('at %j says the token back as plain text', async (path) => {
    const token = 'Validation: Testing client application reachability for subscription Request-Id: 3b0f & 100 % "x"'
    const answer = await shake(token, path)
    expect([answer.status, await answer.text()]).toEqual([200, token])
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('never says back what could be read as markup or as a header', async () => {
    const bad = ['<script>alert(1)</script>', 'a\r\nSet-Cookie: a=1', 'a\nb', '\u0000', 'é', '', 'x'.repeat(2049), '<', 'a>b', '\u2028']
    const tokens = Array.from({ length: 200 }, (_, n) => (n < bad.length ? bad[n]! : `${bad[n % bad.length]}${'ab'.repeat(n % 7)}<${n}>`))
    for (const token of tokens) {
      const answer = await shake(token)
      expect([token, answer.status]).toEqual([token, 400])
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
  })

  test('with two tokens is none', async () => {
    expect((await fetch(`${product.url}/api/notifications?validationToken=a&validationToken=b`, { method: 'POST' })).status).toBe(400)
  })
})

describe('what becomes of the subscription', () => {
  const ofOrganizer = () =>
    [...product.tenant.wire.sandbox.tenant.subscriptions.values()].filter(({ resource }) => resource.includes(mentee.id))
  const tell = (event: string) =>
    product.tenant.wire.control('/lifecycle', { method: 'POST', body: { subscription: watch.subscriptionId, event } })
  async function heard(): Promise<void> {
    await product.tenant.wire.control('/idle')
    await product.compare()
  }

  test('it wants to be confirmed: it is renewed, and stays the only one', async () => {
    await tell('reauthorizationRequired')
    await heard()
    expect(await watched()).toMatchObject({ subscriptionId: watch.subscriptionId, expiresAt: expect.any(Date) })
    expect(await asked()).toContainEqual(expect.stringMatching(/^PATCH .*\/subscriptions\//))
    expect(ofOrganizer()).toHaveLength(1)
  })

  test('it was removed: another one takes its place, and everything is compared', async () => {
    await tell('subscriptionRemoved')
    await heard()
    const next = await watched()
    expect(next!.subscriptionId).not.toBe(watch.subscriptionId)
    expect(ofOrganizer().map(({ id }) => id)).toEqual([next!.subscriptionId])
    expect(await asked()).toContainEqual(expect.stringContaining('$batch'))
  })

  test('it missed something: everything is compared, and changes are read from the beginning', async () => {
    await tell('missed')
    await heard()
    expect(await watched()).toMatchObject({ subscriptionId: watch.subscriptionId })
    expect(await asked()).toContainEqual(expect.stringContaining('$batch'))
  })
})
