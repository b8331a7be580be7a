import { graphDirectory } from '../../../src/adapters/graph/directory.ts'
import type { Entra } from '../../../src/adapters/identity/entra.ts'
import { LoopbackGraph } from '../../support/loopback-graph.ts'

let server: LoopbackGraph
beforeAll(async () => {
  server = await LoopbackGraph.open()
})
afterAll(() => server.close())

test('who stands in front of the tab is told that the directory is out of reach, and not kept waiting by a Graph that does not answer', async () => {
  server.respond = () => {}
  const entra = { tokenOnBehalfOf: async () => ({ ok: true, token: 'theirs' }) } as unknown as Entra
  const directory = graphDirectory(server.connect({ inPersonMs: 50 }), entra)
  expect(await directory.readMyself('an assertion')).toMatchObject({ ok: false, refusal: { kind: 'unavailable' } })
})
