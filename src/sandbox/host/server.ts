import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Tenant } from '../tenant/state.ts'
import { sendReply } from '../wire/exchange.ts'
import { serveApi } from './api/serve.ts'
import { streamChanges } from './api/stream.ts'
import { serveAsset } from './assets.ts'
import { isOurs } from './guard.ts'
import { hostInfo } from './host-info.ts'

export interface HostOptions {
  /** Content URL of the product's personal tab; `{locale}` and `{theme}` in it are filled in. */
  tabUrl: string
  /** Folder with the built page. */
  assets: string
}

/** Node's 5 s would reset a client that reuses an idle connection at that moment. */
const KEEP_ALIVE_MS = 120_000

/** The host page and its API as a request listener, to be mounted on any loopback server. */
export function hostListener(tenant: Tenant, options: HostOptions): RequestListener {
  const info = hostInfo(tenant, options.tabUrl)
  return (incoming, outgoing) => {
    const path = (incoming.url ?? '/').split('?')[0] ?? '/'
    if (!isOurs(incoming)) sendReply({ status: 403, body: { problem: 'This page answers on this machine only.' } }, outgoing)
    else if (path === '/api/changes') streamChanges(tenant, outgoing)
    else if (path.startsWith('/api/')) void serveApi(tenant, info, incoming, outgoing)
    else void serveAsset(options, path, outgoing)
  }
}

/**
 * Serves the pretend Teams and Outlook over plain http on loopback.
 * @param options `port` 0 takes any free one; `host` names the loopback interface, 127.0.0.1 unless told.
 * @throws when the port is taken.
 */
export async function startHost(
  tenant: Tenant,
  options: HostOptions & { port: number; host?: string },
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, hostListener(tenant, options))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host ?? '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}
