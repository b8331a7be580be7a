import { constants, createDecipheriv, createHmac, privateDecrypt, X509Certificate } from 'node:crypto'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { generate } from 'selfsigned'
import { Subscribed } from './subscribed.ts'

let scene: Subscribed
let own: Awaited<ReturnType<typeof generate>>

beforeAll(async () => {
  scene = await Subscribed.begin()
  own = await generate([{ name: 'commonName', value: 'listener' }], { keyType: 'rsa', keySize: 2048, algorithm: 'sha256' })
})
afterAll(() => scene.end())

test('resource data comes encrypted for the certificate, signed, and with a token that proves who sent it', async () => {
  const certificate = new X509Certificate(own.cert)
  const resource = `users/${scene.ann}/events?$select=subject,start`
  const encryption = { encryptionCertificate: certificate.raw.toString('base64'), encryptionCertificateId: 'ours' }
  const rich = { resource, changeType: 'created', includeResourceData: true, ...encryption }
  await expect(scene.subscribe({ ...rich, expirationDateTime: '2026-11-24T08:01:00Z' })).rejects.toThrow(/1440/)
  await scene.subscribe(rich)
  const event = await scene.meet({ subject: 'Grüße' })
  await scene.tenant.control('/idle')
  const [{ body } = { body: null }] = scene.listener.heard

  const { data, dataKey, dataSignature, ...envelope } = body.value[0].encryptedContent
  expect(envelope).toEqual({
    encryptionCertificateId: 'ours',
    encryptionCertificateThumbprint: certificate.fingerprint.replaceAll(':', ''),
  })
  const wrapped = { key: own.private, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
  const key = privateDecrypt(wrapped, Buffer.from(dataKey, 'base64'))
  const sealed = Buffer.from(data, 'base64')
  expect(createHmac('sha256', key).update(sealed).digest('base64')).toBe(dataSignature)
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16))
  const opened = JSON.parse(Buffer.concat([decipher.update(sealed), decipher.final()]).toString())
  expect(opened).toMatchObject({ id: event.id, subject: 'Grüße', start: event.start })
  expect(opened).not.toHaveProperty('end')

  const { sandbox } = scene.tenant
  const keys = createRemoteJWKSet(new URL(`${sandbox.authority}/${sandbox.tenantId}/discovery/v2.0/keys`))
  const { payload } = await jwtVerify(body.validationTokens[0], keys, { audience: sandbox.clientId })
  expect(payload).toMatchObject({ azp: '0bf30f3b-4a52-48df-9a82-234910c4a086', tid: sandbox.tenantId })
})

test('an https endpoint on loopback may have any certificate', async () => {
  const paths: string[] = []
  const server = createServer({ cert: own.cert, key: own.private }, (incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'https://listener')
    paths.push(pathname)
    outgoing.setHeader('content-type', 'text/plain')
    outgoing.end(searchParams.get('validationToken') ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const notificationUrl = `https://localhost:${(server.address() as AddressInfo).port}/secure`
  await scene.subscribe({ changeType: 'created', notificationUrl, lifecycleNotificationUrl: null })
  await scene.meet()
  await scene.tenant.control('/idle')
  expect(paths).toEqual(['/secure', '/secure'])
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})
