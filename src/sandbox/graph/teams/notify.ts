import { decodeJwt } from 'jose'
import type { Tenant, User } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { type ActivityNotification, bulkNotificationIn, notificationIn } from './activity-notification.ts'
import { installationOf } from './install.ts'

const TOKEN_MINUTES = 60
/** How long a token has to be good for a notification to many, who are notified after the answer. */
const LEAST_MINUTES_LEFT = 45

/** POST …/teamwork/sendActivityNotification: 204, for somebody who has the app of the caller installed. */
export function notifyPerson({ tenant, app, target, body }: GraphCall): GraphReply {
  requireOwnApp(tenant, app)
  const notification = notificationIn(tenant, body)
  if (!installationOf(tenant, target)) {
    const message = `Application with AAD App Id '${app}' is not authorized to generate custom text notifications to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`
    throw new GraphFault(403, 'Forbidden', message)
  }
  addToFeed(tenant, target, notification)
  return { status: 204 }
}

/** POST /teamwork/sendActivityNotificationToRecipients: 202; whoever has not the app, or is not there, hears nothing. */
export function notifyRecipients({ tenant, app, body, headers }: GraphCall): GraphReply {
  requireOwnApp(tenant, app)
  const { notification, recipients } = bulkNotificationIn(tenant, body)
  if (minutesLeft(tenant, headers.authorization ?? '') < LEAST_MINUTES_LEFT)
    throw new GraphFault(412, 'PreconditionFailed', 'The access token expires too soon: it must be valid for at least 45 minutes more.')
  for (const id of new Set(recipients)) {
    const user = tenant.users.get(id)
    if (user && installationOf(tenant, user)) addToFeed(tenant, user, notification)
  }
  return { status: 202 }
}

function addToFeed(tenant: Tenant, user: User, { activityType, text, webUrl, chainId }: ActivityNotification): void {
  const earlier = chainId === null ? -1 : user.feed.findIndex((item) => item.chainId === chainId)
  if (earlier >= 0) user.feed.splice(earlier, 1)
  const item = { at: tenant.clock.now().toISOString(), activityType, text, webUrl }
  user.feed.push(chainId === null ? item : { ...item, chainId })
  tenant.events.emit('feed', { userId: user.id })
}

function requireOwnApp(tenant: Tenant, app: string): void {
  if (app === tenant.product.clientId) return
  throw new GraphFault(403, 'Forbidden', 'The calling application is not the one of the installed app.')
}

/** By the sandbox clock; the dispatcher has verified the token. */
function minutesLeft(tenant: Tenant, authorization: string): number {
  const issued = Date.parse(String(decodeJwt(authorization.replace(/^Bearer\s+/i, '')).xms_sandbox_issued))
  return TOKEN_MINUTES - (tenant.clock.now().getTime() - issued) / 60_000
}
