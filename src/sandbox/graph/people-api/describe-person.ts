import type { Acquaintance } from './relevance.ts'

const PERSON = {
  givenName: null as string | null,
  surname: null as string | null,
  birthday: '',
  personNotes: '',
  isFavorite: false,
  jobTitle: null as string | null,
  companyName: null as string | null,
  yomiCompany: '',
  department: null as string | null,
  officeLocation: null as string | null,
  profession: '',
  userPrincipalName: '',
  imAddress: null as string | null,
}

/** A person as Graph's People API shows them: many empty strings where other services say null. */
export function describePerson(acquaintance: Acquaintance): Record<string, unknown> {
  if (acquaintance.kind === 'user') {
    const { user } = acquaintance
    const { id, displayName, givenName, surname, jobTitle, companyName, department, officeLocation, userPrincipalName } = user
    const known = { givenName, surname, jobTitle, companyName, department, officeLocation, userPrincipalName }
    const phones = user.businessPhones.map((number) => ({ type: 'business', number }))
    return {
      id,
      displayName,
      ...PERSON,
      ...known,
      ...contact(acquaintance, user.mail, phones),
      personType: typed('Person', 'OrganizationUser'),
    }
  }
  if (acquaintance.kind === 'group') {
    const { id, displayName, groupTypes, mailEnabled } = acquaintance.group
    const subclass = groupTypes.includes('Unified') ? 'UnifiedGroup' : mailEnabled ? 'PublicDistributionList' : 'SecurityGroup'
    return { id, displayName, ...PERSON, ...contact(acquaintance, null, []), personType: typed('Group', subclass) }
  }
  const { address, name } = acquaintance
  return {
    id: address,
    displayName: name,
    ...PERSON,
    ...contact(acquaintance, address, []),
    personType: typed('Person', 'ImplicitContact'),
  }
}

function contact({ score }: Acquaintance, address: string | null, phones: object[]) {
  const scored = { relevanceScore: score, selectionLikelihood: 'notSpecified' }
  return {
    imAddress: address === null ? null : `sip:${address}`,
    scoredEmailAddresses: address === null ? [] : [{ address, ...scored }],
    phones,
    postalAddresses: [],
    websites: [],
  }
}

function typed(group: 'Person' | 'Group', subclass: string) {
  return { class: group, subclass }
}
