import { z } from 'zod'
import { read, write } from '../../../src/adapters/graph/call.ts'
import type { Graph } from '../../../src/adapters/graph/connect-graph.ts'
import { verbatim } from '../../../src/adapters/graph/pipeline/deliver.ts'
import { asAnswer } from '../../../src/adapters/graph/refused.ts'
import type { Answer } from '../../../src/ports/directory.ts'
import { LoopbackGraph } from '../../support/loopback-graph.ts'

let server: LoopbackGraph
beforeEach(async () => {
  server = await LoopbackGraph.open()
})
afterEach(() => server.close())

const named = z.object({ displayName: z.string() })
const ask = (graph: Graph, path = '/users/a') => asAnswer(() => read(graph, 'ask', graph.client.api(path), named))
const send = (graph: Graph) => asAnswer(() => write(graph, 'send', graph.client.api('/users/a/events'), 'post', { subject: 'S' }, named))
const kindOf = (answer: Answer<unknown>) => (answer.ok ? 'done' : answer.refusal.kind)

describe('the token', () => {
  test.each([
    'https://evil.example/v1.0/users',
    'http://127.0.0.1/v1.0/users',
    'http://localhost.evil.example/v1.0/users',
    'http://user:password@127.0.0.1/v1.0/users',
    'https://169.254.169.254/v1.0/users',
  ])('never goes to %s', async (address) => {
    const graph = server.connect()
    const request = graph.client.api('/users').option(verbatim, address)
    const answer = await asAnswer(() => read(graph, 'ask', request, named))
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'unavailable' } })
    expect(server.told.events).toEqual([{ code: 'graph.refused', facts: expect.objectContaining({ code: 'elsewhere' }) }])
    expect(server.arrived).toEqual([])
  })

  test('does not follow a redirect, for reading or writing', async () => {
    const elsewhere = await LoopbackGraph.open()
    server.answers({ status: 307, headers: { location: `${elsewhere.root}/v1.0/users` } })
    expect([kindOf(await ask(server.connect())), kindOf(await send(server.connect()))]).toEqual(['unavailable', 'unknownOutcome'])
    expect(elsewhere.arrived).toEqual([])
    await elsewhere.close()
  })

  test('is renewed once when it is refused, and one that came with the request is not replaced', async () => {
    const asked: boolean[] = []
    const graph = server.connect({}, async (fresh) => {
      asked.push(fresh)
      return fresh ? 'fresh' : 'stale'
    })
    server.answers({ status: 401 })
    expect(await ask(graph)).toMatchObject({ ok: false, refusal: { kind: 'signInNeeded', claims: null } })
    expect(asked).toEqual([false, true])
    const theirs = graph.client.api('/me').headers({ Authorization: 'Bearer theirs' })
    expect(kindOf(await asAnswer(() => read(graph, 'ask', theirs, named)))).toBe('signInNeeded')
    expect(server.arrived.map(({ headers }) => headers.authorization)).toEqual(['Bearer stale', 'Bearer fresh', 'Bearer theirs'])
  })

  test('that Entra does not give is told apart from an answer that was lost', async () => {
    const graph = server.connect({}, () => Promise.reject(new Error('AADSTS7000222')))
    expect([await ask(graph), await send(graph)].map(kindOf)).toEqual(['tokenless', 'tokenless'])
    expect(server.told.failures).toHaveLength(2)
    expect(server.arrived).toEqual([])
  })
})

describe('an answer', () => {
  test.each([
    ['cut off', '{"displayName": "An', { 'content-type': 'application/json' }],
    ['of another shape', '{"displayName": null}', { 'content-type': 'application/json' }],
    ['that is a page of some proxy', '<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }],
    ['that is empty', '', {}],
    ['that is null', 'null', { 'content-type': 'application/json' }],
    ['that is nested without end', '['.repeat(1_000_000), { 'content-type': 'application/json' }],
  ])('%s is unavailable to a reader, leaves a writer in doubt, and is sent for once', async (_, body, headers) => {
    server.respond = (_request, response) => {
      response.writeHead(200, headers)
      response.end(body)
    }
    expect([await ask(server.connect()), await send(server.connect())].map(kindOf)).toEqual(['unavailable', 'unknownOutcome'])
    expect(server.arrived).toHaveLength(2)
    expect(server.told.events.map(({ code }) => code)).toEqual(['graph.shape', 'graph.shape'])
  })

  test('of another shape is told to the log by operation and place, never by what it holds', async () => {
    server.answers({ json: { displayName: { secret: 'Ana' } } })
    const answer = await ask(server.connect())
    const [told] = server.told.events
    expect(told).toEqual({
      code: 'graph.shape',
      facts: { operation: 'ask', path: 'displayName', problem: 'invalid_type', trace: expect.any(String) },
    })
    expect(JSON.stringify([answer, told])).not.toMatch(/Ana|secret/)
  })

  test('that is larger than any we expect is not read to its end, whatever length it claims', async () => {
    let stopped: Promise<unknown> = Promise.resolve()
    server.respond = (_, response) => {
      stopped = new Promise((resolve) => response.on('close', resolve))
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = (): void => {
        while (!response.destroyed && response.write('" '.repeat(50_000)));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    }
    expect(await ask(server.connect())).toMatchObject({ refusal: { kind: 'unavailable' } })
    await stopped
    expect(server.told.events[0]?.facts).toMatchObject({ code: 'oversized' })
  })

  test.each([100, 199, 205, 304, 600, 999])('with status %d is no crash', async (status) => {
    server.respond = (_, response) => {
      response.socket?.end(`HTTP/1.1 ${status} Odd\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}`)
    }
    expect(await ask(server.connect())).toMatchObject({ refusal: { kind: 'unavailable' } })
  })

  test('that trickles, or never comes, ends with the time limit', async () => {
    server.respond = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{')
    }
    expect([await ask(server.connect({ limitMs: 40 })), await send(server.connect({ limitMs: 40 }))].map(kindOf)).toEqual([
      'unavailable',
      'unknownOutcome',
    ])
    expect(server.told.events.map(({ facts }) => facts.code)).toEqual(['late', 'late'])
  })

  test('whose connection is cut is asked for again by a reader and not by a writer', async () => {
    server.respond = (_, response) => response.destroy()
    expect([await ask(server.connect()), await send(server.connect())].map(kindOf)).toEqual(['unavailable', 'unknownOutcome'])
    expect(server.arrived.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET', 'POST'])
  })
})

test('where nobody listens nothing was sent: a writer is in no doubt', async () => {
  const graph = server.connect()
  await server.close()
  expect([await ask(graph), await send(graph)].map(kindOf)).toEqual(['unavailable', 'unavailable'])
  expect(server.told.counted.get('graph.retries POST /users/{id}/events unreachable')).toBe(3)
  server = await LoopbackGraph.open()
})

test('a request that is called back ends at once, on the wire too', async () => {
  const call = new AbortController()
  server.respond = () => call.abort()
  const graph = server.connect()
  const request = graph.client.api('/users/a').option('signal', call.signal)
  expect(kindOf(await asAnswer(() => read(graph, 'ask', request, named)))).toBe('unavailable')
  expect(server.arrived).toHaveLength(1)
})

describe('the trace id', () => {
  test('stays with a request through all its tries, is another for the next, and stands in refusal and log', async () => {
    server.answers({ status: 503, headers: { 'request-id': 'graph-1' } })
    const graph = server.connect()
    const answers = [await ask(graph), await ask(graph)]
    const sent = server.arrived.map(({ headers }) => headers['client-request-id'])
    expect(sent).toHaveLength(8)
    expect(new Set(sent.slice(0, 4)).size).toBe(1)
    expect(new Set(sent).size).toBe(2)
    expect(answers.map((answer) => !answer.ok && answer.trace)).toEqual([sent[0], sent[4]])
    expect(server.told.events.map(({ facts }) => [facts.trace, facts.requestId])).toEqual([
      [sent[0], 'graph-1'],
      [sent[4], 'graph-1'],
    ])
  })
})

test('what is counted names operations and outcomes and nobody', async () => {
  server.answers(
    { status: 429, headers: { 'retry-after': '1' } },
    { json: { displayName: 'Ana' } },
    { status: 404, json: { error: { code: 'ErrorItemNotFound' } } },
  )
  const graph = server.connect()
  await ask(graph, '/users/ana-ruiz')
  await ask(graph, '/users/ana-ruiz/events/AAMk')
  expect(Object.fromEntries([...server.told.counted].filter(([key]) => /requests|retries/.test(key)))).toEqual({
    'graph.retries GET /users/{id} 429': 1,
    'graph.requests GET /users/{id} ok': 1,
    'graph.requests GET /users/{id}/events/{id} gone': 1,
  })
  expect([...server.told.counted.keys()].join()).not.toMatch(/ana|AAMk/)
})
