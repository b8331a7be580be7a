import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { provisionMeetings } from './graph/meetings/provision.ts'
import { graphPermissions } from './graph/routes.ts'
import { notifierOf } from './graph/subscriptions/notifier.ts'
import { createTenant } from './tenant/create.ts'
import type { GraphObserver } from './tenant/observer.ts'
import { keepSnapshot, restoreSnapshot } from './tenant/snapshot.ts'
import type { Tenant } from './tenant/state.ts'
import { certificatesIn } from './wire/certificates.ts'
import { listen, serveTenant, stop } from './wire/server.ts'

/** How long a tenant that closes waits for messages on their way to a bot or an endpoint. */
const BACKGROUND_PATIENCE_MS = 1000

export interface SandboxOptions {
  /** 0: any free one. */
  port: number
  /** How many people to furnish; absent or 0: none. */
  people?: number | undefined
  seed?: number | undefined
  /** Where the sandbox clock starts; the machine's time when absent. */
  clock?: Date | undefined
  strict?: boolean | undefined
  /** Where the product's bot listens. */
  bot?: string | undefined
  /** A directory export and a folder of calendars to furnish from, in place of made-up people. */
  directory?: string | undefined
  calendars?: string | undefined
  /** Where certificates are kept between runs. */
  dataFolder?: string | undefined
  /** A file that keeps the tenant between runs; absent: everything is gone when it stops. */
  snapshot?: string | undefined
  /** A folder that takes down how each answer of Graph compares to Microsoft's metadata; SANDBOX_CONFORMANCE when absent. */
  conformance?: string | undefined
}

export interface RunningSandbox {
  tenant: Tenant
  graph: string
  authority: string
  tenantId: string
  domain: string
  caFile: string
  clientId: string
  clientSecret: string
  teamsAppId: string
  /** The app's id in its manifest, which the catalog calls externalId. */
  manifestId: string
  connector: string
  control: string
  /** Whether the tenant goes on where an earlier run left it. */
  restored: boolean
  /** Rows and files that could not be loaded; the rest was. */
  problems: { file: string; line: number | null; reason: string }[]
  close(): Promise<void>
}

/** Starts a pretend tenant on https at loopback. The same seed gives the same tenant. Throws when the port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const certificates = await certificatesIn(options.dataFolder ?? defaultDataFolder())
  const { server, port } = await listen(certificates, options.port)
  const { seed = 1, clock, strict = false } = options
  const tenant = await createTenant({ origin: `https://localhost:${port}`, seed, clock, strict, permissions: graphPermissions })
  tenant.botEndpoint = options.bot ?? null
  tenant.observer = await observerInto(options.conformance ?? process.env.SANDBOX_CONFORMANCE)
  const { restored, problems, keeper } = await fillTenant(tenant, options, seed).catch(async (error: unknown) => {
    await stop(server)
    throw error
  })
  const notifier = notifierOf(tenant)
  provisionMeetings(tenant)
  serveTenant(server, tenant)
  return {
    tenant,
    graph: `${tenant.origin}/v1.0`,
    authority: tenant.origin,
    tenantId: tenant.id,
    domain: tenant.domain,
    caFile: certificates.caFile,
    ...tenant.product,
    teamsAppId: tenant.catalogApp.teamsAppId,
    manifestId: tenant.catalogApp.externalId,
    connector: `${tenant.origin}/connector/`,
    control: `${tenant.origin}/_sandbox`,
    problems,
    restored,
    close: async () => {
      tenant.alarms.stop()
      await notifier.stop()
      await Promise.race([tenant.background.settled(), delay(BACKGROUND_PATIENCE_MS, undefined, { ref: false })])
      await keeper?.stop()
      await stop(server)
    },
  }
}

/** Loaded only when asked for: validating has its price. */
async function observerInto(folder: string | undefined): Promise<GraphObserver | null> {
  if (!folder) return null
  const { recordInto } = await import('./conformance/record.ts')
  return recordInto(folder)
}

/** What an earlier run left, else people as asked for. */
async function fillTenant(tenant: Tenant, options: SandboxOptions, seed: number) {
  const restored = options.snapshot !== undefined && (await restoreSnapshot(tenant, options.snapshot))
  const problems = restored ? [] : await furnishTenant(tenant, options, seed)
  const keeper = options.snapshot === undefined ? null : keepSnapshot(tenant, options.snapshot)
  // What follows is kept as changes to it.
  await keeper?.save()
  return { restored, problems, keeper }
}

async function furnishTenant(
  tenant: Tenant,
  { people = 0, directory, calendars }: SandboxOptions,
  seed: number,
): Promise<RunningSandbox['problems']> {
  if (directory !== undefined || calendars !== undefined) {
    const { furnishFromFiles } = await import('./people/import.ts')
    const files = { ...(directory === undefined ? {} : { directory }), ...(calendars === undefined ? {} : { calendars }) }
    return (await furnishFromFiles(tenant, files)).problems
  }
  if (people > 0) {
    const { furnish } = await import('./people/furnish.ts')
    furnish(tenant, { people, seed })
  }
  return []
}

/** One folder a user of the machine, so that nobody else's certificates are trusted. */
function defaultDataFolder(): string {
  return join(tmpdir(), `sandbox-tenant-${userInfo().username}`)
}
