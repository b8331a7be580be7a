import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import restify from 'restify'
import { serveTab } from '../../src/api/tab-files.ts'

const server = restify.createServer()
let folder: string
let origin: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tab-files-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<meta name="host-origins" content=""><meta name="app-link" content="" />')
  await writeFile(join(folder, 'assets', 'a-1.js'), 'let a = 1\n'.repeat(500))
  serveTab(server, {
    folder,
    hostOrigins: ['http://localhost:4000', 'http://localhost:4001'],
    appLink: 'https://teams.example/l/entity/1/a?b=1&c=2',
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise<void>((done) => server.close(() => done()))
  await rm(folder, { recursive: true })
})

test('the page names the hosts that may frame it and the way into Teams, and is asked for anew each time', async () => {
  const response = await fetch(`${origin}/tab/`)
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(await response.text()).toBe(
    '<meta name="host-origins" content="http://localhost:4000 http://localhost:4001"><meta name="app-link" content="https://teams.example/l/entity/1/a?b=1&amp;c=2" />',
  )
})

test.each(['br', 'gzip', 'identity'])('an asset arrives as it was built, encoded as %s', async (encoding) => {
  const response = await fetch(`${origin}/tab/assets/a-1.js`, { headers: { 'accept-encoding': encoding } })
  expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
  expect(response.headers.get('cache-control')).toContain('immutable')
  expect(await response.text()).toBe('let a = 1\n'.repeat(500))
})

test.each(['/tab/assets/none.js', '/tab/assets/..%2findex.html', '/tab/assets/%2e%2e/%2e%2e/package.json', '/tab/other'])(
  'nothing else is served: %s',
  async (path) => {
    // fetch would tidy the path away before it is sent.
    const status = await new Promise((done) => get(origin, { path }, (response) => done(response.resume().statusCode)))
    expect(status).toBe(404)
  },
)
