import { notFound } from '../admission.ts'
import { readOptions } from '../odata/options.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { directoryObject, expander } from './expand.ts'
import { managerOf } from './manager.ts'
import { listedProperties } from './properties.ts'
import { referenced } from './reference.ts'
import { sightOf } from './sight.ts'

export function getManager(call: GraphCall): GraphReply {
  const { tenant, target } = call
  const options = readOptions(call.query, ['$select', '$expand', '$count'])
  const selected = listedProperties(options.get('$select'))
  const manager = managerOf(tenant, target)
  if (!manager) throw notFound('manager')
  const context = { '@odata.context': `${tenant.origin}/v1.0/$metadata#directoryObjects/$entity` }
  if (manager.kind === 'contact') return { status: 200, body: { ...context, ...manager.described(selected) } }
  const sight = sightOf(call)(manager.user)
  const expanded = expander(call, options.get('$expand'))(manager.user)
  return { status: 200, body: { ...context, ...directoryObject(manager.user, selected, sight), ...expanded } }
}

export function assignManager({ tenant, target, body }: GraphCall): GraphReply {
  const manager = referenced(tenant, body)
  if (!('mailbox' in manager)) throw new GraphFault(400, 'Request_BadRequest', 'A group cannot be a manager.')
  if (manager.id === target.id) throw new GraphFault(400, 'Request_BadRequest', 'A person cannot be their own manager.')
  const former = target.managerId
  target.managerId = manager.id
  target.managerContact = null
  if (former !== manager.id) tenant.directoryLog.record(target.id, 'changed', ['manager'], former)
  return { status: 204 }
}

export function removeManager({ tenant, target }: GraphCall): GraphReply {
  if (!managerOf(tenant, target)) throw notFound('manager')
  const former = target.managerId
  target.managerId = null
  target.managerContact = null
  tenant.directoryLog.record(target.id, 'changed', ['manager'], former)
  return { status: 204 }
}
