import { accessDefaults } from './access-options.ts'
import { Alarms } from './alarms.ts'
import { Announcements } from './announcements.ts'
import { Background } from './background.ts'
import { Clock } from './clock.ts'
import { DirectoryLog } from './directory-log.ts'
import { directoryDefaults } from './directory-options.ts'
import { entraDefaults } from './entra-options.ts'
import { eventDefaults } from './event-options.ts'
import { Faults } from './faults.ts'
import { Ids, namedGuid } from './ids.ts'
import { Journal } from './journal.ts'
import { meetingDefaults } from './meeting-options.ts'
import { notificationDefaults } from './notification-options.ts'
import { readingDefaults } from './reading-options.ts'
import { SigningKeys } from './signing-keys.ts'
import type { App, Options, Tenant } from './state.ts'
import { teamsDefaults } from './teams-options.ts'
import { throttleDefaults } from './throttle-options.ts'

export interface TenantSettings {
  origin: string
  seed: number
  /** Where the sandbox clock starts; the machine's time when absent. */
  clock?: Date | undefined
  strict: boolean
  /** What the product's own registration may do: everything there is. */
  permissions: { application: Iterable<string>; delegated: Iterable<string> }
  /** Signing keys to use again; new ones when absent, which take a while to make. */
  keys?: Tenant['keys'] | undefined
}

/** A tenant without people: one verified domain, the product's registration and its app in the catalog. */
export async function createTenant(settings: TenantSettings): Promise<Tenant> {
  const named = (name: string) => namedGuid(`sandbox:${settings.seed}:${name}`)
  const product = { clientId: named('product'), clientSecret: `pretend~${named('secret').replaceAll('-', '')}` }
  const keys = settings.keys ?? (await newKeys())
  const clock = new Clock(settings.clock)
  const events = new Announcements()
  const tenant: Tenant = {
    id: named('tenant'),
    domain: 'contoso.example',
    origin: settings.origin,
    clock,
    alarms: new Alarms(clock),
    journal: new Journal(),
    faults: new Faults(),
    ids: new Ids(settings.seed),
    events,
    background: new Background(),
    keys,
    users: new Map(),
    deletedUsers: new Map(),
    directoryLog: new DirectoryLog((userId, change) => events.emit('directory', { userId, change })),
    groups: new Map(),
    attendance: [],
    subscriptions: new Map(),
    apps: new Map(),
    conversations: new Map(),
    catalogApp: { teamsAppId: named('catalog app'), externalId: named('manifest'), displayName: 'Mentoring' },
    options: defaultOptions(settings.strict),
    product,
    botEndpoint: null,
    observer: null,
    keeper: null,
  }
  tenant.apps.set(product.clientId, registration(product, settings.permissions))
  clock.onJump((now) => events.emit('clock', { now: now.toISOString(), frozen: clock.frozen }))
  return tenant
}

async function newKeys(): Promise<Tenant['keys']> {
  const [entra, bot] = await Promise.all([
    SigningKeys.create('accounts.accesscontrol.windows.net'),
    SigningKeys.create('botframework.com', { endorsements: ['msteams'] }),
  ])
  return { entra, bot }
}

function defaultOptions(strict: boolean): Options {
  return {
    ...directoryDefaults,
    ...accessDefaults,
    ...entraDefaults,
    ...eventDefaults,
    ...meetingDefaults,
    ...notificationDefaults,
    ...readingDefaults,
    ...teamsDefaults,
    ...throttleDefaults(strict),
    strict,
    transactionId: 'honored',
    schedulesPerCall: strict ? 20 : 100,
  }
}

function registration(credentials: Tenant['product'], permissions: TenantSettings['permissions']): App {
  return {
    ...credentials,
    permissions: new Set(permissions.application),
    delegatedPermissions: new Set(permissions.delegated),
    mailboxScope: null,
    userConsent: true,
    consentedBy: new Set(),
  }
}
