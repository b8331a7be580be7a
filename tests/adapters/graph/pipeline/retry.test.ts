import { operationOf } from '../../../../src/adapters/graph/pipeline/operation.ts'
import { compose, type Outgoing, type Send } from '../../../../src/adapters/graph/pipeline/request.ts'
import { pauseBefore, retry } from '../../../../src/adapters/graph/pipeline/retry.ts'
import { retryAfter } from '../../../../src/adapters/graph/pipeline/retry-after.ts'
import { type Silence, Unanswered } from '../../../../src/adapters/graph/pipeline/unanswered.ts'
import type { Chance } from '../../../../src/ports/chance.ts'
import { HandClock } from '../../../support/hand-clock.ts'
import { Told } from '../../../support/told.ts'

const dice = (fraction: number): Chance => ({ uuid: () => '', named: () => '', fraction: () => fraction })
const requestOf = (method: string, path: string, signal = new AbortController().signal): Outgoing => ({
  url: new URL(`https://graph.example/v1.0${path}`),
  method,
  headers: new Headers(),
  body: null,
  operation: operationOf(method, path, null, ''),
  signal,
})
const reading = requestOf('GET', '/users/a/events')
const writing = { ...requestOf('POST', '/users/a/events') }
const patching = { ...requestOf('PATCH', '/users/a/events/b') }

type Reply = number | Silence | { status: number; retryAfter: string }
/** Answers in this order, the last one for ever after. */
function graphThat(...replies: Reply[]): { send: Send; tries: () => number } {
  let tries = 0
  const send: Send = async () => {
    const reply = replies[Math.min(tries++, replies.length - 1)]!
    if (typeof reply === 'string') throw new Unanswered(reply)
    if (typeof reply === 'number') return new Response(null, { status: reply })
    return new Response(null, { status: reply.status, headers: { 'retry-after': reply.retryAfter } })
  }
  return { send, tries: () => tries }
}

async function outcome(request: Outgoing, ...replies: Reply[]): Promise<{ came: number | Silence; tries: number; counted: string[] }> {
  const clock = new HandClock('2026-03-02T08:00:00Z')
  const told = new Told()
  const graph = graphThat(...replies)
  const send = compose([retry({ clock, chance: dice(0), metrics: told })], graph.send)
  const came = await send(request).then(
    ({ status }) => status,
    (error: Unanswered) => error.why,
  )
  return { came, tries: graph.tries(), counted: [...told.counted.keys()] }
}

describe('what is sent again', () => {
  test.each([429, 502, 503, 504, 'cut', 'unreachable'] as const)('a read after %s, four times in all', async (reply) => {
    expect(await outcome(reading, reply, reply, 200)).toMatchObject({ came: 200, tries: 3 })
    expect(await outcome(reading, reply)).toMatchObject({
      came: reply,
      tries: 4,
      counted: [`graph.retries GET /users/{id}/events ${reply}`],
    })
  })

  test.each([200, 302, 400, 401, 403, 404, 409, 410, 500, 501, 507])('nothing after %d', async (status) => {
    expect(await outcome(reading, status, 200)).toMatchObject({ came: status, tries: 1 })
  })

  test.each(['late', 'oversized', 'elsewhere', 'tokenless', 'crowded', 'paused', 'cancelled'] as const)('nothing after %s', async (why) => {
    expect(await outcome(reading, why, 200)).toMatchObject({ came: why, tries: 1 })
  })

  test.each([
    ['POST', writing],
    ['PATCH', patching],
  ])('a %s only where Graph cannot have applied it', async (_, request) => {
    for (const reply of [429, 'unreachable'] as const) expect(await outcome(request, reply, 200)).toMatchObject({ came: 200, tries: 2 })
    for (const reply of [500, 502, 503, 504, 'cut', 'late'] as const)
      expect(await outcome(request, reply, 200)).toMatchObject({ came: reply, tries: 1 })
  })

  test('a write that Graph asked to wait and then lost is not sent a third time', async () => {
    expect(await outcome(writing, { status: 429, retryAfter: '0' }, 'cut', 200)).toMatchObject({ came: 'cut', tries: 2 })
  })

  test('nothing whose wait would be longer than a request waits', async () => {
    expect(await outcome(reading, { status: 429, retryAfter: '11' }, 200)).toMatchObject({ came: 429, tries: 1 })
    expect(await outcome(reading, { status: 503, retryAfter: 'Mon, 02 Mar 2026 08:00:11 GMT' }, 200)).toMatchObject({ came: 503, tries: 1 })
  })
})

describe('the pause', () => {
  test('is awaited on the clock, and ends when the request is called back', async () => {
    const clock = new HandClock('2026-03-02T08:00:00Z')
    const call = new AbortController()
    const graph = graphThat({ status: 429, retryAfter: '2.5' })
    const answer = compose([retry({ clock, chance: dice(0), metrics: new Told() })], graph.send)({ ...reading, signal: call.signal })
    await clock.asleep()
    clock.pass(2499)
    await Promise.resolve()
    expect(graph.tries()).toBe(1)
    clock.pass(1)
    await clock.asleep()
    expect(graph.tries()).toBe(2)
    call.abort()
    await expect(answer).rejects.toMatchObject({ why: 'cancelled' })
  })

  test('is what Graph asks for; else dice under a bound that doubles to ten seconds', () => {
    expect(pauseBefore(1, 7000, 0.5)).toBe(7000)
    expect([1, 2, 3, 9].map((attempt) => pauseBefore(attempt, null, 0.5))).toEqual([250, 500, 1000, 5000])
    expect(pauseBefore(3, null, 0)).toBe(0)
    expect(pauseBefore(1, 10_001, 0)).toBeNull()
  })

  test.each([
    ['3', 3000],
    ['2.128', 2128],
    ['-5', 0],
    ['0', 0],
    ['99999999', 86_400_000],
    ['soon', null],
    ['', null],
    [null, null],
    ['Mon, 02 Mar 2026 08:00:09 GMT', 9000],
    ['Mon, 02 Mar 1996 08:00:09 GMT', 0],
    ['Mon, 02 Mar 2048 08:00:09 GMT', 86_400_000],
  ])('asked for by Retry-After %j is held within reason', (header, wait) => {
    expect(retryAfter(header, new Date('2026-03-02T08:00:00Z'))).toBe(wait)
  })
})
