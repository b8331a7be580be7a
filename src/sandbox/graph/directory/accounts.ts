import { newcomer } from '../../tenant/newcomer.ts'
import { findUser } from '../../tenant/people.ts'
import type { Tenant, User } from '../../tenant/state.ts'
import { notFound } from '../admission.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { directReports } from './expand.ts'
import { describeUser } from './properties.ts'
import { readAccountChange, readNewAccount } from './read-account.ts'

export function createUser({ tenant, body }: GraphCall): GraphReply {
  const { fields, others, written } = readNewAccount(body)
  requireFreeName(tenant, fields.userPrincipalName, null)
  const user = newcomer(tenant, { ...fields, others })
  tenant.users.set(user.id, user)
  tenant.directoryLog.record(user.id, 'created', written)
  return answerCreated(tenant, user)
}

export function updateUser({ tenant, target, body, user }: GraphCall): GraphReply {
  const { fields, others, written, sharePoint } = readAccountChange(body, user === null)
  if (fields.userPrincipalName !== undefined) requireFreeName(tenant, fields.userPrincipalName, target)
  Object.assign(target, fields)
  target.others = { ...target.others, ...others }
  if (!sharePoint) tenant.directoryLog.record(target.id, 'changed', written)
  return { status: 204 }
}

/** Soft deletion: the person leaves the directory, and can be restored, or removed for good, from the deleted items. */
export function deleteUser({ tenant, target }: GraphCall): GraphReply {
  const reports = directReports(tenant, target)
  tenant.users.delete(target.id)
  tenant.deletedUsers.set(target.id, target)
  tenant.directoryLog.record(target.id, 'softDeleted')
  for (const report of reports) tenant.directoryLog.record(report.id, 'changed', ['manager'], target.id)
  return { status: 204 }
}

export function restoreUser({ tenant, params }: GraphCall): GraphReply {
  const user = tenant.deletedUsers.get(params.item!)
  if (!user) throw notFound(params.item!)
  requireFreeName(tenant, user.userPrincipalName, null)
  tenant.deletedUsers.delete(user.id)
  tenant.users.set(user.id, user)
  tenant.directoryLog.record(user.id, 'created')
  for (const report of directReports(tenant, user)) tenant.directoryLog.record(report.id, 'changed', ['manager'])
  const context = `${tenant.origin}/v1.0/$metadata#directoryObjects/$entity`
  const shown = describeUser(user, null, 'everything')
  return { status: 200, body: { '@odata.context': context, '@odata.type': '#microsoft.graph.user', ...shown } }
}

export function deleteForGood({ tenant, params }: GraphCall): GraphReply {
  const id = params.item!
  if (!tenant.deletedUsers.delete(id)) throw notFound(id)
  tenant.directoryLog.record(id, 'gone')
  return { status: 204 }
}

function answerCreated(tenant: Tenant, user: User): GraphReply {
  const context = { '@odata.context': `${tenant.origin}/v1.0/$metadata#users/$entity` }
  const headers = { location: `${tenant.origin}/v1.0/users/${user.id}` }
  return { status: 201, headers, body: { ...context, ...describeUser(user, null, 'everything') } }
}

function requireFreeName(tenant: Tenant, name: string, holder: User | null): void {
  if (!name.toLowerCase().endsWith(`@${tenant.domain}`)) {
    const message =
      'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.'
    throw conflict(message, 'InvalidValue')
  }
  const taken = findUser(tenant, name)
  if (taken && taken !== holder)
    throw conflict('Another object with the same value for property userPrincipalName already exists.', 'ObjectConflict')
}

function conflict(message: string, code: string): GraphFault {
  return new GraphFault(400, 'Request_BadRequest', message, {}, { details: [{ code, message, target: 'userPrincipalName' }] })
}
