import { z } from 'zod'
import type { User } from '../../tenant/state.ts'
import { GraphFault } from '../route.ts'
import { isSharePointBacked, OTHER_TEXTS, propertyNamed } from './properties.ts'

const text = (longest: number) => z.string().min(1).max(longest).nullable()
const instant = z.iso.datetime({ offset: true }).transform((given) => `${new Date(given).toISOString().slice(0, 19)}Z`)
const address = z.email()
const list = z.array(z.string())
const password = z.looseObject({ password: z.string().min(1).optional(), forceChangePasswordNextSignIn: z.boolean().nullish() })

/** Lengths in characters, as Microsoft documents them for the user type. */
const account = {
  accountEnabled: z.boolean(),
  displayName: z.string().min(1).max(256),
  mailNickname: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[^@()\\[\]";:<>, ]+$/),
  userPrincipalName: z.string().regex(/^[^@\s"()\\/[\]:;<>,]{1,64}@[^@\s]+$/),
  givenName: text(64),
  surname: text(64),
  mail: address.nullable(),
  jobTitle: text(128),
  department: text(64),
  officeLocation: text(128),
  city: text(128),
  country: text(128),
  companyName: text(64),
  preferredLanguage: text(64),
  usageLocation: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .nullable(),
  mobilePhone: text(64),
  businessPhones: list.max(1),
  employeeHireDate: instant.nullable(),
  employeeId: text(16),
  userType: z
    .string()
    .transform((type) => (type.toLowerCase() === 'guest' ? 'Guest' : type.toLowerCase() === 'member' ? 'Member' : type))
    .pipe(z.enum(['Member', 'Guest'])),
  passwordProfile: password,
}
const others = {
  ...Object.fromEntries(OTHER_TEXTS.map((name) => [name, text(1024)])),
  employeeLeaveDateTime: instant.nullable(),
  employeeOrgData: z.strictObject({ costCenter: text(64).optional(), division: text(64).optional() }).nullable(),
  onPremisesExtensionAttributes: z.record(z.string().regex(/^extensionAttribute([1-9]|1[0-5])$/), text(1024)).nullable(),
  otherMails: z.array(address).max(250),
  showInAddressList: z.boolean().nullable(),
}
const sharePoint = {
  aboutMe: z.string().nullable(),
  birthday: instant,
  hireDate: instant,
  interests: list,
  mySite: z.string().nullable(),
  pastProjects: list,
  responsibilities: list,
  schools: list,
  skills: list,
}
const directoryShape = z.strictObject({ ...account, ...others }).partial()
const sharePointShape = z.strictObject(sharePoint).partial()

const REQUIRED = ['accountEnabled', 'displayName', 'mailNickname', 'userPrincipalName', 'passwordProfile'] as const
/** Beside what SharePoint keeps, an application alone cannot write these. */
const PEOPLE_ONLY = ['employeeHireDate']

export type AccountFields = Partial<Omit<User, 'others'>>

export interface AccountChange {
  fields: AccountFields
  /** What nothing here works with. */
  others: Record<string, unknown>
  /** Names of what was written. */
  written: string[]
  /** Kept in SharePoint: no trace in the directory's log. */
  sharePoint: boolean
}

/** The body of `POST /users`. Throws 400 for what is missing, unknown, read-only or of the wrong type. */
export function readNewAccount(body: unknown): AccountChange & { fields: AccountFields & Pick<User, 'displayName' | 'userPrincipalName'> } {
  const given = propertiesIn(body)
  const missing = REQUIRED.find((name) => given[name] === undefined || given[name] === null)
  if (missing) throw refusal(`A value is required for property '${missing}' of resource 'User'.`, missing)
  if (!password.required({ password: true }).safeParse(given.passwordProfile).success) {
    throw refusal("A password must be specified to create a new user: invalid value for property 'passwordProfile'.", 'passwordProfile')
  }
  const change = changeOf(parsed(directoryShape, given))
  const { displayName, userPrincipalName } = change.fields
  if (displayName === undefined || userPrincipalName === undefined) throw refusal('The request is incomplete.', 'displayName')
  return { ...change, fields: { ...change.fields, displayName, userPrincipalName } }
}

/** The body of `PATCH /users/{id}`. Throws 400 like {@link readNewAccount}, 403 for what an application cannot write without a person. */
export function readAccountChange(body: unknown, appOnly: boolean): AccountChange {
  const given = propertiesIn(body)
  const names = Object.keys(given)
  const inSharePoint = names.filter(isSharePointBacked)
  if (appOnly && (inSharePoint.length > 0 || names.some((name) => PEOPLE_ONLY.includes(name)))) {
    throw new GraphFault(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
  }
  if (inSharePoint.length === 0) return changeOf(parsed(directoryShape, given))
  if (inSharePoint.length < names.length) {
    throw refusal(`The properties ${inSharePoint.join(', ')} must be updated in a request of their own.`, inSharePoint[0]!)
  }
  return { ...changeOf(parsed(sharePointShape, given)), sharePoint: true }
}

/** Known members by their right name, annotations left out. */
function propertiesIn(body: unknown): Record<string, unknown> {
  if (body === undefined) throw new GraphFault(400, 'BadRequest', 'Empty Payload. JSON content expected.')
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw refusal('An object is expected.', 'body')
  const members = Object.entries(body).filter(([name]) => !name.startsWith('@'))
  return Object.fromEntries(members.map(([name, value]) => [propertyNamed(name) ?? name, value]))
}

function changeOf({ passwordProfile: _, ...values }: z.infer<typeof directoryShape> & z.infer<typeof sharePointShape>): AccountChange {
  const present = Object.entries(values).filter(([, value]) => value !== undefined)
  const isOther = (name: string) =>
    Object.hasOwn(others, name) || (Object.hasOwn(sharePoint, name) && !['aboutMe', 'interests', 'skills'].includes(name))
  return {
    fields: Object.fromEntries(present.filter(([name]) => !isOther(name))),
    others: Object.fromEntries(present.filter(([name]) => isOther(name))),
    written: present.map(([name]) => name),
    sharePoint: false,
  }
}

function parsed<Shape extends z.ZodType>(shape: Shape, given: Record<string, unknown>): z.infer<Shape> {
  const result = shape.safeParse(given)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  const name = issue.code === 'unrecognized_keys' ? issue.keys[0]! : String(issue.path[0])
  if (issue.code !== 'unrecognized_keys') throw refusal(`Invalid value specified for property '${name}' of resource 'User'.`, name)
  if (propertyNamed(name)) throw refusal(`Property '${name}' is read-only and cannot be set.`, name)
  throw refusal(`One or more property values specified are invalid: '${name}' is not a property of resource 'User'.`, name)
}

function refusal(message: string, target: string): GraphFault {
  return new GraphFault(400, 'Request_BadRequest', message, {}, { details: [{ code: 'InvalidValue', message, target }] })
}
