import { createServer as createHealthServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { securityHeaders } from '../api/security-headers.ts'
import { createServer } from '../api/server.ts'
import { buildTab } from '../tab/build.ts'
import { startSchedule } from '../worker/schedule.ts'
import { workJobs } from '../worker/work-jobs.ts'
import type { Config } from './config.ts'
import { type Wired, wire } from './wire.ts'

export interface RunningProduct {
  url: string
  close(): Promise<void>
}

/** Starts what the role asks for: `web` answers people, `worker` does the background work, `all` both. */
export async function startProduct(config: Config): Promise<RunningProduct> {
  const wired = await wire(config)
  try {
    const server = config.role === 'worker' ? healthServer(config, wired) : await webServer(config, wired)
    const worker = config.role === 'web' ? null : await startWorker(wired)
    const port = await listen(server, config)
    return {
      url: config.port === 0 ? `http://localhost:${port}` : config.publicUrl,
      close: async () => {
        await new Promise<void>((done) => void server.close(() => done()))
        await worker?.stop()
        await wired.close()
      },
    }
  } catch (error) {
    await wired.close()
    throw error
  }
}

async function webServer(config: Config, { world, tenantId, identity, bot, healthy }: Wired) {
  const folder = resolve('dist/tab')
  await buildTab(folder)
  return createServer({
    world,
    tenantId,
    identity,
    tab: { folder, hostOrigins: config.hostOrigins, appLink: `${config.teamsOrigin}/l/entity/${config.teamsAppId}/mentoring` },
    hostOrigins: config.hostOrigins,
    production: config.production,
    healthy,
    bot: bot.handle,
  })
}

async function startWorker({ world, tenantId, jobs }: Wired) {
  workJobs(world, jobs)
  await jobs.start()
  return startSchedule(world, tenantId)
}

/** A worker has no door but this one. */
function healthServer(config: Config, { healthy }: Wired) {
  const headers = { ...securityHeaders(config), 'content-type': 'application/json' }
  return createHealthServer((request, response) => {
    const answer = async (): Promise<void> => {
      const status = request.url === '/healthz' ? ((await healthy()) ? 200 : 503) : 404
      // restify takes the chaining off every response of the process.
      response.writeHead(status, headers)
      response.end(JSON.stringify({ status: status === 200 ? 'ok' : 'unavailable' }))
    }
    void answer()
  })
}

interface Listener {
  listen(port: number, host: string, done: () => void): unknown
  address(): AddressInfo | string | null
  once(event: 'error', listener: (error: Error) => void): unknown
  close(done: () => void): unknown
}

function listen(server: Listener, { port, host }: Config): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => done((server.address() as AddressInfo).port))
  })
}
