import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Builds the fixture tab, with the real teams-js in it, and serves it on an origin of its own. */
export async function startPretendTab(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const root = fileURLToPath(new URL('tab', import.meta.url))
  await build({ configFile: false, root, base: './', logLevel: 'error', build: { outDir: folder, emptyOutDir: true, target: 'es2022' } })
  const server = createServer(async (incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
    const name = extname(pathname) === '' ? 'index.html' : pathname
    const type = extname(name) === '.js' ? 'text/javascript' : 'text/html; charset=utf-8'
    outgoing.writeHead(200, { 'content-type': type })
    outgoing.end(await readFile(join(folder, name)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}
