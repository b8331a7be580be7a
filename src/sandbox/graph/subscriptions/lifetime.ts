import type { Tenant } from '../../tenant/state.ts'
import type { Watched } from '../../tenant/subscription.ts'
import { GraphFault } from '../route.ts'

const MINUTE = 60_000
const SHORTEST_MINUTES = 45
const DIRECTORY_MINUTES = 41_760
const RESOURCE_DATA_MINUTES = 1440
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i

/** When a subscription ends that is asked to end at `asked`: never sooner than in 45 minutes. Throws 400 for the past and for too long. */
export function expiryOf(tenant: Tenant, watched: Watched, withData: boolean, asked: string): string {
  const wanted = INSTANT.test(asked) ? Date.parse(asked) : Number.NaN
  if (Number.isNaN(wanted)) throw refused(`ExpirationDateTime '${asked}' is not a date and time with an offset.`)
  const now = tenant.clock.now().getTime()
  if (wanted <= now) throw refused('ExpirationDateTime must be in the future.')
  const most = watched.kind === 'events' ? outlookMinutes(tenant, withData) : DIRECTORY_MINUTES
  if (wanted > now + most * MINUTE) throw refused(`Subscription expiration can only be ${most} minutes in the future.`)
  return new Date(Math.max(wanted, now + SHORTEST_MINUTES * MINUTE)).toISOString()
}

function outlookMinutes({ options }: Tenant, withData: boolean): number {
  return withData ? RESOURCE_DATA_MINUTES : options.outlookSubscriptionMinutes
}

function refused(message: string): GraphFault {
  return new GraphFault(400, 'InvalidRequest', message)
}
