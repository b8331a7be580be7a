import type { Filterable, FilterSchema, PropertyType } from '../odata/filter-check.ts'
import { propertyNamed } from './properties.ts'

const RANGE = 'eq in ge le startswith'

/**
 * Where users serve `$filter`: operators as they are; behind the bar those that make it an advanced query. What is not listed cannot be
 * filtered by. (Microsoft Learn, "Advanced query capabilities on Microsoft Entra ID objects".)
 */
const TABLE: [names: string, type: PropertyType, operators: string][] = [
  ['city country department displayName employeeId givenName jobTitle mailNickname state surname usageLocation', 'text', RANGE],
  ['onPremisesUserPrincipalName', 'text', RANGE],
  ['mail userPrincipalName', 'text', `${RANGE} | endswith`],
  ['companyName employeeType faxNumber mobilePhone officeLocation onPremisesSamAccountName postalCode', 'text', `| ${RANGE}`],
  ['preferredLanguage streetAddress', 'text', `| ${RANGE}`],
  ['onPremisesImmutableId passwordPolicies', 'text', '| eq in ge le'],
  ['ageGroup consentProvidedForMinor creationType externalUserState id onPremisesSecurityIdentifier', 'text', 'eq in'],
  ['legalAgeGroupClassification securityIdentifier userType', 'text', 'eq in'],
  ['accountEnabled onPremisesSyncEnabled', 'boolean', 'eq in | ge le'],
  ['isResourceAccount', 'boolean', 'eq in'],
  ['showInAddressList', 'boolean', '| eq in ge le'],
  ['createdDateTime deletedDateTime externalUserStateChangeDateTime', 'instant', 'eq in ge le'],
  ['employeeHireDate employeeLeaveDateTime onPremisesLastSyncDateTime', 'instant', '| eq in ge le'],
  ['imAddresses', 'texts', 'eq ge le startswith'],
  ['otherMails proxyAddresses', 'texts', 'eq in ge le startswith | endswith'],
  ['businessPhones', 'texts', 'eq | startswith'],
  ['assignedLicenses assignedPlans identities', 'objects', 'eq | in'],
  ['employeeOrgData/costCenter employeeOrgData/division', 'text', '| eq in ge le'],
]

const MEMBERS: Record<string, Record<string, PropertyType>> = {
  identities: { issuer: 'text', issuerAssignedId: 'text', signInType: 'text' },
  assignedLicenses: { skuId: 'guid' },
  assignedPlans: { service: 'text', capabilityStatus: 'text', servicePlanId: 'guid' },
}

const FILTERABLE = new Map<string, Filterable>(
  TABLE.flatMap(([names, type, operators]) => names.split(' ').map((name) => row(name, type, operators))),
)
const EXTENSION_ATTRIBUTE = /^onPremisesExtensionAttributes\/extensionAttribute([1-9]|1[0-5])$/i

export const userFilters: FilterSchema = {
  resource: 'User',
  find: (path) => {
    if (EXTENSION_ATTRIBUTE.test(path)) return filterable('text', '| eq in')
    const [first = '', ...rest] = path.split('/')
    const name = propertyNamed(first)
    if (name === undefined) return undefined
    return FILTERABLE.get([name, ...rest].join('/')) ?? null
  },
}

function row(name: string, type: PropertyType, operators: string): [string, Filterable] {
  const members = MEMBERS[name]
  return [name, { ...filterable(type, operators), ...(members ? { members } : {}) }]
}

function filterable(type: PropertyType, operators: string): Filterable {
  const [plain = '', advanced = ''] = operators.split('|').map((part) => part.trim())
  return { type, plain: new Set(plain.split(' ').filter(Boolean)), advanced: new Set(advanced.split(' ').filter(Boolean)) }
}
