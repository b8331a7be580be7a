import { findUser } from '../../tenant/people.ts'
import type { Tenant, User } from '../../tenant/state.ts'
import { denied, notFound, requireMailbox } from '../admission.ts'
import type { GraphCall, GraphReply, GraphRoute, Permissions } from '../route.ts'
import { assignManager, createUser, deleteForGood, deleteUser, removeManager, updateUser } from './accounts.ts'
import { answerCollection, answerCount } from './collection.ts'
import { answerDelta } from './delta.ts'
import { directoryObject, directReports, expander } from './expand.ts'
import { describeSettings, getSetting, getSettings, updateSettings } from './mailbox-settings.ts'
import { photoBytes, photoMetadata } from './photo.ts'
import { describeUser, selectedProperties } from './properties.ts'

const WIDER = ['User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All']
const LIST: Permissions = {
  application: ['User.ReadBasic.All', 'User.Read.All', ...WIDER],
  delegated: ['User.ReadBasic.All', 'User.Read.All', ...WIDER],
}
const ONE: Permissions = { application: LIST.application, delegated: ['User.Read', 'User.ReadWrite', ...LIST.delegated] }
const FULL: Permissions = { application: ['User.Read.All', ...WIDER], delegated: ['User.Read.All', ...WIDER] }
const REPORTS: Permissions = { application: FULL.application, delegated: ['User.Read', 'User.Read.All', ...WIDER] }
const WRITE: Permissions = {
  application: ['User.ReadWrite.All', 'Directory.ReadWrite.All'],
  delegated: ['User.ReadWrite.All', 'Directory.ReadWrite.All'],
}
const CHANGE: Permissions = { application: WRITE.application, delegated: ['User.ReadWrite', ...WRITE.delegated] }
const PHOTO: Permissions = {
  application: ['ProfilePhoto.Read.All', 'User.ReadBasic.All', 'User.Read.All', 'ProfilePhoto.ReadWrite.All'],
  delegated: ['User.Read', 'ProfilePhoto.Read.All', 'User.ReadBasic.All', 'User.Read.All', 'ProfilePhoto.ReadWrite.All'],
}
const READ_SETTINGS = ['MailboxSettings.Read', 'MailboxSettings.ReadWrite']
const SETTINGS: Permissions = { application: READ_SETTINGS, delegated: READ_SETTINGS }
const CHANGE_SETTINGS: Permissions = { application: ['MailboxSettings.ReadWrite'], delegated: ['MailboxSettings.ReadWrite'] }

export const directoryRoutes: GraphRoute[] = [
  route('GET', '/users', LIST, listUsers),
  route('GET', '/users/$count', LIST, (call) => answerCount(call, everybody(call.tenant))),
  route('GET', '/users/delta', FULL, answerDelta),
  route('POST', '/users', WRITE, createUser),
  route('GET', '/users/{user}', ONE, getUser),
  route('PATCH', '/users/{user}', CHANGE, updateUser),
  route('DELETE', '/users/{user}', WRITE, deleteUser),
  route('DELETE', '/directory/deletedItems/{item}', WRITE, deleteForGood),
  route('GET', '/users/{user}/manager', FULL, getManager),
  route('PUT', '/users/{user}/manager/$ref', WRITE, assignManager),
  route('DELETE', '/users/{user}/manager/$ref', WRITE, removeManager),
  route('GET', '/users/{user}/directReports', REPORTS, listReports),
  route('GET', '/users/{user}/transitiveReports/$count', REPORTS, countReports),
  route('GET', '/users/{user}/photo', PHOTO, photoMetadata),
  route('GET', '/users/{user}/photo/$value', PHOTO, photoBytes),
  route('GET', '/users/{user}/photos/{size}/$value', PHOTO, photoBytes),
  { method: 'GET', path: '/users/{user}/mailboxSettings', permissions: SETTINGS, service: 'exchange', handle: getSettings },
  { method: 'GET', path: '/users/{user}/mailboxSettings/{setting}', permissions: SETTINGS, service: 'exchange', handle: getSetting },
  { method: 'PATCH', path: '/users/{user}/mailboxSettings', permissions: CHANGE_SETTINGS, service: 'exchange', handle: updateSettings },
]

function route(method: GraphRoute['method'], path: string, permissions: Permissions, handle: GraphRoute['handle']): GraphRoute {
  return { method, path, permissions, service: 'directory', handle }
}

function everybody(tenant: Tenant): User[] {
  return [...tenant.users.values()]
}

function listUsers(call: GraphCall): GraphReply {
  return answerCollection(call, everybody(call.tenant), { context: 'users', typed: false })
}

function listReports(call: GraphCall): GraphReply {
  return answerCollection(call, directReports(call.tenant, call.target), { context: 'directoryObjects', typed: true })
}

function countReports(call: GraphCall): GraphReply {
  return answerCount(call, allReports(call.tenant, call.target))
}

function allReports(tenant: Tenant, manager: User): User[] {
  const found = new Set<User>()
  const queue = [manager]
  for (const next of queue) {
    for (const report of directReports(tenant, next)) {
      if (found.has(report)) continue
      found.add(report)
      queue.push(report)
    }
  }
  return [...found]
}

function getUser(call: GraphCall): GraphReply {
  const { tenant, target, query, permissions } = call
  const selected = selectedProperties(query.get('$select'))
  const context = `${tenant.origin}/v1.0/$metadata#users${selected ? `(${selected.join(',')})` : ''}/$entity`
  const settings = selected?.includes('mailboxSettings') ? { mailboxSettings: ownSettings(call) } : {}
  const expanded = expander(tenant, query.get('$expand'), permissions)(target)
  return { status: 200, body: { '@odata.context': context, ...describeUser(target, { selected, permissions }), ...settings, ...expanded } }
}

function ownSettings({ target, permissions }: GraphCall): Record<string, unknown> {
  if (!READ_SETTINGS.some((name) => permissions.has(name))) throw denied('exchange')
  requireMailbox(target)
  return describeSettings(target)
}

function getManager({ tenant, target, query, permissions }: GraphCall): GraphReply {
  const manager = target.managerId === null ? undefined : findUser(tenant, target.managerId)
  if (!manager) throw notFound('manager')
  const selected = selectedProperties(query.get('$select'))
  const context = `${tenant.origin}/v1.0/$metadata#directoryObjects/$entity`
  return { status: 200, body: { '@odata.context': context, ...directoryObject(manager, selected, permissions) } }
}
