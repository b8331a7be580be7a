import type { Mailbox, Tenant, User } from './state.ts'

/** A person as a fresh account has them: a cloud mailbox in UTC, working hours Monday to Friday 08:00-17:00, nothing else set. */
export function newcomer(tenant: Tenant, account: Pick<User, 'userPrincipalName' | 'displayName'> & Partial<User>): User {
  return {
    id: account.id ?? tenant.ids.guid('user'),
    mailNickname: account.userPrincipalName.split('@')[0] ?? account.userPrincipalName,
    givenName: null,
    surname: null,
    mail: account.userPrincipalName,
    jobTitle: null,
    department: null,
    officeLocation: null,
    city: null,
    country: null,
    companyName: null,
    preferredLanguage: null,
    usageLocation: null,
    mobilePhone: null,
    businessPhones: [],
    employeeHireDate: null,
    employeeId: null,
    createdDateTime: `${tenant.clock.now().toISOString().slice(0, 19)}Z`,
    userType: 'Member',
    accountEnabled: true,
    managerId: null,
    skills: [],
    interests: [],
    aboutMe: null,
    consent: true,
    requiresMfa: false,
    meetingPolicy: true,
    freeBusyDetail: 'time',
    appRoles: [],
    photo: null,
    mailbox: newMailbox(),
    installedApps: new Map(),
    feed: [],
    ...account,
  }
}

function newMailbox(): Mailbox {
  return {
    kind: 'cloud',
    timeZone: 'UTC',
    language: 'en-US',
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '08:00:00.0000000',
      endTime: '17:00:00.0000000',
      timeZone: 'UTC',
    },
    events: new Map(),
    transactions: new Map(),
  }
}
