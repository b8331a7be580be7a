import { z } from 'zod'
import { chatId } from '../../tenant/conversations.ts'
import type { Tenant } from '../../tenant/state.ts'
import { readFilter } from '../odata/filter.ts'
import { type GraphCall, GraphFault, type GraphReply, type GraphRoute } from '../route.ts'
import { installApp, installationOf, uninstallApp } from './install.ts'

const READ_INSTALLED = {
  application: [
    'TeamsAppInstallation.ReadForUser.All',
    'TeamsAppInstallation.ReadWriteSelfForUser.All',
    'TeamsAppInstallation.ReadWriteForUser.All',
  ],
  delegated: ['TeamsAppInstallation.ReadForUser', 'TeamsAppInstallation.ReadWriteSelfForUser', 'TeamsAppInstallation.ReadWriteForUser'],
}
const WRITE_INSTALLED = {
  application: ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'TeamsAppInstallation.ReadWriteForUser.All'],
  delegated: ['TeamsAppInstallation.ReadWriteSelfForUser', 'TeamsAppInstallation.ReadWriteForUser'],
}

const installationShape = z.looseObject({ 'teamsApp@odata.bind': z.string() })
const notificationShape = z.looseObject({
  topic: z.looseObject({ source: z.enum(['entityUrl', 'text']), value: z.string().min(1), webUrl: z.string().nullish() }),
  activityType: z.string().min(1),
  previewText: z.looseObject({ content: z.string() }),
  templateParameters: z.array(z.looseObject({ name: z.string(), value: z.string() })).optional(),
})

export const teamsRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: '/appCatalogs/teamsApps',
    service: 'teams',
    permissions: {
      application: ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'],
      delegated: ['AppCatalog.Submit', 'AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'],
    },
    handle: listCatalog,
  },
  { method: 'GET', path: '/users/{user}/teamwork/installedApps', service: 'teams', permissions: READ_INSTALLED, handle: listInstalled },
  { method: 'POST', path: '/users/{user}/teamwork/installedApps', service: 'teams', permissions: WRITE_INSTALLED, handle: install },
  {
    method: 'GET',
    path: '/users/{user}/teamwork/installedApps/{installation}',
    service: 'teams',
    permissions: READ_INSTALLED,
    handle: getInstalled,
  },
  {
    method: 'DELETE',
    path: '/users/{user}/teamwork/installedApps/{installation}',
    service: 'teams',
    permissions: WRITE_INSTALLED,
    handle: uninstall,
  },
  {
    method: 'GET',
    path: '/users/{user}/teamwork/installedApps/{installation}/chat',
    service: 'teams',
    permissions: READ_INSTALLED,
    handle: getChat,
  },
  {
    method: 'POST',
    path: '/users/{user}/teamwork/sendActivityNotification',
    service: 'teams',
    permissions: { application: ['TeamsActivity.Send.User', 'TeamsActivity.Send'], delegated: ['TeamsActivity.Send'] },
    handle: notify,
  },
]

function listCatalog({ tenant, query }: GraphCall): GraphReply {
  const { teamsAppId, externalId, displayName } = tenant.catalogApp
  const app = { id: teamsAppId, externalId, displayName, distributionMethod: 'organization' }
  const keep = readFilter(query.get('$filter'))
  const value = keep(app) ? [app] : []
  return {
    status: 200,
    body: { '@odata.context': `${tenant.origin}/v1.0/$metadata#appCatalogs/teamsApps`, '@odata.count': value.length, value },
  }
}

function listInstalled(call: GraphCall): GraphReply {
  const { tenant, target, query } = call
  const keep = readFilter(query.get('$filter'))
  const value = [...target.installedApps.keys()]
    .map((installation) => ({ id: installation, teamsApp: teamsApp(tenant), teamsAppDefinition: definition(tenant) }))
    .filter(keep)
    .map((installed) => expanded(installed, query))
  return { status: 200, body: { '@odata.context': `${context(call)}`, '@odata.count': value.length, value } }
}

function getInstalled(call: GraphCall): GraphReply {
  const id = requireInstalled(call)
  const installed = { id, teamsApp: teamsApp(call.tenant), teamsAppDefinition: definition(call.tenant) }
  return { status: 200, body: { '@odata.context': `${context(call)}/$entity`, ...expanded(installed, call.query) } }
}

function install({ tenant, target, body }: GraphCall): GraphReply {
  const parsed = installationShape.safeParse(body)
  if (!parsed.success) throw new GraphFault(400, 'BadRequest', "The property 'teamsApp@odata.bind' is required.")
  const bound = /\/appCatalogs\/teamsApps(?:\/|\(')([^/']+)/.exec(parsed.data['teamsApp@odata.bind'])?.[1]
  if (bound !== tenant.catalogApp.teamsAppId) throw new GraphFault(404, 'NotFound', `The app '${bound ?? ''}' is not in the catalog.`)
  if (installationOf(tenant, target)) throw new GraphFault(409, 'Conflict', 'App already installed in the scope.')
  const installation = installApp(tenant, target)
  const location = `${tenant.origin}/v1.0/users/${target.id}/teamwork/installedApps/${encodeURIComponent(installation)}`
  return { status: 201, headers: { location } }
}

function uninstall(call: GraphCall): GraphReply {
  uninstallApp(call.tenant, call.target, requireInstalled(call))
  return { status: 204 }
}

function getChat(call: GraphCall): GraphReply {
  requireInstalled(call)
  const { tenant, target } = call
  const body = {
    '@odata.context': `${tenant.origin}/v1.0/$metadata#chats/$entity`,
    id: chatId(tenant, target.id),
    topic: null,
    chatType: 'oneOnOne',
    tenantId: tenant.id,
  }
  return { status: 200, body }
}

function notify({ tenant, app, target, body }: GraphCall): GraphReply {
  if (app !== tenant.product.clientId)
    throw new GraphFault(403, 'Forbidden', 'The calling application is not the one of the installed app.')
  if (!installationOf(tenant, target)) throw new GraphFault(403, 'Forbidden', 'Application is not installed for the recipient.')
  const parsed = notificationShape.safeParse(body)
  if (!parsed.success) throw new GraphFault(400, 'BadRequest', z.prettifyError(parsed.error))
  const { topic, activityType, previewText } = parsed.data
  const webUrl = topic.webUrl ?? null
  if (topic.source === 'text' && !webUrl) throw new GraphFault(400, 'BadRequest', 'A topic of source text needs a webUrl.')
  target.feed.push({ at: tenant.clock.now().toISOString(), activityType, text: previewText.content.slice(0, 150), webUrl })
  tenant.events.emit('feed', { userId: target.id })
  return { status: 204 }
}

function requireInstalled({ target, params }: GraphCall): string {
  const installation = params.installation!
  if (!target.installedApps.has(installation)) throw new GraphFault(404, 'NotFound', 'The app installation was not found.')
  return installation
}

function teamsApp(tenant: Tenant) {
  const { teamsAppId, externalId, displayName } = tenant.catalogApp
  return { id: teamsAppId, externalId, displayName, distributionMethod: 'organization' }
}

function definition(tenant: Tenant) {
  const { teamsAppId, displayName } = tenant.catalogApp
  return {
    id: Buffer.from(`1##${teamsAppId}##Published`).toString('base64'),
    teamsAppId,
    displayName,
    version: '1.0.0',
    publishingState: 'published',
  }
}

function expanded(
  installed: { id: string; teamsApp: unknown; teamsAppDefinition: unknown },
  query: URLSearchParams,
): Record<string, unknown> {
  const wanted = (query.get('$expand') ?? '').split(',').map((name) => name.trim())
  return {
    id: installed.id,
    ...(wanted.includes('teamsApp') ? { teamsApp: installed.teamsApp } : {}),
    ...(wanted.includes('teamsAppDefinition') ? { teamsAppDefinition: installed.teamsAppDefinition } : {}),
  }
}

function context({ tenant, target }: GraphCall): string {
  return `${tenant.origin}/v1.0/$metadata#users('${target.id}')/teamwork/installedApps`
}
