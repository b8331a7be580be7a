import { X509Certificate } from 'node:crypto'
import { z } from 'zod'
import type { ChangeType, Subscription } from '../../tenant/subscription.ts'
import { type GraphCall, GraphFault } from '../route.ts'
import { isReachable } from './endpoint.ts'
import type { Watch } from './watch.ts'

const CHANGES: readonly ChangeType[] = ['created', 'updated', 'deleted']
const TLS_VERSIONS = ['v1_0', 'v1_1', 'v1_2', 'v1_3']

const text = z.string().nullish()
const required = z.string().min(1)
const orderShape = z.strictObject({
  '@odata.type': text,
  changeType: required,
  notificationUrl: required,
  resource: required,
  expirationDateTime: required,
  clientState: z.string().max(128).nullish(),
  lifecycleNotificationUrl: text,
  latestSupportedTlsVersion: text,
  includeResourceData: z.boolean().nullish(),
  encryptionCertificate: text,
  encryptionCertificateId: text,
  notificationQueryOptions: text,
  notificationUrlAppId: text,
})
const renewalShape = z
  .strictObject({ '@odata.type': text, expirationDateTime: required.optional(), notificationUrl: required.optional() })
  .refine((body) => body.expirationDateTime !== undefined || body.notificationUrl !== undefined, 'ExpirationDateTime is required')

export type Order = z.infer<typeof orderShape>

/** The body of `POST /subscriptions`; throws 400. */
export function readOrder({ body }: GraphCall): Order {
  const order = read(orderShape, body)
  checkUrl('notificationUrl', order.notificationUrl)
  if (order.lifecycleNotificationUrl) checkUrl('lifecycleNotificationUrl', order.lifecycleNotificationUrl)
  return order
}

/** The body of `PATCH /subscriptions/{id}`: a later end, another notificationUrl; nothing else can be changed. Throws 400. */
export function readRenewal({ body }: GraphCall): z.infer<typeof renewalShape> {
  const renewal = read(renewalShape, body)
  if (renewal.notificationUrl !== undefined) checkUrl('notificationUrl', renewal.notificationUrl)
  return renewal
}

export function changeTypesIn(list: string): ChangeType[] {
  const named = list.split(',').map((name) => name.trim().toLowerCase())
  const unknown = named.find((name) => !CHANGES.some((change) => change === name))
  if (unknown !== undefined) throw refused(`ChangeType '${unknown}' is not supported.`)
  return CHANGES.filter((change) => named.includes(change))
}

export function tlsVersionIn(version: string | null | undefined): string {
  const known = TLS_VERSIONS.find((candidate) => candidate === (version ?? 'v1_2').toLowerCase())
  if (known === undefined) throw refused(`latestSupportedTlsVersion '${version}' is not supported.`)
  return known
}

/** How resource data is to be encrypted; null when none is asked for. */
export function resourceDataIn(order: Order, { watched, select }: Watch): Subscription['resourceData'] {
  if (!order.includeResourceData) return null
  if (watched.kind !== 'events') throw refused('Resource data is not supported for this resource.')
  const { encryptionCertificate: certificate, encryptionCertificateId: certificateId } = order
  if (!certificate) throw refused('EncryptionCertificate is required when includeResourceData is true.')
  if (!certificateId) throw refused('EncryptionCertificateId is required when includeResourceData is true.')
  if (!isRsaCertificate(certificate)) throw refused('EncryptionCertificate is not a base64-encoded X.509 certificate with an RSA key.')
  return { certificate, certificateId, select }
}

function isRsaCertificate(base64: string): boolean {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64')).publicKey.asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}

function checkUrl(name: string, url: string): void {
  if (!isReachable(url)) throw refused(`${name} must be an absolute https URL.`)
}

function read<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(body)
  if (parsed.success) return parsed.data
  throw refused(z.prettifyError(parsed.error))
}

function refused(message: string): GraphFault {
  return new GraphFault(400, 'InvalidRequest', message)
}
