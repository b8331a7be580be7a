import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'

export interface LocalStart {
  child: ChildProcess
  product: number
  page: number
  stop(): Promise<void>
}

/** What `npm start` starts, as a process of its own on free ports, with its data in the folder. Resolves when it says that it is ready. */
export async function startLocal(folder: string): Promise<LocalStart> {
  const [product, sandbox, page] = [await freePort(), await freePort(), await freePort()]
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/main/local.ts')], {
    env: { ...process.env, DATA_DIR: folder, PORT: `${product}`, SANDBOX_PORT: `${sandbox}`, SANDBOX_UI_PORT: `${page}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await said(child, /Mentoring is ready/)
  return {
    child,
    product,
    page,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function said(child: ChildProcess, words: RegExp): Promise<void> {
  const heard = new Promise<void>((resolve) => child.stdout!.on('data', (chunk) => words.test(String(chunk)) && resolve()))
  const ended = once(child, 'exit').then(() => {
    throw new Error('the product ended before it was ready')
  })
  await Promise.race([heard, ended])
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await once(probe.close(), 'close')
  return port
}
