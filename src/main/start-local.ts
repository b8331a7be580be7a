import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { buildHost } from '../sandbox/host/build.ts'
import { startHost } from '../sandbox/host/server.ts'
import { type RunningSandbox, startSandbox } from '../sandbox/start.ts'
import { readConfig } from './config.ts'
import { firstWorkingMorning } from './first-morning.ts'
import { furnishFirstProgram } from './first-program.ts'
import { NotConfigured } from './not-configured.ts'
import { firstManager, firstMentors } from './people-of-sandbox.ts'
import { passedOn, sandboxEnvironment } from './sandbox-environment.ts'
import { signInDoor } from './sandbox-sign-in.ts'
import { type Source, sourceFolder } from './source-folder.ts'
import { startProduct } from './start-product.ts'
import { trustAuthority } from './trust-authority.ts'

/** Without a clock the sandbox begins on a working morning near the machine's time. */
export interface LocalOptions extends Source {
  /** Added to the product's configuration. */
  configuration?: Record<string, string>
}

export interface RunningLocal {
  sandbox: RunningSandbox
  productUrl: string
  pageUrl: string
  /** Who was given the role of program manager just now, because nobody had it. */
  appointed: string | null
  close(): Promise<void>
}

/** A furnished sandbox tenant, its Teams and Outlook page, and the product against it, in one process. What an earlier run left is kept. */
export async function startLocal(options: LocalOptions): Promise<RunningLocal> {
  const environment = process.env
  const { dataDir, ports } = localPlaces(environment)
  const folder = join(dataDir, await sourceFolder(options))
  const pageUrl = `http://localhost:${ports.page}`
  const hostAssets = resolve('dist/host')
  await mkdir(folder, { recursive: true })
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
      snapshot: join(folder, 'tenant'),
    }),
    buildHost(hostAssets),
  ])
  trustAuthority(sandbox.caFile)
  const base = sandboxEnvironment(sandbox, { pageUrl, dataDir: join(folder, 'store'), port: ports.product })
  const read = readConfig({ ...base, ...options.configuration, ...passedOn(environment) })
  if (!read.ok) throw new NotConfigured(read.faults)
  const product = await startProduct(read.config)
  const page = await startHost(sandbox.tenant, { port: ports.page, tabUrl: `${product.url}/tab/`, assets: hostAssets })
  const { manager, appointed } = firstManager(sandbox.tenant)
  // Written last: a start that was cut short while mentors joined is taken up by the next one.
  const furnished = join(folder, 'furnished')
  if (manager && !existsSync(furnished)) {
    await furnishFirstProgram(signInDoor(sandbox, product.url), manager, firstMentors(sandbox.tenant))
    await writeFile(furnished, '')
  }
  return {
    sandbox,
    productUrl: product.url,
    pageUrl: page.url,
    appointed: appointed ? (manager?.displayName ?? null) : null,
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
