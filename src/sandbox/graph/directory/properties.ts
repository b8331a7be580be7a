import type { User } from '../../tenant/state.ts'
import { GraphFault } from '../route.ts'

/** What a user shows without `$select`. */
export const DEFAULT_PROPERTIES = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
] as const

const STORED = new Set<string>([
  ...DEFAULT_PROPERTIES,
  'accountEnabled',
  'city',
  'companyName',
  'country',
  'createdDateTime',
  'department',
  'employeeHireDate',
  'employeeId',
  'mailNickname',
  'usageLocation',
  'userType',
])

/** Kept in SharePoint by the real service: one person at a time, and only when selected. */
const SHAREPOINT: Record<string, (user: User) => unknown> = {
  aboutMe: (user) => user.aboutMe,
  interests: (user) => user.interests,
  skills: (user) => user.skills,
  pastProjects: () => [],
  responsibilities: () => [],
  schools: () => [],
  birthday: () => '0001-01-01T00:00:00Z',
  hireDate: () => '0001-01-01T00:00:00Z',
  mySite: () => null,
  preferredName: () => '',
}

/** Part of the type, but never set in this tenant. */
const NEVER_SET: Record<string, unknown> = {
  ...nulls(
    'ageGroup consentProvidedForMinor creationType deletedDateTime employeeLeaveDateTime employeeOrgData employeeType externalUserState',
  ),
  ...nulls('externalUserStateChangeDateTime faxNumber lastPasswordChangeDateTime legalAgeGroupClassification onPremisesDistinguishedName'),
  ...nulls('onPremisesDomainName onPremisesExtensionAttributes onPremisesImmutableId onPremisesLastSyncDateTime onPremisesSamAccountName'),
  ...nulls('onPremisesSecurityIdentifier onPremisesSyncEnabled onPremisesUserPrincipalName passwordPolicies passwordProfile postalCode'),
  ...nulls('preferredDataLocation securityIdentifier showInAddressList signInActivity signInSessionsValidFromDateTime state streetAddress'),
  ...nulls('isResourceAccount isManagementRestricted'),
  ...Object.fromEntries(
    'assignedLicenses assignedPlans identities imAddresses licenseAssignmentStates otherMails'.split(' ').map((name) => [name, []]),
  ),
  ...Object.fromEntries(
    'onPremisesProvisioningErrors provisionedPlans proxyAddresses serviceProvisioningErrors'.split(' ').map((name) => [name, []]),
  ),
}

/** All that `User.ReadBasic.All` covers. */
const BASIC = new Set(['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'securityIdentifier'])
const BASIC_ONLY = new Set(['User.ReadBasic.All', 'User.ReadWrite.CrossCloud'])

export function isSharePointBacked(property: string): boolean {
  return property in SHAREPOINT || property === 'mailboxSettings'
}

/** Whether `$filter` and `$orderby` may name it. */
export function isStored(property: string): boolean {
  return STORED.has(property) || property in NEVER_SET
}

/** Names in `$select`, null when it is absent. Throws 400 for a name the user type does not have. */
export function selectedProperties(select: string | null): string[] | null {
  if (select === null || select.trim() === '') return null
  const names = select.split(',').map((name) => name.trim())
  for (const name of names) if (!isStored(name) && !isSharePointBacked(name) && name !== 'manager') throw unknownProperty(name)
  return names
}

export function unknownProperty(name: string): GraphFault {
  return new GraphFault(
    400,
    'BadRequest',
    `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.user'.`,
  )
}

export interface Reader {
  /** Names as the caller selected them; null for the default set. */
  selected: readonly string[] | null
  permissions: ReadonlySet<string>
}

/** A user as this reader sees them; what the permissions do not cover is null or empty, as in the real service. */
export function describeUser(user: User, { selected, permissions }: Reader): Record<string, unknown> {
  const basic = ![...permissions].some((name) => /^(User|Directory)\./.test(name) && !BASIC_ONLY.has(name))
  const shown: Record<string, unknown> = {}
  for (const name of selected ?? DEFAULT_PROPERTIES) {
    const value = valueFor(user, name)
    if (value === undefined) continue
    shown[name] = basic && !BASIC.has(name) ? (Array.isArray(value) ? [] : null) : value
  }
  return shown
}

function valueFor(user: User, name: string): unknown {
  if (STORED.has(name)) return user[name as keyof User]
  return name in SHAREPOINT ? SHAREPOINT[name]!(user) : NEVER_SET[name]
}

function nulls(names: string): Record<string, null> {
  return Object.fromEntries(names.split(' ').map((name) => [name, null]))
}
