import { reaches } from '../../tenant/mailbox-scope.ts'
import type { Tenant } from '../../tenant/state.ts'
import type { Subscription } from '../../tenant/subscription.ts'
import { READ_EVENTS, READ_PEOPLE } from './watch.ts'

/** Whether an application's own subscription still has the permission and the mailbox it was made with; what people consented to is not judged. */
export function mayWatch(tenant: Tenant, { applicationId, userId, watched }: Subscription): boolean {
  const app = tenant.apps.get(applicationId)
  if (!app) return false
  if (userId !== null) return true
  const { application } = watched.kind === 'events' ? READ_EVENTS : READ_PEOPLE
  const owner = watched.kind === 'events' ? tenant.users.get(watched.userId) : undefined
  return application.some((permission) => app.permissions.has(permission)) && (!owner || reaches(app, owner))
}
