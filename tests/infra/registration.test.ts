import { readFile } from 'node:fs/promises'
import { descendants, ofKind, parseBicep, propertiesOf } from './bicep.ts'

type Registration = {
  appId: string
  identifierUris: string[]
  api: {
    requestedAccessTokenVersion: number
    oauth2PermissionScopes: { id: string; value: string }[]
    preAuthorizedApplications: { appId: string; delegatedPermissionIds: string[] }[]
  }
  appRoles: { id: string; value: string; allowedMemberTypes: string[] }[]
  requiredResourceAccess: { resourceAppId: string; resourceAccess: { id: string; type: 'Scope' | 'Role' }[] }[]
}

const GRAPH = '00000003-0000-0000-c000-000000000000'
const text = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')
const registration = async () => JSON.parse(await text('aad.manifest.json')) as Registration

/** The table of docs/security.md: permission, kind, id or Exchange role. */
async function documented(): Promise<{ permission: string; kind: string; id: string }[]> {
  const rows = (await text('docs/security.md')).matchAll(/^\| ([\w.]+) \| (delegated|application|Exchange role) \| ([\w. -]+) \|/gm)
  return [...rows].map(([, permission = '', kind = '', id = '']) => ({ permission, kind, id }))
}

describe('the registration', () => {
  test('asks for exactly the permissions whose reason is documented', async () => {
    const access = (await registration()).requiredResourceAccess
    expect(access.map(({ resourceAppId }) => resourceAppId)).toEqual([GRAPH])
    const asked = access[0]!.resourceAccess.map(({ id, type }) => `${type === 'Scope' ? 'delegated' : 'application'} ${id}`)
    const explained = (await documented()).filter(({ kind }) => kind !== 'Exchange role').map(({ kind, id }) => `${kind} ${id}`)
    expect(explained).toHaveLength(7)
    expect(asked.sort()).toEqual(explained.sort())
  })

  test('holds no tenant-wide right over calendars or mailboxes', async () => {
    const tenantWide = (await documented()).filter(({ kind }) => kind === 'application').map(({ permission }) => permission)
    expect(tenantWide.filter((permission) => /^(Calendars|Mail|MailboxSettings|Contacts)\b/.test(permission))).toEqual([])
  })

  test('opens mailboxes through exactly the documented Exchange roles', async () => {
    const assigned = (await text('infra/exchange-roles.ps1')).match(/^\$roles = @\((.*)\)$/m)?.[1]?.match(/[A-Z][\w. ]+/g)
    const explained = (await documented()).filter(({ kind }) => kind === 'Exchange role')
    expect(assigned).toEqual(explained.map(({ id }) => id))
    expect(explained.map(({ permission, id }) => id === `Application ${permission}`)).toEqual([true, true])
  })

  test('issues version 2 tokens for one scope to Teams, Outlook and Microsoft 365 alone', async () => {
    const { api } = await registration()
    expect(api.requestedAccessTokenVersion).toBe(2)
    expect(api.oauth2PermissionScopes.map(({ value }) => value)).toEqual(['access_as_user'])
    const scope = api.oauth2PermissionScopes[0]!.id
    expect(new Set(api.preAuthorizedApplications.map(({ appId }) => appId)).size).toBe(7)
    for (const client of api.preAuthorizedApplications) expect(client.delegatedPermissionIds).toEqual([scope])
  })

  test('names itself as the app manifest does', async () => {
    const manifest = JSON.parse(await text('appPackage/manifest.json')) as { webApplicationInfo: { id: string; resource: string } }
    const { appId, identifierUris } = await registration()
    expect(manifest.webApplicationInfo).toEqual({ id: appId, resource: identifierUris[0] })
  })

  test('has one role for each kind of staff, for people only', async () => {
    const { appRoles } = await registration()
    expect(appRoles.map(({ value }) => value)).toEqual(['ProgramManager', 'SafeguardingContact', 'Admin'])
    expect(new Set(appRoles.map(({ id }) => id)).size).toBe(3)
    expect(appRoles.flatMap(({ allowedMemberTypes }) => allowedMemberTypes)).toEqual(['User', 'User', 'User'])
  })
})

describe('the configuration of the web app', () => {
  const PLATFORM = ['SCM_DO_BUILD_DURING_DEPLOYMENT', 'NPM_CONFIG_OMIT']

  async function settings(): Promise<string[]> {
    const webApp = ofKind(parseBicep(await text('infra/main.bicep')), 'module').find(({ name }) => name === 'webApp')!
    const given = propertiesOf(propertiesOf(propertiesOf(webApp.node).get('params')).get('settings'))
    const appSettings = ofKind(parseBicep(await text('infra/modules/web-app.bicep')), 'resource').find(
      ({ name }) => name === 'appSettings',
    )!
    const added = descendants(appSettings.node, 'call_expression').flatMap((call) => [
      ...propertiesOf(descendants(call, 'object')[0]).keys(),
    ])
    return [...given.keys(), ...added]
  }

  test('uses documented names only', async () => {
    const names = [...(await text('docs/running.md')).matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1])
    expect((await settings()).filter((name) => !names.includes(name) && !PLATFORM.includes(name))).toEqual([])
  })

  test('gives what production demands and nothing that it refuses', async () => {
    const given = await settings()
    const demanded = ['TENANT_ID', 'CLIENT_ID', 'MANAGED_IDENTITY_CLIENT_ID', 'PUBLIC_URL', 'DATABASE_URL', 'NOTES_KEY']
    expect(given).toEqual(expect.arrayContaining(demanded))
    expect(given.filter((name) => ['CLIENT_SECRET', 'TIME_SOURCE', 'BOT_AUTH', 'HOST_ORIGINS'].includes(name))).toEqual([])
  })
})
