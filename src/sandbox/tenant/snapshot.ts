import { readFile, rename, writeFile } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import { z } from 'zod'
import { Acknowledged, repeatAcknowledged } from './acknowledged.ts'
import type { DirectoryEntry } from './directory-log.ts'
import type { App, Tenant } from './state.ts'

const form = 1
const saved = z.looseObject({
  form: z.literal(form),
  tenantId: z.string(),
  clock: z.string(),
  ids: z.number(),
  acknowledged: z.number().default(0),
})

/** Writes everything people did in the tenant to one file, whole or not at all. Keys, options, journal and planned faults start anew. */
async function saveSnapshot(tenant: Tenant, file: string, acknowledged: number): Promise<void> {
  const { users, deletedUsers, groups, apps, conversations, attendance, subscriptions, domain } = tenant
  const content = serialize({
    form,
    tenantId: tenant.id,
    clock: tenant.clock.now().toISOString(),
    ids: tenant.ids.given,
    acknowledged,
    domain,
    users,
    deletedUsers,
    groups,
    directoryLog: tenant.directoryLog.changes,
    apps,
    conversations,
    attendance,
    subscriptions,
  })
  await writeFile(`${file}.new`, content)
  await rename(`${file}.new`, file)
}

/**
 * Brings back what {@link saveSnapshot} wrote for the same tenant, and what was acknowledged afterwards; false when there is nothing that fits.
 * The clock goes on where it stood, never back.
 */
export async function restoreSnapshot(tenant: Tenant, file: string): Promise<boolean> {
  const content = await readFile(file).catch(() => null)
  if (!content) return false
  const state = read(content, file)
  const head = saved.safeParse(state)
  if (!head.success || head.data.tenantId !== tenant.id) return false
  const kept = state as Pick<Tenant, 'users' | 'deletedUsers' | 'apps' | 'conversations' | 'attendance' | 'domain'> &
    Partial<Pick<Tenant, 'subscriptions' | 'groups'> & { directoryLog: DirectoryEntry[] }>
  const registered = tenant.apps.get(tenant.product.clientId)!
  for (const map of ['users', 'deletedUsers', 'apps', 'conversations'] as const) refill(tenant[map], kept[map])
  permitWhatIsNew(tenant, registered)
  refill(tenant.subscriptions, kept.subscriptions ?? new Map<string, unknown>())
  refill(tenant.groups, kept.groups ?? new Map<string, unknown>())
  tenant.directoryLog.resume(kept.directoryLog ?? [])
  // What an earlier version kept without its meeting cannot be told about.
  tenant.attendance.splice(0, tenant.attendance.length, ...kept.attendance.filter((held) => held.meeting !== undefined))
  tenant.domain = kept.domain
  tenant.ids.given = head.data.ids
  const stood = new Date(head.data.clock)
  if (stood > tenant.clock.now()) tenant.clock.set(stood)
  repeatAcknowledged(tenant, besides(file), head.data.acknowledged)
  return true
}

/** The product's registration has every permission there is, those of calls that an earlier version did not serve among them. */
function permitWhatIsNew(tenant: Tenant, fresh: App): void {
  const kept = tenant.apps.get(fresh.clientId)
  if (!kept) return
  for (const which of ['permissions', 'delegatedPermissions'] as const) for (const name of fresh[which]) kept[which].add(name)
}

function read(content: Buffer, file: string): unknown {
  try {
    return deserialize(content)
  } catch {
    throw new Error(`the snapshot ${file} cannot be read: delete it to start anew`)
  }
}

function refill(target: Map<string, unknown>, source: Map<string, unknown>): void {
  target.clear()
  for (const [key, value] of source) target.set(key, value)
}

/** Where what was acknowledged since the snapshot is kept. */
function besides(file: string): string {
  return `${file}.acknowledged`
}

const saveEveryMs = 3000

/** Saves when something has happened, at most every few seconds, and once more when stopped; what is acknowledged in between, at once. */
export function keepSnapshot(tenant: Tenant, file: string): { save(): Promise<void>; stop(): Promise<void> } {
  let seen = -1
  let saving = Promise.resolve()
  const acknowledged = new Acknowledged(tenant, besides(file))
  tenant.keeper = acknowledged
  const saveOnce = async (): Promise<void> => {
    const number = acknowledged.number
    await saveSnapshot(tenant, file, number)
    acknowledged.dropUntil(number)
  }
  const save = (): Promise<void> => {
    // What could not be written once is written the next time.
    saving = saving.catch(() => undefined).then(saveOnce)
    return saving
  }
  const happened = (): number => tenant.journal.length + tenant.ids.given
  const timer = setInterval(() => {
    if (happened() === seen) return
    seen = happened()
    save().catch((reason: unknown) => console.error('sandbox: the tenant could not be kept:', reason))
  }, saveEveryMs)
  timer.unref()
  return {
    save,
    stop: () => {
      clearInterval(timer)
      return save()
    },
  }
}
