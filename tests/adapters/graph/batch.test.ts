import { askTogether, type BatchItem } from '../../../src/adapters/graph/batch.ts'
import type { Answer } from '../../../src/ports/directory.ts'
import { LoopbackGraph } from '../../support/loopback-graph.ts'

interface Item {
  id: string
  method: string
  url: string
  headers: Record<string, string>
  body?: unknown
}
type Reply = { status: number; headers?: Record<string, string>; body?: unknown } | null

let server: LoopbackGraph
let rounds: Item[][]
beforeAll(async () => {
  server = await LoopbackGraph.open()
})
afterAll(() => server.close())
beforeEach(() => {
  server.arrived.length = 0
  server.told.events.length = 0
  server.told.counted.clear()
  rounds = []
})

/** Answers each item as `reply` says, in reverse order; `round` counts from 1. Null: no reply for it. */
function replying(reply: (item: Item, round: number) => Reply): void {
  server.respond = ({ body }, response) => {
    const { requests } = JSON.parse(body) as { requests: Item[] }
    rounds.push(requests)
    const replies = requests.flatMap((item) => {
      const made = reply(item, rounds.length)
      return made ? [{ id: item.id, ...made }] : []
    })
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ responses: replies.toReversed() }))
  }
}
const get = (url: string): BatchItem => ({ method: 'GET', url })
const post: BatchItem = { method: 'POST', url: '/users/a/events', body: { subject: 'S' }, headers: { Prefer: 'IdType="ImmutableId"' } }
const words = (answers: readonly Answer<unknown>[]) => answers.map((answer) => (answer.ok ? answer.value : answer.refusal.kind))
const throttled = (seconds: number) => ({ status: 429, headers: { 'Retry-After': String(seconds) } })
const elapsed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = server.clock.now().getTime()
  await work()
  return server.clock.now().getTime() - began
}

describe('many requests together', () => {
  test('go twenty at a time, are answered each for itself, and come back in the order of asking', async () => {
    replying(({ url }) => ({ status: 200, body: url }))
    const items = Array.from({ length: 45 }, (_, number) => get(`/users/${number}`))
    expect(words(await askTogether(server.connect(), items))).toEqual(items.map(({ url }) => url))
    expect(rounds.map((round) => round.length).toSorted()).toEqual([20, 20, 5])
    for (const round of rounds) expect(new Set(round.map(({ id }) => id)).size).toBe(round.length)
  })

  test('carry their own headers, each a trace id of its own, and a body its type', async () => {
    replying(() => ({ status: 201, body: 'made' }))
    await askTogether(server.connect(), [post, get('/me')], { headers: { Authorization: 'Bearer theirs' } })
    const [created, read] = rounds[0]!
    expect(created).toMatchObject({
      body: { subject: 'S' },
      headers: { Prefer: 'IdType="ImmutableId"', 'Content-Type': 'application/json' },
    })
    expect(read).toEqual({ id: '1', method: 'GET', url: '/me', headers: { 'client-request-id': expect.stringMatching(/^[\w-]{36}$/) } })
    expect(created!.headers['client-request-id']).not.toBe(read!.headers['client-request-id'])
    expect(server.arrived[0]!.headers.authorization).toBe('Bearer theirs')
  })

  test('of none are no request', async () => {
    expect(await askTogether(server.connect(), [])).toEqual([])
    expect(server.arrived).toEqual([])
  })
})

describe('an item that was throttled', () => {
  test('is sent again alone, when the longest of their waits is over', async () => {
    replying(({ url }, round) => {
      if (round === 1 && url !== '/users/b') return throttled(url === '/users/a' ? 3 : 7.5)
      return { status: 200, body: `${url} in round ${round}` }
    })
    let answers: Answer<unknown>[] = []
    const waited = await elapsed(async () => {
      answers = await askTogether(server.connect(), [get('/users/a'), get('/users/b'), get('/users/c')])
    })
    expect(words(answers)).toEqual(['/users/a in round 2', '/users/b in round 1', '/users/c in round 2'])
    expect(rounds.map((round) => round.map(({ url }) => url))).toEqual([
      ['/users/a', '/users/b', '/users/c'],
      ['/users/a', '/users/c'],
    ])
    expect(waited).toBe(7500)
  })

  test('for too long is told so at once, and holds the others up no more', async () => {
    replying(({ url }, round) => (url === '/users/a' ? throttled(600) : round < 3 ? throttled(1) : { status: 200, body: 'b' }))
    const waited = await elapsed(async () => {
      const answers = await askTogether(server.connect(), [get('/users/a'), get('/users/b')])
      expect(words(answers)).toEqual(['throttledUntil', 'b'])
    })
    expect(waited).toBe(2000)
    expect(rounds.map((round) => round.length)).toEqual([2, 1, 1])
  })

  test('is sent four times in all, also one that writes', async () => {
    replying(() => throttled(1))
    expect(words(await askTogether(server.connect(), [post]))).toEqual(['throttledUntil'])
    expect(rounds).toHaveLength(4)
  })
})

describe('an item that failed', () => {
  test('is sent again when it reads, and never when it writes', async () => {
    replying(({ method }, round) => (method === 'GET' && round === 2 ? { status: 200, body: 'read' } : { status: 503 }))
    expect(words(await askTogether(server.connect(), [post, get('/users/a')]))).toEqual(['unknownOutcome', 'read'])
    expect(rounds.map((round) => round.map(({ method }) => method))).toEqual([['POST', 'GET'], ['GET']])
  })

  test('is judged by its own status and code, and told to the log with its trace', async () => {
    replying(({ url }) => {
      if (url === '/users/a') return { status: 404, body: { error: { code: 'Request_ResourceNotFound' } } }
      return { status: 403, headers: { 'request-id': 'graph-7' }, body: { error: { code: 'ErrorAccessDenied' } } }
    })
    const answers = await askTogether(server.connect(), [get('/users/a'), get('/users/b/mailboxSettings')])
    expect(words(answers)).toEqual(['gone', 'notAllowed'])
    const trace = rounds[0]![1]!.headers['client-request-id']
    expect(server.told.events).toEqual([
      {
        code: 'graph.refused',
        facts: {
          operation: 'GET /users/{id}/mailboxSettings',
          refusal: 'notAllowed',
          status: 403,
          code: 'ErrorAccessDenied',
          trace,
          requestId: 'graph-7',
        },
      },
    ])
    expect(answers[1]).toMatchObject({ trace })
  })

  test('that got no reply, or a second one, is as good as an answer that was lost', async () => {
    replying(({ id }) => (id === '2' ? { status: 200, body: 'c' } : null))
    expect(words(await askTogether(server.connect(), [post, get('/users/b'), get('/users/c')]))).toEqual([
      'unknownOutcome',
      'unavailable',
      'c',
    ])
  })
})

describe('a batch as a whole', () => {
  test.each([
    ['cut', 'unavailable', 'unknownOutcome'],
    ['504', 'unavailable', 'unknownOutcome'],
    ['another shape', 'unavailable', 'unknownOutcome'],
    ['429', 'throttledUntil', 'throttledUntil'],
    ['403', 'notAllowed', 'notAllowed'],
  ])('that ended in %s leaves only what writes in doubt, and is not sent again with a write in it', async (fault, read, write) => {
    server.respond = (_, response) => {
      if (fault === 'cut') response.destroy()
      else if (fault === 'another shape') response.end('{"responses": null}')
      else {
        response.writeHead(Number(fault), { 'retry-after': '600' })
        response.end()
      }
    }
    expect(words(await askTogether(server.connect(), [get('/users/a'), post]))).toEqual([read, write])
    expect(server.arrived).toHaveLength(1)
  })

  test('of reads is sent again like a read', async () => {
    let tries = 0
    server.respond = (_, response) => {
      if (++tries < 3) response.destroy()
      else response.end('{"responses": [{"id": "0", "status": 200, "body": "read"}]}')
    }
    expect(words(await askTogether(server.connect(), [get('/users/a')]))).toEqual(['read'])
  })

  test('refused for our token are asked by themselves, with a fresh one; what a person may not read stays refused', async () => {
    const refused = { status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } }
    server.respond = ({ url, body, headers }, response) => {
      const stale = headers.authorization === 'Bearer stale'
      const batch = url.endsWith('$batch') ? (JSON.parse(body) as { requests: Item[] }) : null
      response.writeHead(batch || !stale ? 200 : 401, { 'content-type': 'application/json' })
      response.end(JSON.stringify(batch ? { responses: batch.requests.map(({ id }) => ({ id, ...refused })) } : { alone: url }))
    }
    const graph = server.connect({}, async (refusedOne) => (refusedOne ? 'fresh' : 'stale'))
    expect(words(await askTogether(graph, [get('/users/a?$select=id'), post]))).toEqual([
      { alone: '/v1.0/users/a?$select=id' },
      'signInNeeded',
    ])
    expect(words(await askTogether(graph, [get('/me')], { headers: { Authorization: 'Bearer theirs' } }))).toEqual(['signInNeeded'])
  })
})
