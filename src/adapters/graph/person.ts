import { z } from 'zod'
import type { Person, PersonId } from '../../domain/people/person.ts'
import type { DirectoryEntry } from '../../ports/directory.ts'
import { type GraphMailbox, hoursOf } from './mailbox.ts'

const text = z.string().nullish()

/** A Graph user as far as we read one; anything may be missing, and unknown fields are left alone. */
export const graphUser = z.object({
  id: z.guid(),
  displayName: text,
  givenName: text,
  mail: text,
  userPrincipalName: z.string().min(1),
  jobTitle: text,
  department: text,
  officeLocation: text,
  preferredLanguage: text,
  userType: text,
  accountEnabled: z.boolean().nullish(),
  skills: z.array(z.string()).nullish(),
  interests: z.array(z.string()).nullish(),
  manager: z.object({ id: z.guid() }).nullish(),
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

/** `mailbox` null: the person has none that Outlook can book in; `timeZone` null: it is not known. Roles come from tokens, not from here. */
export function personOf(user: GraphUser, managerId: PersonId | null, mailbox: GraphMailbox | null, timeZone: string | null): Person {
  return {
    ...entryOf(user),
    managerId,
    skills: user.skills ?? [],
    interests: user.interests ?? [],
    timeZone: timeZone ?? 'UTC',
    workingHours: hoursOf(mailbox),
    mailbox: mailbox !== null,
    roles: [],
  }
}
