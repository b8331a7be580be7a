import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createPort } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'

const usage = `Usage: npm run -s bench -- api [--json]
API reads at 50 connections against a furnished local start (embedded store), beside bare HTTP on the same machine in the same run.`
const connections = 50
const seconds = 8
const targetP99 = 150

interface Figure {
  bench: 'api'
  read: string
  requestsPerSecond: number
  p50: number
  p99: number
  errors: number
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-api-'))
  const [product, sandbox, page] = [await freePort(), await freePort(), await freePort()]
  const local = startLocal(folder, { PORT: product, SANDBOX_PORT: sandbox, SANDBOX_UI_PORT: page })
  const bare = createServer((_request, response) => response.end('{"status":"ok"}'))
  try {
    await said(local, /Mentoring is ready/)
    const figures = [
      await measure('bare HTTP (baseline)', await listening(bare)),
      await measure('GET /healthz', `http://127.0.0.1:${product}/healthz`),
    ]
    const authorization = `Bearer ${await signIn(page)}`
    for (const path of ['/api/me', '/api/inbox', '/api/programs', '/api/mentorships', '/api/requests', '/api/people?q=an']) {
      figures.push(await measure(`GET ${path}`, `http://127.0.0.1:${product}${path}`, { authorization }))
    }
    print(figures)
  } finally {
    bare.close()
    local.kill('SIGTERM')
    await new Promise((done) => local.once('exit', done))
    await rm(folder, { recursive: true, force: true })
  }
}

function startLocal(folder: string, ports: Record<string, number>): ChildProcess {
  const environment = {
    ...process.env,
    DATA_DIR: folder,
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
  }
  return spawn(process.execPath, [join(import.meta.dirname, '../src/main/local.ts')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function said(child: ChildProcess, words: RegExp): Promise<void> {
  for await (const chunk of child.stdout!) if (words.test(String(chunk))) return
  throw new Error('the product ended before it was ready')
}

/** The mentee's token, as the host page gets it for the tab. */
async function signIn(page: number): Promise<string> {
  const found = (await (await fetch(`http://localhost:${page}/api/people?search=amara`)).json()) as { id: string }[]
  const answer = await fetch(`http://localhost:${page}/api/people/${found[0]!.id}/token`, { method: 'POST' })
  return ((await answer.json()) as { token: string }).token
}

async function measure(read: string, url: string, headers: Record<string, string> = {}): Promise<Figure> {
  const result = await autocannon({ url, headers, connections, duration: seconds })
  return {
    bench: 'api',
    read,
    requestsPerSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx,
  }
}

function print(figures: Figure[]): void {
  if (process.argv.includes('--json')) {
    for (const figure of figures) console.log(JSON.stringify({ ...figure, targetP99 }))
    return
  }
  console.log(`${connections} connections, ${seconds} s each; target p99 ${targetP99} ms`)
  for (const { read, requestsPerSecond, p50, p99, errors } of figures)
    console.log(`${read.padEnd(24)} ${String(requestsPerSecond).padStart(7)}/s  p50 ${p50} ms  p99 ${p99} ms  ${errors} errors`)
}

async function freePort(): Promise<number> {
  const probe = createPort()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

if (process.argv.includes('--help')) console.log(usage)
else await main()
