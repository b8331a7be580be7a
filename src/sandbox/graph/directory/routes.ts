import type { GraphRoute, Permissions } from '../route.ts'
import { createUser, deleteForGood, deleteUser, restoreUser, updateUser } from './accounts.ts'
import { answerDelta } from './delta.ts'
import { addMember, createGroup, listMembers, listTransitiveMembers, removeMember } from './groups.ts'
import { getSetting, getSettings, updateSettings } from './mailbox-settings.ts'
import { assignManager, getManager, removeManager } from './manager-reference.ts'
import { photoBytes, photoMetadata } from './photo.ts'
import { countReports, countUsers, getUser, listReports, listUsers } from './read-users.ts'
import { coveringList, coveringOne, LIST, ONE, READ_ALL, READ_SETTINGS } from './sight.ts'

const FULL: Permissions = { application: READ_ALL, delegated: READ_ALL }
const REPORTS: Permissions = { application: READ_ALL, delegated: ['User.Read', ...READ_ALL] }
/** Microsoft lists Directory.Read.All as the least for applications, though User.Read.All is enough. */
const ALL_REPORTS: Permissions = {
  application: ['Directory.Read.All', 'User.Read.All'],
  delegated: ['User.Read', 'User.Read.All', 'Directory.Read.All'],
}
const WRITE: Permissions = both('User.ReadWrite.All', 'Directory.ReadWrite.All')
const CHANGE: Permissions = { application: WRITE.application, delegated: ['User.ReadWrite', ...WRITE.delegated] }
const PHOTO: Permissions = {
  application: ['ProfilePhoto.Read.All', 'User.ReadBasic.All', 'User.Read.All', 'ProfilePhoto.ReadWrite.All'],
  delegated: ['User.Read', 'ProfilePhoto.Read.All', 'User.ReadBasic.All', 'ProfilePhoto.ReadWrite.All'],
}
const OWN_SIZE_PHOTO: Permissions = { ...PHOTO, application: [...PHOTO.application, 'User.ReadWrite.CrossCloud'] }
const SETTINGS: Permissions = { application: READ_SETTINGS, delegated: READ_SETTINGS }
const CHANGE_SETTINGS = both('MailboxSettings.ReadWrite')
const GROUP_WRITE = both('Group.ReadWrite.All', 'Directory.ReadWrite.All')
const MEMBER_WRITE = both('GroupMember.ReadWrite.All', ...GROUP_WRITE.application)
const MEMBERS = both(
  'GroupMember.ReadBasic.All',
  'GroupMember.Read.All',
  'Group.ReadBasic.All',
  'Group.Read.All',
  'Directory.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.ReadWrite.All',
)

export const directoryRoutes: GraphRoute[] = [
  { ...route('GET', '/users', LIST, listUsers), covering: coveringList },
  route('GET', '/users/$count', LIST, countUsers),
  route('GET', '/users/delta', FULL, answerDelta),
  route('POST', '/users', WRITE, createUser),
  { ...route('GET', '/users/{user}', ONE, getUser), covering: coveringOne },
  route('PATCH', '/users/{user}', CHANGE, updateUser),
  route('DELETE', '/users/{user}', WRITE, deleteUser),
  route('DELETE', '/directory/deletedItems/{item}', WRITE, deleteForGood),
  route('POST', '/directory/deletedItems/{item}/restore', WRITE, restoreUser),
  route('GET', '/users/{user}/manager', FULL, getManager),
  route('PUT', '/users/{user}/manager/$ref', WRITE, assignManager),
  route('DELETE', '/users/{user}/manager/$ref', WRITE, removeManager),
  route('GET', '/users/{user}/directReports', REPORTS, listReports),
  route('GET', '/users/{user}/transitiveReports/$count', ALL_REPORTS, countReports),
  { ...route('GET', '/users/{user}/photo', OWN_SIZE_PHOTO, photoMetadata), outlook: true },
  { ...route('GET', '/users/{user}/photo/$value', OWN_SIZE_PHOTO, photoBytes), outlook: true },
  { ...route('GET', '/users/{user}/photos/{size}/$value', PHOTO, photoBytes), outlook: true },
  route('POST', '/groups', GROUP_WRITE, createGroup),
  route('GET', '/groups/{group}/members', MEMBERS, listMembers),
  route('GET', '/groups/{group}/transitiveMembers', MEMBERS, listTransitiveMembers),
  route('POST', '/groups/{group}/members/$ref', MEMBER_WRITE, addMember),
  route('DELETE', '/groups/{group}/members/{member}/$ref', MEMBER_WRITE, removeMember),
  { method: 'GET', path: '/users/{user}/mailboxSettings', permissions: SETTINGS, service: 'exchange', handle: getSettings },
  { method: 'GET', path: '/users/{user}/mailboxSettings/{setting}', permissions: SETTINGS, service: 'exchange', handle: getSetting },
  { method: 'PATCH', path: '/users/{user}/mailboxSettings', permissions: CHANGE_SETTINGS, service: 'exchange', handle: updateSettings },
]

function route(method: GraphRoute['method'], path: string, permissions: Permissions, handle: GraphRoute['handle']): GraphRoute {
  return { method, path, permissions, service: 'directory', handle }
}

function both(...names: string[]): Permissions {
  return { application: names, delegated: names }
}
