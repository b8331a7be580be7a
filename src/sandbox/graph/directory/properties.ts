import { hash } from 'node:crypto'
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

/** Held by the account itself. */
const ACCOUNT = words(`${DEFAULT_PROPERTIES.join(' ')} accountEnabled city companyName country createdDateTime department employeeHireDate
  employeeId mailNickname usageLocation userType`)

/** Written and read, and used by nothing here. */
export const OTHER_TEXTS = words(`ageGroup consentProvidedForMinor employeeType faxNumber onPremisesImmutableId passwordPolicies postalCode
  preferredDataLocation state streetAddress`)
const OTHERS = words(
  `${OTHER_TEXTS.join(' ')} employeeLeaveDateTime employeeOrgData onPremisesExtensionAttributes otherMails showInAddressList`,
)

/** Read only and never set here. */
const NEVER_SET =
  words(`creationType deletedDateTime externalUserState externalUserStateChangeDateTime isManagementRestricted isResourceAccount
  lastPasswordChangeDateTime legalAgeGroupClassification onPremisesDistinguishedName onPremisesDomainName onPremisesLastSyncDateTime
  onPremisesSamAccountName onPremisesSecurityIdentifier onPremisesSyncEnabled onPremisesUserPrincipalName passwordProfile signInActivity
  signInSessionsValidFromDateTime`)
const NEVER_FILLED = words(`assignedLicenses assignedPlans licenseAssignmentStates onPremisesProvisioningErrors provisionedPlans
  serviceProvisioningErrors`)

/** Follows from the rest. */
const DERIVED: Record<string, (user: User) => unknown> = {
  identities: ({ userPrincipalName }) => [
    { signInType: 'userPrincipalName', issuer: userPrincipalName.split('@').at(-1), issuerAssignedId: userPrincipalName },
  ],
  imAddresses: ({ mail, mailbox }) => (mail && mailbox.kind === 'cloud' ? [mail] : []),
  proxyAddresses: ({ mail, mailbox }) => (mail && mailbox.kind === 'cloud' ? [`SMTP:${mail}`] : []),
  securityIdentifier: ({ id }) => `S-1-12-1-${[...new Uint32Array(hash('sha256', id, 'buffer').buffer.slice(0, 16))].join('-')}`,
}

/** Kept in SharePoint by the real service: one person at a time, and only when selected. */
const SHAREPOINT: Record<string, unknown> = {
  aboutMe: null,
  birthday: '0001-01-01T00:00:00Z',
  hireDate: '0001-01-01T00:00:00Z',
  interests: [],
  mySite: null,
  pastProjects: [],
  preferredName: '',
  responsibilities: [],
  schools: [],
  skills: [],
}

const EVERY_NAME = new Map(
  [
    ...ACCOUNT,
    ...OTHERS,
    ...NEVER_SET,
    ...NEVER_FILLED,
    ...Object.keys(DERIVED),
    ...Object.keys(SHAREPOINT),
    'mailboxSettings',
    'manager',
  ].map((name) => [name.toLowerCase(), name]),
)

/** All that `User.ReadBasic.All` covers. */
const BASIC = new Set(['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'securityIdentifier'])

/** How the type spells a property that a caller wrote in any case; undefined where it has none. */
export function propertyNamed(name: string): string | undefined {
  return EVERY_NAME.get(name.toLowerCase())
}

export function isBasic(property: string): boolean {
  return BASIC.has(property)
}

/** One person at a time only: kept in SharePoint, or in Exchange. */
export function isSharePointBacked(property: string): boolean {
  return Object.hasOwn(SHAREPOINT, property) || property === 'mailboxSettings'
}

/** Names in `$select`, null when it is absent. Throws 400 for a name the user type does not have. */
export function selectedProperties(select: string | null | undefined): string[] | null {
  if (!select || select.trim() === '' || select.trim() === '*') return null
  return select.split(',').map((given) => propertyNamed(given.trim()) ?? unknownProperty(given.trim()))
}

/** The same where people come as a list or stand behind a relation. Throws 501 for what is had one person at a time only. */
export function listedProperties(select: string | null | undefined): string[] | null {
  const names = selectedProperties(select)
  if (names?.some(isSharePointBacked)) throw new GraphFault(501, 'NotImplemented', 'This operation target is not yet supported.')
  return names
}

function unknownProperty(name: string): never {
  const message = `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.user'.`
  throw new GraphFault(400, 'BadRequest', message)
}

/** How much of a person a caller may see. */
export type Sight = 'everything' | 'basics' | 'id'

/** A user as a caller sees them; what the caller's permissions do not cover is null or empty, as in the real service. */
export function describeUser(user: User, selected: readonly string[] | null, sight: Sight): Record<string, unknown> {
  const shown: Record<string, unknown> = {}
  for (const name of selected ?? DEFAULT_PROPERTIES) {
    const value = propertyValue(user, name)
    if (value !== undefined) shown[name] = isVisible(name, sight) ? value : Array.isArray(value) ? [] : null
  }
  return shown
}

export function isVisible(property: string, sight: Sight): boolean {
  return sight === 'everything' || property === 'id' || (sight === 'basics' && isBasic(property))
}

/** Undefined for what is no plain property: the manager, the mailbox settings. */
export function propertyValue(user: User, name: string): unknown {
  if (ACCOUNT.includes(name) || name === 'aboutMe' || name === 'interests' || name === 'skills') return user[name as keyof User]
  if (Object.hasOwn(DERIVED, name)) return DERIVED[name]!(user)
  const written = user.others?.[name]
  if (written !== undefined) return written
  if (Object.hasOwn(SHAREPOINT, name)) return SHAREPOINT[name]
  if (NEVER_FILLED.includes(name) || name === 'otherMails') return []
  return OTHERS.includes(name) || NEVER_SET.includes(name) ? null : undefined
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}
