import { hash } from 'node:crypto'
import { occurrencesBetween } from '../../../src/sandbox/graph/calendar/occurrences.ts'
import { type CastRole, cast } from '../../../src/sandbox/people/cast.ts'
import { furnish } from '../../../src/sandbox/people/furnish.ts'
import { createTenant } from '../../../src/sandbox/tenant/create.ts'
import type { Tenant, User } from '../../../src/sandbox/tenant/state.ts'

export const week = 7 * 86_400_000

export function emptyTenant(clock: string, seed = 7): Promise<Tenant> {
  return createTenant({
    origin: 'https://localhost:4443',
    seed,
    clock: new Date(clock),
    strict: false,
    permissions: { application: [], delegated: [] },
  })
}

export async function furnishedTenant({ people = 300, seed = 7, clock = '2026-11-23T08:00:00Z' } = {}): Promise<Tenant> {
  const tenant = await emptyTenant(clock, seed)
  furnish(tenant, { people, seed })
  return tenant
}

export function castMember(tenant: Tenant, role: CastRole): User {
  const user = [...tenant.users.values()].find(({ userPrincipalName }) => userPrincipalName === `${cast[role]}@${tenant.domain}`)
  if (!user) throw new Error(`${role} is not in the tenant`)
  return user
}

/** UTC ms intervals in which the person's calendar shows something other than free or working elsewhere. */
export function busyBetween(user: User, from: number, to: number): { start: number; end: number; showAs: string; isAllDay: boolean }[] {
  return [...user.mailbox.events.values()].flatMap((event) =>
    occurrencesBetween(event, from, to).flatMap(({ start, end, change }) => {
      const showAs = change?.changes.showAs ?? event.showAs
      return showAs === 'free' || showAs === 'workingElsewhere' || end <= from || start >= to
        ? []
        : [{ start, end, showAs, isAllDay: event.isAllDay }]
    }),
  )
}

/** A digest of the people of a tenant and all they have, so that two tenants can be compared to the byte. */
export function digestOf(tenant: Tenant): string {
  const text = JSON.stringify([...tenant.users.values()], (_key, value: unknown) => {
    if (value instanceof Map) return ['Map', ...value]
    if (value instanceof Set) return ['Set', ...value]
    return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
  })
  return hash('sha256', text)
}
