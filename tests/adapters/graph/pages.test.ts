import { z } from 'zod'
import { readAllPages, readPages } from '../../../src/adapters/graph/pages.ts'
import { LoopbackGraph } from '../../support/loopback-graph.ts'

let server: LoopbackGraph
beforeAll(async () => {
  server = await LoopbackGraph.open()
})
afterAll(() => server.close())
beforeEach(() => {
  server.arrived.length = 0
  server.told.events.length = 0
})

const collection = {
  name: 'list',
  path: '/users?$top=2',
  headers: { Prefer: 'IdType="ImmutableId"', ConsistencyLevel: 'eventual' },
  row: z.number(),
}
const all = () => readAllPages(server.connect(), collection)
const unavailable = { ok: false, refusal: { kind: 'unavailable' } }
const faults = () => server.told.events.filter(({ code }) => code === 'graph.link').map(({ facts }) => facts.fault)

describe('a collection', () => {
  test('is read to its end, over empty pages, by links exactly as they stand, with the headers on every page', async () => {
    const links = ['/v1.0/users?$skiptoken=a%2Fb%3D%3D&$top=2&x', '/v1.0/users?$top=2&$skiptoken=RFN', '/v1.0/users?z=1&$skip=4&a=%24']
    server.answers(
      { json: { value: [1, 2], '@odata.nextLink': server.root + links[0] } },
      { json: { value: [], '@odata.nextLink': server.root + links[1] } },
      { json: { value: [], '@odata.nextLink': server.root + links[2] } },
      { json: { value: [3] } },
    )
    expect(await all()).toEqual({ ok: true, value: [1, 2, 3] })
    expect(server.arrived.map(({ url }) => url)).toEqual(['/v1.0/users?$top=2', ...links])
    for (const { headers } of server.arrived)
      expect(headers).toMatchObject({ prefer: 'IdType="ImmutableId"', consistencylevel: 'eventual', authorization: 'Bearer our-token' })
  })

  test('comes page by page: the first is there before the second is asked for', async () => {
    server.answers({ json: { value: [1], '@odata.nextLink': `${server.root}/v1.0/users?$skiptoken=1` } }, { json: { value: [2] } })
    const pages = readPages(server.connect(), collection)
    expect(await pages.next()).toEqual({ done: false, value: { ok: true, value: [1] } })
    expect(server.arrived).toHaveLength(1)
    await pages.return(undefined)
    expect(server.arrived).toHaveLength(1)
  })

  test('is all or nothing to who wants the whole', async () => {
    server.answers({ json: { value: [1], '@odata.nextLink': `${server.root}/v1.0/users?$skiptoken=1` } }, { status: 403 })
    expect(await all()).toMatchObject({ ok: false, refusal: { kind: 'notAllowed' } })
  })
})

describe('a link', () => {
  test.each([
    'https://evil.example/v1.0/users',
    'http://127.0.0.1.evil.example/v1.0/users',
    '//evil.example/v1.0/users',
    '/v1.0/users',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'users?$skiptoken=1',
    '',
  ])('to %j is not followed', async (link) => {
    server.answers({ json: { value: [1], '@odata.nextLink': link } })
    expect(await all()).toMatchObject(unavailable)
    expect([faults(), server.arrived.length]).toEqual([['foreign'], 1])
  })

  test.each(['/beta/users', '/v1.0/../admin', '/', '/v1.0'])('to %j, out of our part of Graph, is not followed', async (path) => {
    server.answers({ json: { value: [1], '@odata.nextLink': server.root + path } })
    expect(await all()).toMatchObject(unavailable)
    expect([faults(), server.arrived.length]).toEqual([['foreign'], 1])
  })

  test('that comes again ends the reading', async () => {
    server.answers({ json: { value: [], '@odata.nextLink': `${server.root}/v1.0/users?$skiptoken=same` } })
    expect(await all()).toMatchObject(unavailable)
    expect([faults(), server.arrived.length]).toEqual([['repeated'], 2])
  })

  test('that is new for ever ends it too', async () => {
    let page = 0
    server.respond = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ value: [], '@odata.nextLink': `${server.root}/v1.0/users?$skiptoken=${page++}` }))
    }
    expect(await all()).toMatchObject(unavailable)
    expect([faults(), server.arrived.length]).toEqual([['endless'], 1000])
  })

  test.each([7, {}, ['x']])('that is no text but %j is an answer of another shape', async (link) => {
    server.answers({ json: { value: [1], '@odata.nextLink': link } })
    expect(await all()).toMatchObject(unavailable)
  })

  test('that is null is none', async () => {
    server.answers({ json: { value: [1], '@odata.nextLink': null } })
    expect(await all()).toEqual({ ok: true, value: [1] })
  })
})
