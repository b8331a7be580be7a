import { graphInstallation } from '../../../src/adapters/graph/installation.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { LoopbackGraph } from '../../support/loopback-graph.ts'

let server: LoopbackGraph
beforeAll(async () => {
  server = await LoopbackGraph.open()
})
afterAll(() => server.close())

/** A catalog with one app, people without it, and nobody of the name of Gone. */
function catalogWith(appId: string): void {
  server.respond = ({ method, url, body }, response) => {
    const answer = (status: number, json: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(json))
    }
    if (url.startsWith('/v1.0/appCatalogs/')) answer(200, { value: [{ id: appId }] })
    else if (method === 'GET') answer(200, { value: [] })
    else if (body.includes(appId) && !url.includes('/users/gone/')) answer(201, {})
    else answer(404, { error: { code: 'NotFound', message: '' } })
  }
}

test('an app that was uploaded anew is looked up again, and somebody who is gone is not confused with it', async () => {
  const installation = graphInstallation(server.connect(), 'manifest-1')
  catalogWith('first')
  expect(await installation.ensureInstalled('ana' as PersonId)).toEqual({ kind: 'installed' })
  catalogWith('second')
  expect(await installation.ensureInstalled('ben' as PersonId)).toEqual({ kind: 'installed' })
  expect(await installation.ensureInstalled('gone' as PersonId)).toEqual({ kind: 'refused', problem: 'personGone' })
})
