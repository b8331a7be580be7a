import { GraphTenant, granted, refusalOf, type Someone } from '../../support/graph-tenant.ts'

let tenant: GraphTenant
let ana: Someone
let ben: Someone

beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
  ben = tenant.person('Ben Okri')
})
afterAll(() => tenant.close())
let people = 0
beforeEach(async () => {
  await tenant.wire.control('/faults', { method: 'DELETE' })
  tenant.time.waits.length = 0
  // A mailbox that was throttled stays so for a while: each test has its own.
  ana = tenant.person(`Ana ${++people}`)
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

  test('without a word on how long, the pauses are dice under a bound that doubles', async () => {
    await throttle(3)
    granted(await look())
    expect(tenant.time.waits).toHaveLength(3)
    for (const [place, wait] of tenant.time.waits.entries()) expect(wait).toBeLessThan(500 * 2 ** place)
  })

  test('the whole mailbox is left alone meanwhile, and no other', async () => {
    await throttle(1, 3600)
    refusalOf(await look())
    const before = await tenant.journalEnd()
    const mail = await tenant.ours.calendar.cancelOccurrence(ana.id, 'any', '')
    expect(refusalOf(mail)).toMatchObject({ kind: 'throttledUntil' })
    granted(await tenant.ours.calendar.findSeries(ben.id, 'pair-1:1'))
    expect((await tenant.wire.journal(before)).map(({ mailbox }) => mailbox)).toEqual([ben.id])
    await tenant.time.advance('PT61M')
    granted(await look())
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
