import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { startProductAlone } from './product-alone.ts'

const usage = `Usage: npm run -s bench -- api [--json]
API reads at 50 connections against the product in a process of its own (embedded store, 40 mentors), beside bare HTTP on the same machine
in the same run.`
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
  const product = await startProductAlone(folder)
  const bare = createServer((_request, response) => response.end('{"status":"ok"}'))
  try {
    const figures = [await measure('bare HTTP (baseline)', await listening(bare)), await measure('GET /healthz', `${product.url}/healthz`)]
    const authorization = `Bearer ${await product.signIn('amara.okafor@contoso.example')}`
    for (const path of ['/api/me', '/api/inbox', '/api/programs', '/api/mentorships', '/api/requests', '/api/people?q=an']) {
      figures.push(await measure(`GET ${path}`, `${product.url}${path}`, { authorization }))
    }
    print(figures)
    // Refusals are quick: figures with them in would flatter.
    if (figures.some(({ errors }) => errors > 0)) process.exitCode = 1
  } finally {
    bare.close()
    await product.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(read: string, url: string, headers: Record<string, string> = {}): Promise<Figure> {
  // The first of all readers at once have Graph asked and code compiled for them; the rest is what is measured.
  await autocannon({ url, headers, connections, amount: 4 * connections })
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

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

if (process.argv.includes('--help')) console.log(usage)
else await main()
