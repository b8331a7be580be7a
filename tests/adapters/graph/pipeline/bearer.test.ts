import { bearer } from '../../../../src/adapters/graph/pipeline/bearer.ts'
import { operationOf } from '../../../../src/adapters/graph/pipeline/operation.ts'
import type { Outgoing, Send } from '../../../../src/adapters/graph/pipeline/request.ts'
import { Told } from '../../../support/told.ts'

const root = 'https://graph.example'
const request: Outgoing = {
  url: new URL(`${root}/v1.0/users`),
  method: 'GET',
  headers: new Headers(),
  body: null,
  operation: operationOf('GET', '/users', null, ''),
  signal: new AbortController().signal,
}

/** Graph, which takes the last token that Entra gave anew and no other. */
function behindBearer() {
  let renewals = 0
  const token = async (fresh: boolean): Promise<string> => {
    if (fresh) renewals += 1
    return fresh ? `token ${renewals}` : 'old'
  }
  const graph: Send = async ({ headers }) =>
    new Response(null, { status: headers.get('authorization') === `Bearer token ${renewals}` ? 200 : 401 })
  return { send: bearer({ root, token, telemetry: new Told() })(graph), renewals: () => renewals }
}

test('requests whose token is refused at one moment share one renewal, and a later one has its own', async () => {
  const { send, renewals } = behindBearer()
  const together = await Promise.all(Array.from({ length: 20 }, () => send(request)))
  expect([together.map(({ status }) => status), renewals()]).toEqual([Array(20).fill(200), 1])
  expect([(await send(request)).status, renewals()]).toEqual([200, 2])
})

test('a renewal that Entra refuses is no token for everybody who waits for it, and is asked for again the next time', async () => {
  let asked = 0
  const told = new Told()
  const token = async (fresh: boolean): Promise<string> => {
    if (!fresh) return 'old'
    asked += 1
    throw new Error('away')
  }
  const send = bearer({ root, token, telemetry: told })(async () => new Response(null, { status: 401 }))
  const outcomes = await Promise.allSettled([send(request), send(request)])
  const refused = { status: 'rejected', reason: expect.objectContaining({ why: 'tokenless' }) }
  expect(outcomes).toEqual([refused, refused])
  await expect(send(request)).rejects.toMatchObject({ why: 'tokenless' })
  expect([asked, told.failures.length]).toEqual([2, 2])
})
