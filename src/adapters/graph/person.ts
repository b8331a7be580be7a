import { z } from 'zod'
import type { Person, PersonId, WorkingHours } from '../../domain/people/person.ts'
import type { DirectoryEntry } from '../../ports/directory.ts'
import { ianaZone } from './time-zones.ts'

const text = z.string().nullish()

/** A Graph user as far as we read one; anything may be missing, and unknown fields are left alone. */
export const graphUser = z.object({
  id: z.guid(),
  displayName: text,
  givenName: text,
  mail: text,
  userPrincipalName: z.string(),
  jobTitle: text,
  department: text,
  officeLocation: text,
  preferredLanguage: text,
  userType: text,
  accountEnabled: z.boolean().nullish(),
  skills: z.array(z.string()).nullish(),
  interests: z.array(z.string()).nullish(),
  manager: z.object({ id: z.string() }).nullish(),
})
export type GraphUser = z.infer<typeof graphUser>

export const basicProperties = [
  'id',
  'displayName',
  'givenName',
  'mail',
  'userPrincipalName',
  'jobTitle',
  'department',
  'officeLocation',
  'preferredLanguage',
  'userType',
  'accountEnabled',
]
/** Kept in SharePoint by the service: single-user reads only, and sometimes away when the rest answers. */
export const profileProperties = ['skills', 'interests']

export const graphMailbox = z.object({
  timeZone: text,
  workingHours: z
    .object({ daysOfWeek: z.array(z.string()), startTime: z.string(), endTime: z.string(), timeZone: z.object({ name: text }).nullish() })
    .nullish(),
})
export type GraphMailbox = z.infer<typeof graphMailbox>

const usualHours: WorkingHours = { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '08:00', end: '17:00' }
const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])

export function entryOf(user: GraphUser): DirectoryEntry {
  return {
    id: user.id as PersonId,
    name: user.displayName || user.userPrincipalName,
    givenName: user.givenName || user.displayName || user.userPrincipalName,
    address: user.mail || user.userPrincipalName,
    title: user.jobTitle || null,
    department: user.department || null,
    site: user.officeLocation || null,
    managerId: (user.manager?.id as PersonId | undefined) ?? null,
    kind: user.userType === 'Guest' ? 'guest' : 'member',
    active: user.accountEnabled !== false,
    locale: user.preferredLanguage || 'en-US',
  }
}

/** `mailbox` null: the person has none that Outlook can book in. Roles come from tokens, not from here. */
export function personOf(user: GraphUser, managerId: PersonId | null, mailbox: GraphMailbox | null): Person {
  return {
    ...entryOf(user),
    managerId,
    skills: user.skills ?? [],
    interests: user.interests ?? [],
    // Working hours carry the zone they are meant in; the mailbox zone is often left at its default.
    timeZone: ianaZone(mailbox?.workingHours?.timeZone?.name ?? undefined) ?? ianaZone(mailbox?.timeZone ?? undefined) ?? 'UTC',
    workingHours: hoursOf(mailbox),
    mailbox: mailbox !== null,
    roles: [],
  }
}

function hoursOf(mailbox: GraphMailbox | null): WorkingHours {
  const hours = mailbox?.workingHours
  if (!hours) return usualHours
  const days = hours.daysOfWeek.flatMap((day) => weekday.safeParse(day.toLowerCase()).data ?? [])
  const [start, end] = [hours.startTime.slice(0, 5), hours.endTime.slice(0, 5)]
  return start < end ? { days, start, end } : { ...usualHours, days }
}
