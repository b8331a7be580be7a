import type { Brand } from './brand.ts'

export type TenantId = Brand<string, 'TenantId'>
/** The Entra object id (`oid`): the same for every app of the tenant, never reused. */
export type PersonId = Brand<string, 'PersonId'>

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'

/** Local hours of the same day; `end` may be `24:00`. */
export interface WorkingHours {
  readonly days: readonly Weekday[]
  readonly start: string
  readonly end: string
}

export type Role = 'ProgramManager' | 'SafeguardingContact' | 'Admin'

/** A colleague as the directory describes them: basics, never calendar content. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly givenName: string
  /** Mail, else user principal name: the address that getSchedule and invitations use. */
  readonly address: string
  readonly title: string | null
  readonly department: string | null
  readonly site: string | null
  readonly managerId: PersonId | null
  /** IANA name. */
  readonly timeZone: string
  readonly workingHours: WorkingHours
  readonly skills: readonly string[]
  readonly interests: readonly string[]
  readonly kind: 'member' | 'guest'
  readonly active: boolean
  readonly mailbox: boolean
  readonly locale: string
  readonly roles: readonly Role[]
}
