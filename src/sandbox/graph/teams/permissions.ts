import type { Permissions } from '../route.ts'

const WRITING = [
  'TeamsAppInstallation.ReadWriteSelfForUser',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser',
  'TeamsAppInstallation.ReadWriteSelectedForUser',
  'TeamsAppInstallation.ManageSelectedForUser',
  'TeamsAppInstallation.ReadWriteForUser',
  'TeamsAppInstallation.ReadWriteAndConsentForUser',
]

/** Microsoft's own table for personal apps: least first. */
const READING = ['TeamsAppInstallation.ReadForUser', ...WRITING]
export const READ_INSTALLED: Permissions = {
  application: forAll([...READING, 'TeamsAppInstallation.Read']).concat('TeamsAppInstallation.Read.User'),
  delegated: READING,
}
export const WRITE_INSTALLED: Permissions = { application: forAll(WRITING), delegated: WRITING }

const CHATTING = [
  'TeamsAppInstallation.ReadForUser',
  'TeamsAppInstallation.ReadWriteSelfForUser',
  'TeamsAppInstallation.ReadWriteSelectedForUser',
  'TeamsAppInstallation.ReadWriteForUser',
]
export const READ_CHAT: Permissions = {
  application: [...forAll([...CHATTING, 'TeamsAppInstallation.Read']), 'TeamsAppInstallation.Read.User'],
  delegated: CHATTING,
}

export const READ_CATALOG: Permissions = {
  application: ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'],
  delegated: ['AppCatalog.Submit', 'AppCatalog.Read.All', 'AppCatalog.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
}

export const NOTIFY: Permissions = { application: ['TeamsActivity.Send.User', 'TeamsActivity.Send'], delegated: ['TeamsActivity.Send'] }

function forAll(names: readonly string[]): string[] {
  return names.map((name) => `${name}.All`)
}

/** Whether a token's permissions for installations go beyond the app itself (`…SelfForUser` do not). */
export function reachesOtherApps(held: ReadonlySet<string>, { application, delegated }: Permissions): boolean {
  return [...application, ...delegated].some((name) => held.has(name) && !name.includes('SelfForUser'))
}
