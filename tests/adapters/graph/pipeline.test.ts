import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { connectGraph } from '../../../src/adapters/graph/connect-graph.ts'
import { retryAfter } from '../../../src/adapters/graph/pipeline/retry-after.ts'
import { GraphTenant, granted, refusalOf, type Someone } from '../../support/graph-tenant.ts'

let tenant: GraphTenant
let ana: Someone
let ben: Someone

beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
  ana = tenant.person('Ana Ruiz')
  ben = tenant.person('Ben Okri')
})
afterAll(() => tenant.close())
beforeEach(async () => {
  await tenant.wire.control('/faults', { method: 'DELETE' })
  tenant.time.waits.length = 0
})

const look = () => tenant.ours.calendar.findSeries(ana.id, 'pair-1:1')
const throttle = (times: number, retryAfterHeader?: number | string) =>
  tenant.wire.plan({
    method: 'GET',
    path: '/v1.0/users/*/events',
    fault: '429',
    times,
    ...(retryAfterHeader === undefined ? {} : { retryAfter: retryAfterHeader }),
  })
const seconds = () => tenant.time.waits.map((wait) => Math.round(wait / 100) / 10)

describe('when Graph asks to wait', () => {
  test.each([
    ['seconds', () => 3, 3],
    ['seconds with decimals', () => 2.1, 2.1],
    ['a date', () => new Date(Math.ceil(tenant.time.now().getTime() / 1000) * 1000 + 8000).toUTCString(), 8.5],
  ])('it waits as told, by the clock: %s', async (_, header, told) => {
    await throttle(1, header())
    granted(await look())
    expect(tenant.time.waits).toHaveLength(1)
    expect(Math.abs(seconds()[0]! - told)).toBeLessThan(0.6)
  })

  test('a long wait belongs to the caller, who is told until when', async () => {
    await throttle(1, 3600)
    const refusal = refusalOf(await look()) as { kind: string; until: Date }
    expect(refusal.kind).toBe('throttledUntil')
    expect(Math.round((refusal.until.getTime() - tenant.time.now().getTime()) / 1000)).toBe(3600)
    expect(tenant.time.waits).toEqual([])
  })

  test('it gives up after a few times and says when to come back', async () => {
    await throttle(9, 1)
    expect(refusalOf(await look())).toMatchObject({ kind: 'throttledUntil' })
    expect(seconds()).toEqual([1, 1, 1])
  })

  test('without a word on how long, the pauses grow', async () => {
    await throttle(3)
    granted(await look())
    expect(seconds()).toHaveLength(3)
    expect(seconds().toSorted((a, b) => a - b)).toEqual(seconds())
    expect(new Set(seconds()).size).toBe(3)
  })

  test.each([
    ['-5', 0],
    ['0', 0],
    ['99999999', 86_400_000],
    ['soon', null],
    ['', null],
    [null, null],
    ['Mon, 02 Feb 2026 08:00:09 GMT', 9000],
    ['Mon, 02 Feb 1996 08:00:09 GMT', 0],
  ])('Retry-After %j is held within reason', (header, wait) => {
    expect(retryAfter(header, new Date('2026-02-02T08:00:00Z'))).toBe(wait)
  })
})

describe('what failed', () => {
  test.each(['503', '504'])('a read is repeated after %s', async (fault) => {
    await tenant.wire.plan({ method: 'GET', path: '/v1.0/users/*/events', fault, times: 2 })
    expect(granted(await look())).toBeNull()
  })

  test('getSchedule is a read, though it is a POST', async () => {
    await tenant.wire.plan({ method: 'POST', path: '/v1.0/users/*/calendar/getSchedule', fault: '503', times: 2 })
    const [from, to] = [new Date('2026-02-02T00:00:00Z'), new Date('2026-02-03T00:00:00Z')]
    expect(granted(await tenant.ours.calendar.readAvailability(ana.id, [ben], from, to))).toEqual([{ personId: ben.id, busy: [] }])
  })

  test('a read whose answer never comes is unavailable', async () => {
    await tenant.wire.plan({ method: 'GET', path: '/v1.0/users/*/events', fault: 'drop-before', times: 9 })
    expect(refusalOf(await look())).toEqual({ kind: 'unavailable' })
  })

  test('a token that Graph no longer takes is renewed, also for writing', async () => {
    granted(await look())
    await tenant.time.advance('P7D')
    granted(await look())
    await tenant.time.advance('PT3H')
    const none = await tenant.ours.calendar.cancelOccurrence(ana.id, 'nothing', '')
    expect(refusalOf(none).kind).not.toBe('signInNeeded')
  })

  test('an application whose token Graph goes on refusing is told so after one renewal', async () => {
    const before = await tenant.journalEnd()
    await tenant.wire.plan({ method: 'GET', path: '/v1.0/users/*/events', fault: '401', times: 9 })
    expect(refusalOf(await look())).toEqual({ kind: 'signInNeeded', claims: null })
    expect(await tenant.requests('GET', /\/events$/, before)).toHaveLength(2)
  })
})

describe('one mailbox', () => {
  test('never has more than four requests of ours at once, however many want in', async () => {
    const before = await tenant.journalEnd()
    await tenant.wire.plan({ method: 'GET', path: '/v1.0/users/*/events', fault: 'slow', milliseconds: 30, times: 80 })
    const both = [ana, ben].flatMap((person) => Array.from({ length: 40 }, () => tenant.ours.calendar.findSeries(person.id, 'pair-1:1')))
    for (const answer of await Promise.all(both)) granted(answer)
    const statuses = (await tenant.requests('GET', /\/events$/, before)).map((entry) => entry.status)
    expect(statuses).toEqual(Array(80).fill(200))
    expect(tenant.time.waits).toEqual([])
  })
})

describe('a link in an answer', () => {
  test.each([
    'https://evil.example/v1.0/users',
    'https://graph.microsoft.com/v1.0/users',
    'https://localhost.evil.example/v1.0/users',
    'https://localhost/v1.0/users',
    'https://169.254.169.254/v1.0/users',
  ])('to %s is not followed', async (link) => {
    await expect(tenant.ours.client.api(link).get()).rejects.toThrow(/is not our Graph/)
  })

  test('a redirect is not followed', async () => {
    const reached: string[] = []
    const elsewhere = createServer((request, response) => {
      reached.push(`${request.headers.authorization}`)
      response.end('{}')
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const redirecting = createServer((_, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/` })
      response.end()
    })
    await new Promise<void>((resolve) => redirecting.listen(0, '127.0.0.1', resolve))
    const root = `http://127.0.0.1:${(redirecting.address() as AddressInfo).port}`
    const client = connectGraph({ root, clock: tenant.time }, async () => 'token')
    const answer = await client
      .api('/users')
      .get()
      .catch(() => 'refused')
    for (const server of [elsewhere, redirecting]) server.close()
    expect([answer, reached]).toEqual(['refused', []])
  })
})
