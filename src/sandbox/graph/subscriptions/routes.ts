import type { GraphRoute, Rate } from '../route.ts'
import { deleteSubscription, getSubscription, listSubscriptions, reauthorizeSubscription, renewSubscription } from './keep-subscription.ts'
import { orderSubscription } from './order-subscription.ts'
import { READ_EVENTS, READ_PEOPLE } from './watch.ts'

const ONE = '/subscriptions/{subscription}'
const ANY: Rate = { name: 'subscriptions', requests: 5000, milliseconds: 20_000 }
const WRITES: Rate = { name: 'subscription writes', requests: 1000, milliseconds: 20_000 }

export const subscriptionRoutes: GraphRoute[] = [
  route('GET', '/subscriptions', listSubscriptions),
  route('POST', '/subscriptions', orderSubscription),
  route('GET', ONE, getSubscription),
  route('PATCH', ONE, renewSubscription),
  route('DELETE', ONE, deleteSubscription),
  route('POST', `${ONE}/reauthorize`, reauthorizeSubscription),
]

function route(method: GraphRoute['method'], path: string, handle: GraphRoute['handle']): GraphRoute {
  const permissions = {
    application: [...READ_EVENTS.application, ...READ_PEOPLE.application],
    delegated: [...READ_EVENTS.delegated, ...READ_PEOPLE.delegated],
  }
  return {
    method,
    path,
    permissions,
    admission: 'byHandler',
    service: 'subscriptions',
    rates: method === 'GET' ? [ANY] : [ANY, WRITES],
    handle,
  }
}
