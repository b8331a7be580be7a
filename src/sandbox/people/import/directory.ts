import { ianaZone } from '../../graph/calendar/zones.ts'
import { namedGuid } from '../../tenant/ids.ts'
import { newcomer } from '../../tenant/newcomer.ts'
import type { Tenant, User } from '../../tenant/state.ts'
import { type Row, readCsv } from '../csv.ts'
import { columnOf } from './columns.ts'
import { zoneOfCountry } from './country-zone.ts'
import type { Report } from './problem.ts'

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export interface LoadedPeople {
  users: User[]
  /** Whose zone the directory does not say; a calendar may know better. */
  zoneUnknown: Set<User>
}

/** Adds the people of a directory export to the tenant, whose domain becomes the most frequent one among them. */
export function loadDirectory(tenant: Tenant, text: string, report: Report): LoadedPeople {
  const { columns, rows } = readCsv(text, columnOf, report)
  const loaded: LoadedPeople = { users: [], zoneUnknown: new Set() }
  const byName = new Map<string, User>([...tenant.users.values()].map((user) => [user.userPrincipalName.toLowerCase(), user]))
  const managers: { user: User; manager: string; line: number }[] = []
  for (const { line, values } of rows) {
    const fault = faultOf(values, byName, tenant)
    if (fault) {
      report(line, `${fault}; row not loaded`)
      continue
    }
    const user = personIn(values, tenant, (reason) => report(line, reason))
    if (columns.has('mail') && !values.has('mail')) loseMail(user)
    tenant.users.set(user.id, user)
    byName.set(user.userPrincipalName.toLowerCase(), user)
    loaded.users.push(user)
    if (!values.has('timeZone')) loaded.zoneUnknown.add(user)
    const manager = values.get('manager')
    if (manager) managers.push({ user, manager, line })
  }
  for (const { user, manager, line } of managers) {
    const reason = setManager(tenant, user, manager, byName)
    if (reason) report(line, `${reason}; ${user.userPrincipalName} was loaded without a manager`)
  }
  tenant.domain = commonDomain(loaded.users) ?? tenant.domain
  return loaded
}

/** Why a row cannot be loaded; null when it can. */
function faultOf(values: Row['values'], byName: ReadonlyMap<string, User>, tenant: Tenant): string | null {
  const upn = values.get('userPrincipalName')
  if (!upn) return 'userPrincipalName is missing'
  if (!/^[^@\s]+@[^@\s]+$/.test(upn)) return `userPrincipalName "${upn}" is not of the form name@domain`
  if (byName.has(upn.toLowerCase())) return `userPrincipalName ${upn} is already taken`
  const id = values.get('id')
  if (id && !guid.test(id)) return `id "${id}" is not a GUID`
  if (id && tenant.users.has(id.toLowerCase())) return `id ${id} is already taken`
  const enabled = values.get('accountEnabled')
  if (enabled && readBoolean(enabled) === null) return `accountEnabled "${enabled}" is neither true nor false`
  const userType = values.get('userType')
  if (userType && !/^(member|guest)$/i.test(userType)) return `userType "${userType}" is neither Member nor Guest`
  const zone = values.get('timeZone')
  if (zone && ianaZone(zone) === null) return `timeZone "${zone}" is neither a Windows nor an IANA name`
  return null
}

function personIn(values: Row['values'], tenant: Tenant, report: (reason: string) => void): User {
  const text = (column: string) => values.get(column) ?? null
  const upn = values.get('userPrincipalName')!
  const isGuest = text('userType')?.toLowerCase() === 'guest' || (!values.has('userType') && upn.toUpperCase().includes('#EXT#'))
  const phone = text('telephoneNumber')
  const hired = dateIn('employeeHireDate', values, report)
  const created = dateIn('createdDateTime', values, report)
  const user = newcomer(tenant, {
    id: text('id')?.toLowerCase() ?? namedGuid(`${tenant.id}:${upn.toLowerCase()}`),
    userPrincipalName: upn,
    displayName: text('displayName') ?? ([text('givenName'), text('surname')].filter(Boolean).join(' ') || upn),
    givenName: text('givenName'),
    surname: text('surname'),
    mail: text('mail') ?? upn,
    jobTitle: text('jobTitle'),
    department: text('department'),
    officeLocation: text('officeLocation'),
    city: text('city'),
    country: text('country'),
    companyName: text('companyName'),
    preferredLanguage: text('preferredLanguage'),
    usageLocation: text('usageLocation'),
    mobilePhone: text('mobilePhone'),
    businessPhones: phone ? [phone] : [],
    employeeId: text('employeeId'),
    employeeHireDate: hired,
    userType: isGuest ? 'Guest' : 'Member',
    accountEnabled: readBoolean(text('accountEnabled') ?? 'true') ?? true,
    skills: listIn(text('skills')),
    interests: listIn(text('interests')),
    ...(created ? { createdDateTime: created } : {}),
  })
  if (isGuest) user.mailbox.kind = 'none'
  const zone = text('timeZone') ?? zoneOfCountry(user.usageLocation)
  if (zone) moveTo(user, zone)
  return user
}

/** The export leaves `mail` empty where there is no mailbox. */
function loseMail(user: User): void {
  user.mail = null
  user.mailbox.kind = 'none'
}

/** The zone of the mailbox and of its working hours. */
export function moveTo(user: User, zone: string): void {
  user.mailbox.timeZone = zone
  user.mailbox.workingHours.timeZone = zone
}

/** Links a person to their manager; a reason when that cannot be. */
function setManager(tenant: Tenant, user: User, name: string, byName: ReadonlyMap<string, User>): string | null {
  const manager = byName.get(name.toLowerCase())
  if (!manager) return `manager ${name} is not in the directory`
  for (let above: User | undefined = manager; above; above = above.managerId ? tenant.users.get(above.managerId) : undefined) {
    if (above === user)
      return manager === user ? `${name} cannot be their own manager` : `manager ${name} reports to ${user.userPrincipalName}`
  }
  user.managerId = manager.id
  return null
}

function readBoolean(text: string): boolean | null {
  if (/^(true|yes|1)$/i.test(text)) return true
  return /^(false|no|0)$/i.test(text) ? false : null
}

function listIn(text: string | null): string[] {
  return [
    ...new Set(
      (text ?? '')
        .split(';')
        .map((item) => item.trim())
        .filter(Boolean),
    ),
  ]
}

/** `2021-08-19T13:25:31Z`, or the export's own `8/19/2021 1:25:31 PM`, taken as UTC. */
function dateIn(column: string, values: Row['values'], report: (reason: string) => void): string | null {
  const text = values.get(column)
  if (!text) return null
  const read = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(text) || /^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text} UTC`)
  if (!Number.isNaN(read)) return `${new Date(read).toISOString().slice(0, 19)}Z`
  report(`${column} "${text}" is not a date and was left out`)
  return null
}

function commonDomain(users: readonly User[]): string | null {
  const counts = new Map<string, number>()
  for (const { userPrincipalName, userType } of users) {
    if (userType === 'Guest') continue
    const domain = userPrincipalName.slice(userPrincipalName.indexOf('@') + 1).toLowerCase()
    counts.set(domain, (counts.get(domain) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
