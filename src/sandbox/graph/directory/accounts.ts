import { z } from 'zod'
import { newcomer } from '../../tenant/newcomer.ts'
import { findUser } from '../../tenant/people.ts'
import type { Tenant, User } from '../../tenant/state.ts'
import { notFound } from '../admission.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { DEFAULT_PROPERTIES, describeUser, isSharePointBacked } from './properties.ts'

const text = z.string().nullable()
const writableShape = z.strictObject({
  accountEnabled: z.boolean(),
  displayName: z.string().min(1),
  mailNickname: z.string().min(1),
  userPrincipalName: z.string().min(3),
  givenName: text,
  surname: text,
  mail: text,
  jobTitle: text,
  department: text,
  officeLocation: text,
  city: text,
  country: text,
  companyName: text,
  preferredLanguage: text,
  usageLocation: text,
  mobilePhone: text,
  businessPhones: z.array(z.string()).max(1),
  employeeHireDate: text,
  employeeId: text,
  userType: z.enum(['Member', 'Guest']),
  passwordProfile: z.looseObject({ password: z.string().optional(), forceChangePasswordNextSignIn: z.boolean().optional() }),
})
const creationShape = writableShape
  .partial()
  .required({ accountEnabled: true, displayName: true, mailNickname: true, userPrincipalName: true, passwordProfile: true })
const changeShape = writableShape.partial()
const referenceShape = z.looseObject({ '@odata.id': z.string() })

export function createUser({ tenant, body, permissions }: GraphCall): GraphReply {
  const { passwordProfile: _, ...account } = read(creationShape, body)
  requireFreeName(tenant, account.userPrincipalName, null)
  const user = newcomer(tenant, defined(account))
  tenant.users.set(user.id, user)
  tenant.directoryLog.record(user.id, 'changed')
  const context = `${tenant.origin}/v1.0/$metadata#users/$entity`
  const shown = describeUser(user, { selected: DEFAULT_PROPERTIES, permissions })
  return { status: 201, headers: { location: `${tenant.origin}/v1.0/users/${user.id}` }, body: { '@odata.context': context, ...shown } }
}

export function updateUser({ tenant, target, body, user }: GraphCall): GraphReply {
  const sharePoint = typeof body === 'object' && body !== null && Object.keys(body).some(isSharePointBacked)
  if (sharePoint && !user) throw new GraphFault(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
  const { passwordProfile: _, ...changes } = read(changeShape, body)
  if (changes.userPrincipalName !== undefined) requireFreeName(tenant, changes.userPrincipalName, target)
  Object.assign(target, defined(changes))
  tenant.directoryLog.record(target.id, 'changed')
  return { status: 204 }
}

/** Soft deletion: the person leaves the directory, and can be removed for good from the deleted items. */
export function deleteUser({ tenant, target }: GraphCall): GraphReply {
  tenant.users.delete(target.id)
  tenant.deletedUsers.set(target.id, target)
  tenant.directoryLog.record(target.id, 'softDeleted')
  return { status: 204 }
}

export function deleteForGood({ tenant, params }: GraphCall): GraphReply {
  const id = params.item!
  if (!tenant.deletedUsers.delete(id)) throw notFound(id)
  tenant.directoryLog.record(id, 'gone')
  return { status: 204 }
}

export function assignManager({ tenant, target, body }: GraphCall): GraphReply {
  const reference = read(referenceShape, body)['@odata.id']
  const key = /\/(?:users|directoryObjects)(?:\/|\(')([^/']+)/.exec(decodeURI(reference))?.[1]
  const manager = key === undefined ? undefined : findUser(tenant, key)
  if (!manager) throw notFound(key ?? reference)
  if (manager.id === target.id) throw new GraphFault(400, 'Request_BadRequest', 'A person cannot be their own manager.')
  target.managerId = manager.id
  tenant.directoryLog.record(target.id, 'changed')
  return { status: 204 }
}

export function removeManager({ tenant, target }: GraphCall): GraphReply {
  if (target.managerId === null) throw notFound('manager')
  target.managerId = null
  tenant.directoryLog.record(target.id, 'changed')
  return { status: 204 }
}

function requireFreeName(tenant: Tenant, name: string, holder: User | null): void {
  if (!name.toLowerCase().endsWith(`@${tenant.domain}`)) {
    const message =
      'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.'
    throw new GraphFault(400, 'Request_BadRequest', message)
  }
  const taken = findUser(tenant, name)
  if (taken && taken !== holder)
    throw new GraphFault(400, 'Request_BadRequest', 'Another object with the same value for property userPrincipalName already exists.')
}

function read<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(body)
  if (parsed.success) return parsed.data
  throw new GraphFault(400, 'Request_BadRequest', z.prettifyError(parsed.error))
}

/** Without the members that are undefined. */
function defined<Values extends object>(values: Values): { [Key in keyof Values]: Exclude<Values[Key], undefined> } {
  const present = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as { [Key in keyof Values]: Exclude<Values[Key], undefined> }
}
