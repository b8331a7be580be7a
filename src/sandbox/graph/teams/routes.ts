import type { GraphRoute, Permissions, Rate } from '../route.ts'
import { listCatalog } from './catalog.ts'
import { getChat, getInstalled, install, listInstalled, uninstall } from './installed-apps.ts'
import { notifyPerson, notifyRecipients } from './notify.ts'
import { NOTIFY, READ_CATALOG, READ_CHAT, READ_INSTALLED, WRITE_INSTALLED } from './permissions.ts'

const APPS = '/users/{user}/teamwork/installedApps'
const ONE_APP = `${APPS}/{installation}`

export const teamsRoutes: GraphRoute[] = [
  route('GET', '/appCatalogs/teamsApps', READ_CATALOG, listCatalog),
  route('GET', APPS, READ_INSTALLED, listInstalled, perSecond('read installed apps', 30)),
  route('POST', APPS, WRITE_INSTALLED, install, perSecond('install apps', 30)),
  route('GET', ONE_APP, READ_INSTALLED, getInstalled, perSecond('read installed apps', 30)),
  route('DELETE', ONE_APP, WRITE_INSTALLED, uninstall, perSecond('uninstall apps', 15)),
  route('GET', `${ONE_APP}/chat`, READ_CHAT, getChat, perSecond('read installed apps', 30)),
  route('POST', '/users/{user}/teamwork/sendActivityNotification', NOTIFY, notifyPerson, perSecond('notify', 5)),
  route('POST', '/teamwork/sendActivityNotificationToRecipients', NOTIFY, notifyRecipients, perSecond('notify many', 2)),
]

function route(
  method: GraphRoute['method'],
  path: string,
  permissions: Permissions,
  handle: GraphRoute['handle'],
  rate?: Rate,
): GraphRoute {
  return { method, path, service: 'teams', permissions, handle, ...(rate ? { rates: [rate] } : {}) }
}

/** Teams' limits for an app in a tenant ("Microsoft Graph service-specific throttling limits"). */
function perSecond(name: string, requests: number): Rate {
  return { name, requests, milliseconds: 1000 }
}
