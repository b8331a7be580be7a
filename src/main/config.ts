import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Credential } from '../adapters/identity/credential.ts'
import { type CloudEndpoints, clouds } from './clouds.ts'

const httpsUrl = z.url({ protocol: /^https$/, error: 'must be an https address' }).transform(withoutSlash)
const anyUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).transform(withoutSlash)
const guid = z.guid({ error: 'must be a GUID' })

/** The whole configuration, names fixed. An empty value counts as absent. */
const variables = z.object({
  NODE_ENV: z.string().optional(),
  TENANT_ID: z.string({ error: 'is missing: the Entra tenant that is served' }).pipe(guid),
  CLIENT_ID: z.string({ error: 'is missing: the client id of the registration, which is also the bot app id' }).pipe(guid),
  CLIENT_CERTIFICATE_PATH: z.string().optional(),
  MANAGED_IDENTITY_CLIENT_ID: guid.optional(),
  CLIENT_SECRET: z.string().optional(),
  CLOUD: z.enum(['public', 'gcch', 'dod', 'china', 'sandbox'], { error: 'must be public, gcch, dod, china or sandbox' }).default('public'),
  AUTHORITY_HOST: httpsUrl.optional(),
  GRAPH_ROOT: httpsUrl.optional(),
  BOT_ISSUER: z.string().optional(),
  BOT_METADATA_URL: httpsUrl.optional(),
  BOT_CHANNEL_SCOPE: z.string().optional(),
  BOT_SERVICE_URL: httpsUrl.optional(),
  BOT_AUTH: z.enum(['required', 'off'], { error: 'must be required or off' }).default('required'),
  TEAMS_APP_ID: guid.optional(),
  PUBLIC_URL: anyUrl.optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535).default(3978),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }).optional(),
  DATA_DIR: z.string().default('.data'),
  ROLE: z.enum(['web', 'worker', 'all'], { error: 'must be web, worker or all' }).default('all'),
  NOTES_KEY: z.string().optional(),
  FIRST_ADMIN: guid.optional(),
  HOST_ORIGINS: z.string().default('').transform(listOf).pipe(z.array(anyUrl)),
  TIME_SOURCE: anyUrl.optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' }).default('info'),
  DEFAULT_LOCALE: z.string().default('en'),
})
type Variables = z.infer<typeof variables>

export interface Config extends CloudEndpoints {
  production: boolean
  tenantId: string
  clientId: string
  credential: Credential
  botAuth: 'required' | 'off'
  /** Manifest id of the Teams app; the client id unless it says otherwise. */
  teamsAppId: string
  publicUrl: string
  host: string
  port: number
  databaseUrl: string | null
  dataDir: string
  role: 'web' | 'worker' | 'all'
  /** 32 bytes. */
  notesKey: Uint8Array
  firstAdmin: string | null
  hostOrigins: readonly string[]
  timeSource: string | null
  logLevel: string
  defaultLocale: string
}

export type ReadConfig = { ok: true; config: Config } | { ok: false; faults: readonly string[] }

/** Reads the environment. Either a configuration that can be started with, or every fault at once, one line each. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ReadConfig {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = variables.safeParse(present)
  const readable: Partial<Variables> = parsed.success ? parsed.data : present
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)),
    ...rulesBroken(readable),
  ]
  if (!parsed.success || faults.length > 0) return { ok: false, faults: [...new Set(faults)] }
  return { ok: true, config: configOf(parsed.data) }
}

/** Everything is production unless the cloud is the sandbox or a developer says so: forgetting a switch never opens a door. */
function isProduction({ NODE_ENV, CLOUD }: Partial<Variables>): boolean {
  return NODE_ENV === 'production' || (CLOUD !== 'sandbox' && NODE_ENV !== 'development')
}

function rulesBroken(v: Partial<Variables>): string[] {
  const rules: [boolean, string][] = [
    [
      v.CLOUD === 'sandbox' &&
        !(v.AUTHORITY_HOST && v.GRAPH_ROOT && v.BOT_ISSUER && v.BOT_METADATA_URL && v.BOT_CHANNEL_SCOPE && v.BOT_SERVICE_URL),
      'CLOUD sandbox needs AUTHORITY_HOST, GRAPH_ROOT, BOT_ISSUER, BOT_METADATA_URL, BOT_CHANNEL_SCOPE and BOT_SERVICE_URL',
    ],
    [
      !v.DATABASE_URL && (v.ROLE === 'web' || v.ROLE === 'worker'),
      `ROLE ${v.ROLE} needs DATABASE_URL: the embedded database belongs to one process`,
    ],
    [v.BOT_AUTH === 'off' && !isLoopback(v.HOST ?? '127.0.0.1'), 'BOT_AUTH off is for loopback only: set HOST to 127.0.0.1'],
    [v.TIME_SOURCE !== undefined && !isLoopback(hostOf(v.TIME_SOURCE)), 'TIME_SOURCE must be on loopback'],
    [v.NOTES_KEY !== undefined && Buffer.from(v.NOTES_KEY, 'base64').length !== 32, 'NOTES_KEY must be 32 bytes in base64'],
    [
      credentialsOf(v) === 0,
      'one of CLIENT_CERTIFICATE_PATH and MANAGED_IDENTITY_CLIENT_ID is needed (in local mode CLIENT_SECRET will do)',
    ],
    [credentialsOf(v) > 1, 'only one of CLIENT_CERTIFICATE_PATH, MANAGED_IDENTITY_CLIENT_ID and CLIENT_SECRET may be set'],
  ]
  const production: [boolean, string][] = [
    [v.CLIENT_SECRET !== undefined, 'CLIENT_SECRET is refused in production: use CLIENT_CERTIFICATE_PATH or MANAGED_IDENTITY_CLIENT_ID'],
    [v.CLOUD === 'sandbox', 'CLOUD sandbox is refused in production'],
    [v.BOT_AUTH === 'off', 'BOT_AUTH off is refused in production'],
    [v.TIME_SOURCE !== undefined, 'TIME_SOURCE is refused in production'],
    [(v.HOST_ORIGINS?.length ?? 0) > 0, 'HOST_ORIGINS is refused in production'],
    [!v.PUBLIC_URL?.startsWith('https://'), 'PUBLIC_URL must be an https address in production'],
    [v.NOTES_KEY === undefined, 'NOTES_KEY is needed in production: 32 bytes in base64'],
  ]
  return [...rules, ...(isProduction(v) ? production : [])].flatMap(([broken, fault]) => (broken ? [fault] : []))
}

function configOf(v: Variables): Config {
  const cloud = v.CLOUD === 'sandbox' ? null : clouds[v.CLOUD]
  return {
    production: isProduction(v),
    tenantId: v.TENANT_ID.toLowerCase(),
    clientId: v.CLIENT_ID.toLowerCase(),
    credential: credentialOf(v),
    authorityHost: v.AUTHORITY_HOST ?? cloud!.authorityHost,
    graphRoot: v.GRAPH_ROOT ?? cloud!.graphRoot,
    botIssuer: v.BOT_ISSUER ?? cloud!.botIssuer,
    botMetadataUrl: v.BOT_METADATA_URL ?? cloud!.botMetadataUrl,
    botChannelScope: v.BOT_CHANNEL_SCOPE ?? cloud!.botChannelScope,
    botServiceUrl: v.BOT_SERVICE_URL ?? cloud!.botServiceUrl,
    teamsOrigin: (cloud ?? clouds.public).teamsOrigin,
    botAuth: v.BOT_AUTH,
    teamsAppId: v.TEAMS_APP_ID ?? v.CLIENT_ID,
    publicUrl: v.PUBLIC_URL ?? `http://${v.HOST}:${v.PORT}`,
    host: v.HOST,
    port: v.PORT,
    databaseUrl: v.DATABASE_URL ?? null,
    dataDir: v.DATA_DIR,
    role: v.ROLE,
    notesKey: v.NOTES_KEY ? Buffer.from(v.NOTES_KEY, 'base64') : trialKey(v.CLIENT_ID),
    firstAdmin: v.FIRST_ADMIN?.toLowerCase() ?? null,
    hostOrigins: v.HOST_ORIGINS,
    timeSource: v.TIME_SOURCE ?? null,
    logLevel: v.LOG_LEVEL,
    defaultLocale: v.DEFAULT_LOCALE,
  }
}

/** Where nothing is secret, outside production: the same after every start, so that what was saved can be read again. */
function trialKey(clientId: string): Uint8Array {
  return createHash('sha256').update(clientId.toLowerCase()).digest()
}

function credentialOf(v: Variables): Credential {
  if (v.CLIENT_CERTIFICATE_PATH) return { kind: 'certificate', path: v.CLIENT_CERTIFICATE_PATH }
  if (v.MANAGED_IDENTITY_CLIENT_ID) return { kind: 'managedIdentity', identityClientId: v.MANAGED_IDENTITY_CLIENT_ID }
  return { kind: 'secret', secret: v.CLIENT_SECRET! }
}

function credentialsOf(v: Partial<Variables>): number {
  return [v.CLIENT_CERTIFICATE_PATH, v.MANAGED_IDENTITY_CLIENT_ID, v.CLIENT_SECRET].filter((value) => value !== undefined).length
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
