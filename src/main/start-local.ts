import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { buildHost } from '../sandbox/host/build.ts'
import { startHost } from '../sandbox/host/server.ts'
import { type RunningSandbox, startSandbox } from '../sandbox/start.ts'
import { readConfig } from './config.ts'
import { firstWorkingMorning } from './first-morning.ts'
import { furnishFirstProgram } from './first-program.ts'
import { NotConfigured } from './not-configured.ts'
import { firstManager, firstMentors } from './people-of-sandbox.ts'
import { sandboxEnvironment } from './sandbox-environment.ts'
import { signInDoor } from './sandbox-sign-in.ts'
import { startProduct } from './start-product.ts'
import { trustAuthority } from './trust-authority.ts'

export interface LocalOptions {
  people: number
  seed: number
  /** Where the sandbox clock begins; a working morning near the machine's time unless told. */
  clock?: Date | undefined
  directory?: string | undefined
  calendars?: string | undefined
  /** Added to the product's configuration, under what the environment says. */
  configuration?: Record<string, string>
}

export interface RunningLocal {
  sandbox: RunningSandbox
  productUrl: string
  pageUrl: string
  /** Who runs the first program. */
  manager: string | null
  close(): Promise<void>
}

/** A furnished sandbox tenant, its Teams and Outlook page, and the product against it, in one process. What an earlier run left is kept. */
export async function startLocal(options: LocalOptions): Promise<RunningLocal> {
  // Taken now: building a page sets NODE_ENV in this process.
  const environment = { ...process.env }
  const { dataDir, ports } = localPlaces(environment)
  const pageUrl = `http://localhost:${ports.page}`
  const hostAssets = resolve('dist/host')
  await mkdir(dataDir, { recursive: true })
  const [sandbox] = await Promise.all([
    startSandbox({
      port: ports.sandbox,
      people: options.people,
      seed: options.seed,
      clock: options.clock ?? firstWorkingMorning(new Date()),
      bot: `http://localhost:${ports.product}/api/messages`,
      directory: options.directory,
      calendars: options.calendars,
      dataFolder: join(dataDir, 'sandbox'),
      snapshot: join(dataDir, 'sandbox', 'tenant'),
    }),
    buildHost(hostAssets),
  ])
  trustAuthority(sandbox.caFile)
  const store = join(dataDir, 'store')
  const base = sandboxEnvironment(sandbox, { pageUrl, dataDir: store, port: ports.product })
  const read = readConfig({ ...base, ...options.configuration, ...environment, DATA_DIR: store })
  if (!read.ok) throw new NotConfigured(read.faults)
  const product = await startProduct(read.config)
  const page = await startHost(sandbox.tenant, { port: ports.page, tabUrl: `${product.url}/tab/`, assets: hostAssets })
  const manager = firstManager(sandbox.tenant)
  if (manager) await furnishFirstProgram(signInDoor(sandbox, product.url), manager, firstMentors(sandbox.tenant))
  return {
    sandbox,
    productUrl: product.url,
    pageUrl: page.url,
    manager: manager?.displayName ?? null,
    close: async () => {
      await page.close()
      await product.close()
      await sandbox.close()
    },
  }
}

function localPlaces(environment: NodeJS.ProcessEnv) {
  const port = (name: string, usual: number): number => Number(environment[name] || usual)
  return {
    dataDir: resolve(environment.DATA_DIR || '.data'),
    ports: { product: port('PORT', 3978), sandbox: port('SANDBOX_PORT', 4443), page: port('SANDBOX_UI_PORT', 4000) },
  }
}
