import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { Answer } from '../../ports/directory.ts'
import type { Subscription, Subscriptions } from '../../ports/subscriptions.ts'
import { write } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { eventPath, instant } from './event.ts'
import { readAllPages } from './pages.ts'
import { asAnswer, unlessGone } from './refused.ts'

/**
 * Documentation and service name 4,230, 10,070 and 10,080 minutes as the most for events; longer is refused as a whole. Below all three, with
 * room for clocks that differ.
 */
const longestMs = 4_200 * 60_000

const granted = z.object({ id: z.string().min(1), expirationDateTime: instant })
const listed = granted.extend({ resource: z.string() })

/** Change notifications of Graph, app-only (Exchange role Application Calendars.ReadWrite: watching needs what reading needs). */
export function graphSubscriptions(graph: Graph): Subscriptions {
  const { client, clock } = graph
  const one = (subscriptionId: string) => client.api(`/subscriptions/${encodeURIComponent(subscriptionId)}`)
  const expiry = (until: Date): string => new Date(Math.min(until.getTime(), clock.now().getTime() + longestMs)).toISOString()
  return {
    subscribe: (organizer, { notificationUrl, lifecycleUrl, clientState }, until) => {
      const body = {
        changeType: 'created,updated,deleted',
        notificationUrl,
        lifecycleNotificationUrl: lifecycleUrl,
        resource: eventPath(organizer),
        expirationDateTime: expiry(until),
        clientState,
      }
      // The ids in notifications are of the kind asked for here.
      const request = client.api('/subscriptions').header('Prefer', 'IdType="ImmutableId"')
      return asAnswer(async () => subscriptionOf(await write(graph, 'subscribe', request, 'post', body, granted)))
    },
    find: (organizer) => find(graph, organizer),
    renew: (id, until) =>
      asAnswer(async () =>
        subscriptionOf(await write(graph, 'renew subscription', one(id), 'patch', { expirationDateTime: expiry(until) }, granted)),
      ),
    unsubscribe: (id) =>
      asAnswer(async () => void (await unlessGone(() => write(graph, 'unsubscribe', one(id), 'delete', undefined, z.unknown())))),
  }
}

/** Graph lists all of ours and takes no filter. */
async function find(graph: Graph, organizer: PersonId): Promise<Answer<readonly Subscription[]>> {
  const found = await readAllPages(graph, { name: 'find subscriptions', path: '/subscriptions', headers: {}, row: listed })
  if (!found.ok) return found
  return { ok: true, value: found.value.filter(({ resource }) => watches(resource, organizer)).map(subscriptionOf) }
}

/** As it was asked for or in Graph's own spelling: `Users/{id}/Events`, `/users('{id}')/events`. */
function watches(resource: string, organizer: PersonId): boolean {
  const spelled = resource.replace(/^\/?users\('([^']+)'\)/i, '/users/$1').replace(/^\/?/, '/')
  return spelled.toLowerCase() === eventPath(organizer).toLowerCase()
}

function subscriptionOf({ id, expirationDateTime }: z.infer<typeof granted>): Subscription {
  return { subscriptionId: id, expiresAt: expirationDateTime }
}
