import { reaches } from '../../tenant/mailbox-scope.ts'
import type { Tenant, User } from '../../tenant/state.ts'
import { denied, requireMailbox } from '../admission.ts'
import { readOptions } from '../odata/options.ts'
import type { GraphCall, GraphReply } from '../route.ts'
import { answerCollection, answerCount } from './collection.ts'
import { describeSettings } from './describe-settings.ts'
import { directReports, expander } from './expand.ts'
import { describeUser, selectedProperties } from './properties.ts'
import { READ_SETTINGS, refuseGuests, sightOf } from './sight.ts'

export function listUsers(call: GraphCall): GraphReply {
  refuseGuests(call)
  return answerCollection(call, [...call.tenant.users.values()], { path: '/users', context: 'users', typed: false })
}

export function countUsers(call: GraphCall): GraphReply {
  refuseGuests(call)
  return answerCount(call, [...call.tenant.users.values()])
}

export function listReports(call: GraphCall): GraphReply {
  const { tenant, target } = call
  const shape = { path: `/users/${target.id}/directReports`, context: 'directoryObjects', typed: true }
  return answerCollection(call, directReports(tenant, target), shape)
}

export function countReports(call: GraphCall): GraphReply {
  return answerCount(call, allReports(call.tenant, call.target))
}

export function getUser(call: GraphCall): GraphReply {
  const { tenant, target } = call
  const options = readOptions(call.query, ['$select', '$expand', '$count'])
  const selected = selectedProperties(options.get('$select'))
  const context = `${tenant.origin}/v1.0/$metadata#users${selected ? `(${selected.join(',')})` : ''}/$entity`
  const settings = selected?.includes('mailboxSettings') ? { mailboxSettings: ownSettings(call) } : {}
  const expanded = expander(call, options.get('$expand'))(target)
  const shown = describeUser(target, selected, sightOf(call)(target))
  return { status: 200, body: { '@odata.context': context, ...shown, ...settings, ...expanded } }
}

/** Everybody below a person, at whatever level. */
function allReports(tenant: Tenant, manager: User): User[] {
  const found = new Set<User>()
  const queue = [manager]
  for (const next of queue) {
    for (const report of directReports(tenant, next)) {
      if (found.has(report) || report === manager) continue
      found.add(report)
      queue.push(report)
    }
  }
  return [...found]
}

/** Settings behind `$select`: Exchange's rules hold here too. */
function ownSettings({ tenant, app, user, target, permissions }: GraphCall): Record<string, unknown> {
  const registration = tenant.apps.get(app)
  const within = user ? user === target : registration !== undefined && reaches(registration, target)
  if (!within || !READ_SETTINGS.some((name) => permissions.has(name))) throw denied('exchange')
  requireMailbox(target)
  return describeSettings(tenant, target)
}
