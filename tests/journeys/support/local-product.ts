import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface LocalProduct {
  productUrl: string
  /** The sandbox's Teams and Outlook. */
  pageUrl: string
  /** Graph, Entra and the sandbox's own controls. */
  sandboxUrl: string
  /** What the process said besides that it is ready. */
  said(): string
  stop(): Promise<void>
}

/** What `npm start` starts, as a process of its own, on free ports and with an empty data folder. */
export async function startLocalProduct(clock: string): Promise<LocalProduct> {
  const folder = await mkdtemp(join(tmpdir(), 'journey-'))
  const [product, sandbox, page] = await freePorts(3)
  const child = spawn(process.execPath, ['src/main/local.ts', '--clock', clock], {
    env: { ...process.env, PORT: `${product}`, SANDBOX_PORT: `${sandbox}`, SANDBOX_UI_PORT: `${page}`, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = await ready(child)
  return {
    productUrl: `http://localhost:${product}`,
    pageUrl: `http://localhost:${page}`,
    sandboxUrl: `https://localhost:${sandbox}`,
    said,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const isReady = /^Mentoring is ready: .*\n/m

/** Resolves with everything else it says, now and later. Rejects when it ends instead. */
function ready(child: ChildProcess): Promise<() => string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (words: Buffer): void => {
      said += words
      if (isReady.test(said)) resolve(() => said.replace(isReady, ''))
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (status) => reject(new Error(`the product ended with ${status}:\n${said}`)))
  })
}

/** Held all at once, so that no two are the same. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}
