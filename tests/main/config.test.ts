import { type Config, readConfig } from '../../src/main/config.ts'

type Environment = Record<string, string | undefined>
const tenant = '8f6f2b5e-6a0d-4c36-9a44-0b8a3f1f5a01'
const client = '1b7f2c44-3b1e-4f0e-8a36-b0d9cf1a6e02'

/** The least that production starts with. */
const production: Environment = {
  TENANT_ID: tenant,
  CLIENT_ID: client,
  MANAGED_IDENTITY_CLIENT_ID: '2c8a3d55-4c2f-4a1f-9b47-c1e0df2b7f03',
  PUBLIC_URL: 'https://mentoring.contoso.com/',
  NOTES_KEY: Buffer.alloc(32, 7).toString('base64'),
}
/** The sandbox on this machine, as the local runner configures it. */
const local: Environment = {
  TENANT_ID: tenant,
  CLIENT_ID: client,
  CLIENT_SECRET: 'pretend',
  CLOUD: 'sandbox',
  AUTHORITY_HOST: 'https://localhost:4443',
  GRAPH_ROOT: 'https://localhost:4443',
  BOT_ISSUER: 'https://api.botframework.com',
  BOT_METADATA_URL: 'https://localhost:4443/bot/openid',
  BOT_CHANNEL_SCOPE: 'https://api.botframework.com',
  BOT_SERVICE_URL: 'https://localhost:4443/connector/',
  TIME_SOURCE: 'http://127.0.0.1:4443/_sandbox/clock',
  HOST_ORIGINS: 'http://localhost:4000',
}

function configOf(environment: Environment): Config {
  const read = readConfig(environment)
  if (!read.ok) throw new Error(read.faults.join('\n'))
  return read.config
}

function faultsOf(environment: Environment): readonly string[] {
  const read = readConfig(environment)
  return read.ok ? [] : read.faults
}

describe('what is needed', () => {
  test('production starts with little, and the rest has defaults', () => {
    expect(configOf(production)).toMatchObject({
      production: true,
      tenantId: tenant,
      clientId: client,
      credential: { kind: 'managedIdentity', identityClientId: production.MANAGED_IDENTITY_CLIENT_ID },
      authorityHost: 'https://login.microsoftonline.com',
      graphRoot: 'https://graph.microsoft.com',
      botIssuer: 'https://api.botframework.com',
      botMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      botChannelScope: 'https://api.botframework.com',
      botServiceUrl: 'https://smba.trafficmanager.net/teams/',
      botAuth: 'required',
      teamsAppId: client,
      publicUrl: 'https://mentoring.contoso.com',
      host: '127.0.0.1',
      port: 3978,
      databaseUrl: null,
      dataDir: '.data',
      role: 'all',
      firstAdmin: null,
      hostOrigins: [],
      timeSource: null,
      logLevel: 'info',
      defaultLocale: 'en',
    })
  })

  test('every fault is told at once, each with its name', () => {
    const faults = faultsOf({
      TENANT_ID: 'contoso',
      PORT: '99999',
      CLOUD: 'mars',
      ROLE: 'web',
      PUBLIC_URL: 'mentoring',
      DATABASE_URL: 'mysql://x',
      LOG_LEVEL: 'loud',
    })
    const named = faults.map((fault) => fault.split(' ')[0])
    for (const name of ['TENANT_ID', 'CLIENT_ID', 'PORT', 'CLOUD', 'PUBLIC_URL', 'DATABASE_URL', 'LOG_LEVEL', 'NOTES_KEY'])
      expect(named).toContain(name)
    expect(faults.join('\n')).toContain('one of CLIENT_CERTIFICATE_PATH and MANAGED_IDENTITY_CLIENT_ID is needed')
    expect(new Set(faults).size).toBe(faults.length)
  })

  test.each(Object.keys(production))('production does not start when %s is blank, just as when it is absent', (name) => {
    expect(faultsOf({ ...production, [name]: '  ' })).toEqual(faultsOf({ ...production, [name]: undefined }))
    expect(faultsOf({ ...production, [name]: '' })).toHaveLength(1)
  })

  test('a fault never repeats a value, which might be a secret', () => {
    const secrets = {
      ...production,
      NOTES_KEY: 'canary-1',
      DATABASE_URL: 'mysql://canary-2',
      CLIENT_SECRET: 'canary-3',
      GRAPH_ROOT: 'http://canary-4',
    }
    expect(faultsOf(secrets)).toHaveLength(5)
    expect(faultsOf(secrets).join()).not.toContain('canary')
  })

  test('ids are compared as Entra writes them', () => {
    expect(configOf({ ...production, TENANT_ID: tenant.toUpperCase() }).tenantId).toBe(tenant)
  })
})

describe('production refuses', () => {
  test.each([
    ['a client secret', { CLIENT_SECRET: 'secret', MANAGED_IDENTITY_CLIENT_ID: undefined }, 'CLIENT_SECRET is refused in production'],
    ['an http authority', { AUTHORITY_HOST: 'http://login.microsoftonline.com' }, 'AUTHORITY_HOST must be an https address'],
    ['an http Graph', { GRAPH_ROOT: 'http://graph.microsoft.com' }, 'GRAPH_ROOT must be an https address'],
    ['http bot metadata', { BOT_METADATA_URL: 'http://login.botframework.com' }, 'BOT_METADATA_URL must be an https address'],
    ['an http address of its own', { PUBLIC_URL: 'http://mentoring.contoso.com' }, 'PUBLIC_URL must be an https address in production'],
    ['a bot that anybody may talk to', { BOT_AUTH: 'off' }, 'BOT_AUTH off is refused in production'],
    ['a clock that can be moved', { TIME_SOURCE: 'http://localhost:4443/clock' }, 'TIME_SOURCE is refused in production'],
    ['further hosts', { HOST_ORIGINS: 'http://localhost:4000' }, 'HOST_ORIGINS is refused in production'],
    ['a short key for notes', { NOTES_KEY: Buffer.alloc(16).toString('base64') }, 'NOTES_KEY must be 32 bytes'],
    ['two credentials', { CLIENT_CERTIFICATE_PATH: '/cert.pem' }, 'only one of'],
    ['an embedded database for several processes', { ROLE: 'worker' }, 'ROLE worker needs DATABASE_URL'],
    ['an embedded database for a web process alone', { ROLE: 'web' }, 'ROLE web needs DATABASE_URL'],
  ])('%s', (_, change, fault) => {
    expect(faultsOf({ ...production, ...change })).toEqual([expect.stringContaining(fault)])
  })

  test('the sandbox', () => {
    expect(faultsOf({ ...local, NODE_ENV: 'production' })).toContain('CLOUD sandbox is refused in production')
  })

  test.each(['public', 'gcch', 'dod', 'china'])('is what %s means unless a developer says otherwise', (CLOUD) => {
    expect(configOf({ ...production, CLOUD }).production).toBe(true)
    expect(configOf({ ...production, CLOUD, NODE_ENV: 'development' }).production).toBe(false)
    expect(faultsOf({ ...production, CLOUD, NODE_ENV: 'test', BOT_AUTH: 'off' })).toContain('BOT_AUTH off is refused in production')
  })
})

test('a key for notes comes from the configuration alone, and without one stays the same, outside production, from start to start', () => {
  const keyOf = (environment: Record<string, string | undefined>) => {
    const read = readConfig(environment)
    if (!read.ok) throw new Error(read.faults.join())
    return Buffer.from(read.config.notesKey)
  }
  expect(keyOf(production)).toEqual(Buffer.alloc(32, 7))
  expect(keyOf(local)).toHaveLength(32)
  expect(keyOf(local)).toEqual(keyOf({ ...local }))
  expect(faultsOf({ ...local, NOTES_KEY: 'short' })).toContain('NOTES_KEY must be 32 bytes in base64')
  expect(faultsOf({ ...production, NOTES_KEY: undefined })).toContain('NOTES_KEY is needed in production: 32 bytes in base64')
})

describe('clouds', () => {
  test.each([
    ['gcch', 'https://login.microsoftonline.us', 'https://graph.microsoft.us', 'https://api.botframework.us'],
    ['dod', 'https://login.microsoftonline.us', 'https://dod-graph.microsoft.us', 'https://api.botframework.us'],
    ['china', 'https://login.partner.microsoftonline.cn', 'https://microsoftgraph.chinacloudapi.cn', 'https://api.botframework.azure.cn'],
  ])('%s has its own endpoints', (CLOUD, authorityHost, graphRoot, botIssuer) => {
    expect(configOf({ ...production, CLOUD })).toMatchObject({ authorityHost, graphRoot, botIssuer })
  })

  test('one endpoint can be set apart from its cloud', () => {
    const config = configOf({ ...production, CLOUD: 'gcch', GRAPH_ROOT: 'https://graph.example/' })
    expect(config).toMatchObject({ graphRoot: 'https://graph.example', authorityHost: 'https://login.microsoftonline.us' })
  })

  test('the sandbox runs locally, with secret, clock and further hosts', () => {
    expect(configOf(local)).toMatchObject({
      production: false,
      credential: { kind: 'secret', secret: 'pretend' },
      timeSource: local.TIME_SOURCE,
      hostOrigins: ['http://localhost:4000'],
      publicUrl: 'http://127.0.0.1:3978',
    })
  })

  test('the sandbox names its endpoints itself', () => {
    expect(faultsOf({ ...local, BOT_ISSUER: undefined })).toEqual([expect.stringContaining('CLOUD sandbox needs')])
  })
})

describe('loopback only', () => {
  test.each(['http://10.0.0.7/clock', 'http://127.0.0.1.evil.example/clock', 'http://localhost@evil.example/clock'])(
    'a clock at %s is refused',
    (TIME_SOURCE) => {
      expect(faultsOf({ ...local, TIME_SOURCE })).toEqual(['TIME_SOURCE must be on loopback'])
    },
  )

  test('a bot without authentication listens on loopback', () => {
    expect(configOf({ ...local, BOT_AUTH: 'off' }).botAuth).toBe('off')
    expect(faultsOf({ ...local, BOT_AUTH: 'off', HOST: '0.0.0.0' })).toEqual([expect.stringContaining('BOT_AUTH off is for loopback only')])
  })

  test('several processes share a database server', () => {
    expect(configOf({ ...local, ROLE: 'worker', DATABASE_URL: 'postgres://localhost/mentoring' })).toMatchObject({ role: 'worker' })
  })
})
