import { z } from 'zod'
import { chatId, findConversation } from '../../tenant/conversations.ts'
import { type GraphCall, GraphFault, type GraphReply, type Permissions } from '../route.ts'
import { teamsApp, teamsAppDefinition } from './catalog-app.ts'
import { installApp, installationOf, uninstallApp } from './install.ts'
import { READ_CHAT, READ_INSTALLED, reachesOtherApps, WRITE_INSTALLED } from './permissions.ts'
import { readQuery, shown } from './query.ts'

const NAVIGATION = ['teamsApp', 'teamsAppDefinition', 'chat']
const PUBLIC_GRAPH = 'https://graph.microsoft.com'

const shape = z.strictObject({
  'teamsApp@odata.bind': z.string(),
  consentedPermissionSet: z.looseObject({}).nullish(),
  '@odata.type': z.string().optional(),
})

export function listInstalled(call: GraphCall): GraphReply {
  const { target, query } = call
  const reading = readQuery(query, { options: ['$filter', '$select', '$expand'], example: installed(call, ''), navigation: NAVIGATION })
  const visible = manages(call, READ_INSTALLED) ? [...target.installedApps.keys()] : []
  const value = visible
    .map((id) => installed(call, id))
    .filter(reading.keeps)
    .map((kept) => shown(kept, NAVIGATION, reading))
  return { status: 200, body: { '@odata.context': context(call), '@odata.count': value.length, value } }
}

export function getInstalled(call: GraphCall): GraphReply {
  const found = installed(call, requireInstalled(call, READ_INSTALLED))
  const reading = readQuery(call.query, { options: ['$select', '$expand'], example: found, navigation: NAVIGATION })
  return { status: 200, body: { '@odata.context': `${context(call)}/$entity`, ...shown(found, NAVIGATION, reading) } }
}

/** Installs an app of the catalog for a person: 201 without a body, 409 when they have it. */
export function install(call: GraphCall): GraphReply {
  const { tenant, target, body } = call
  const parsed = shape.safeParse(body)
  if (!parsed.success) throw new GraphFault(400, 'BadRequest', z.prettifyError(parsed.error))
  const bound = boundApp(parsed.data['teamsApp@odata.bind'], tenant.origin)
  if (bound !== tenant.catalogApp.teamsAppId) throw new GraphFault(404, 'NotFound', `The app '${bound}' is not found in the app catalog.`)
  requireManaged(call, WRITE_INSTALLED)
  if (installationOf(tenant, target)) throw new GraphFault(409, 'Conflict', 'App already installed in the scope.')
  const installation = installApp(tenant, target)
  const location = `${tenant.origin}/v1.0/users/${target.id}/teamwork/installedApps/${encodeURIComponent(installation)}`
  return { status: 201, headers: { location } }
}

export function uninstall(call: GraphCall): GraphReply {
  uninstallApp(call.tenant, call.target, requireInstalled(call, WRITE_INSTALLED))
  return { status: 204 }
}

export function getChat(call: GraphCall): GraphReply {
  requireInstalled(call, READ_CHAT)
  return { status: 200, body: { '@odata.context': `${call.tenant.origin}/v1.0/$metadata#chats/$entity`, ...chat(call) } }
}

/** Catalog id in the address of an app. Its host is Graph of this cloud, and the id is not the manifest's. */
function boundApp(address: string, origin: string): string {
  const url = URL.parse(address)
  const id = /^\/(?:v1\.0|beta)\/appCatalogs\/teamsApps(?:\/([^/]+)|\('([^']+)'\))$/i
    .exec(url?.pathname ?? '')
    ?.slice(1)
    .find(Boolean)
  if (url && id && (url.origin === PUBLIC_GRAPH || url.origin === origin)) return decodeURIComponent(id)
  throw new GraphFault(400, 'BadRequest', `'${address}' is not the address of an app in the catalog.`)
}

function requireInstalled(call: GraphCall, permissions: Permissions): string {
  const installation = call.params.installation!
  if (!call.target.installedApps.has(installation)) throw new GraphFault(404, 'NotFound', 'The app installation was not found.')
  requireManaged(call, permissions)
  return installation
}

function requireManaged(call: GraphCall, permissions: Permissions): void {
  if (manages(call, permissions)) return
  throw new GraphFault(403, 'Forbidden', 'The application may manage no app but itself.')
}

/** The product's app belongs to the product's registration (`webApplicationInfo.id`). */
function manages({ tenant, app, permissions: held }: GraphCall, permissions: Permissions): boolean {
  return app === tenant.product.clientId || reachesOtherApps(held, permissions)
}

function installed(call: GraphCall, id: string) {
  return { id, teamsApp: teamsApp(call.tenant), teamsAppDefinition: teamsAppDefinition(call.tenant), chat: chat(call) }
}

function chat({ tenant, target }: GraphCall) {
  const id = chatId(tenant, target.id)
  const said = findConversation(tenant, id)?.activities ?? []
  return {
    id,
    topic: null,
    createdDateTime: said[0]?.at ?? null,
    lastUpdatedDateTime: said.at(-1)?.at ?? null,
    chatType: 'oneOnOne',
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(id)}/0?tenantId=${tenant.id}`,
    tenantId: tenant.id,
  }
}

function context({ tenant, target }: GraphCall): string {
  return `${tenant.origin}/v1.0/$metadata#users('${target.id}')/teamwork/installedApps`
}
