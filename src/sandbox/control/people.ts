import { z } from 'zod'
import type { OrgContact, Tenant, User } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { readBody, requireUser } from './reading.ts'

const text = z.string().nullable().default(null)
const contactShape = z.strictObject({
  displayName: z.string().min(1),
  mail: z.email().nullable().default(null),
  jobTitle: text,
  department: text,
  companyName: text,
})
const shape = z.strictObject({
  skills: z.array(z.string()).optional(),
  interests: z.array(z.string()).optional(),
  aboutMe: z.string().nullable().optional(),
  mailbox: z.enum(['cloud', 'none', 'onPremises']).optional(),
  freeBusyDetail: z.enum(['time', 'details']).optional(),
  consent: z.boolean().optional(),
  requiresMfa: z.boolean().optional(),
  meetingPolicy: z.boolean().optional(),
  photo: z.base64().nullable().optional(),
  appRoles: z.array(z.string()).optional(),
  blocksBot: z.boolean().optional(),
  managerContact: contactShape.nullable().optional(),
})

/** What Graph has no app-only call for. Consent given here holds for every application; withdrawn, for none. */
export function changePerson(tenant: Tenant, request: WireRequest, idOrName: string): WireReply {
  const user = requireUser(tenant, idOrName)
  const { mailbox, photo, managerContact, ...changes } = readBody(request, shape)
  const present = Object.entries(changes).filter(([, value]) => value !== undefined)
  Object.assign(user, Object.fromEntries(present))
  if (mailbox) {
    user.mailbox.kind = mailbox
    tenant.events.emit('mailbox', { userId: user.id })
  }
  if (photo !== undefined) user.photo = photo === null ? null : Buffer.from(photo, 'base64')
  if (managerContact !== undefined) placeUnder(tenant, user, managerContact)
  for (const app of tenant.apps.values()) {
    if (changes.consent === true) app.consentedBy.add(user.id)
    if (changes.consent === false) app.consentedBy.delete(user.id)
  }
  return { status: 204 }
}

/** Graph cannot make organizational contacts: they come from elsewhere, as this one does. */
function placeUnder(tenant: Tenant, user: User, contact: Omit<OrgContact, 'id'> | null): void {
  const former = user.managerId
  user.managerContact = contact && { id: tenant.ids.guid('contact'), ...contact }
  if (!contact) return
  user.managerId = null
  tenant.directoryLog.record(user.id, 'changed', ['manager'], former)
}
