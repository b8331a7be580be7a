import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { furnishFromFiles } from '../../../src/sandbox/people/import.ts'
import type { CalendarEvent, Tenant } from '../../../src/sandbox/tenant/state.ts'
import { emptyTenant } from './furnished.ts'

/** The header of the Entra admin center's "Download users". */
export const entraHeader =
  'userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,' +
  'country,officeLocation,city,postalCode,telephoneNumber,mobilePhone,alternateEmailAddress,ageGroup,consentProvidedForMinor,' +
  'legalAgeGroupClassification,companyName,creationType,directorySynced,invitationState,identityIssuer,createdDateTime'

export interface Loaded {
  tenant: Tenant
  people: number
  events: number
  /** `file:line reason`, the file without its folder. */
  problems: string[]
}

/** Loads a directory and calendars from files written for the occasion into an empty tenant. */
export async function loadFiles(
  directory: string | Uint8Array,
  calendars?: Record<string, string | Uint8Array>,
  clock = '2026-11-23T08:00:00Z',
): Promise<Loaded> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  try {
    const tenant = await emptyTenant(clock)
    await writeFile(join(folder, 'people.csv'), directory)
    await mkdir(join(folder, 'calendars'))
    for (const [name, content] of Object.entries(calendars ?? {})) await writeFile(join(folder, 'calendars', name), content)
    const result = await furnishFromFiles(tenant, {
      directory: join(folder, 'people.csv'),
      ...(calendars ? { calendars: join(folder, 'calendars') } : {}),
    })
    const problems = result.problems.map(({ file, line, reason }) => `${basename(file)}:${line} ${reason}`)
    return { tenant, people: result.people, events: result.events, problems }
  } finally {
    await rm(folder, { recursive: true })
  }
}

export function person(tenant: Tenant, upn: string) {
  const user = [...tenant.users.values()].find(({ userPrincipalName }) => userPrincipalName === upn)
  if (!user) throw new Error(`${upn} was not loaded`)
  return user
}

export function eventsOf(tenant: Tenant, upn: string): CalendarEvent[] {
  return [...person(tenant, upn).mailbox.events.values()]
}

export function calendar(...components: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...components, 'END:VCALENDAR', ''].join('\r\n')
}

export function vevent(...lines: string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
}
