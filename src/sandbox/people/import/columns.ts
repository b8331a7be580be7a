/**
 * Columns of the Entra admin center's "Download users", with the names they had in earlier exports and in the Microsoft 365 admin center,
 * and the ones that only this import knows. Case, spaces and punctuation of a heading do not count.
 */
const headings: Record<string, readonly string[]> = {
  userPrincipalName: ['upn'],
  displayName: [],
  surname: ['lastName'],
  mail: ['email', 'primaryEmail'],
  givenName: ['firstName'],
  id: ['objectId'],
  userType: [],
  jobTitle: ['title'],
  department: [],
  accountEnabled: [],
  usageLocation: [],
  country: ['countryOrRegion', 'countryRegion'],
  officeLocation: ['physicalDeliveryOfficeName', 'office'],
  city: [],
  telephoneNumber: ['businessPhone', 'phoneNumber'],
  mobilePhone: ['mobile'],
  companyName: [],
  createdDateTime: ['whenCreated'],
  preferredLanguage: [],
  employeeId: [],
  employeeHireDate: [],
  manager: ['managerUserPrincipalName'],
  timeZone: [],
  skills: [],
  interests: [],
}

/** In the export, but nothing that the directory of the sandbox keeps. */
const unkept =
  'streetAddress state postalCode alternateEmailAddress ageGroup consentProvidedForMinor legalAgeGroupClassification creationType ' +
  'directorySynced invitationState identityIssuer'

const known = new Map<string, string>([
  ...Object.entries(headings).flatMap(([column, others]) => [column, ...others].map((name) => [plain(name), column] as const)),
  ...unkept.split(' ').map((name) => [plain(name), name] as const),
])

export function columnOf(heading: string): string | null {
  return known.get(plain(heading)) ?? null
}

function plain(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z]/g, '')
}
