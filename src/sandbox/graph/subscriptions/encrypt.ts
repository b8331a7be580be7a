import { constants, createCipheriv, createHash, createHmac, publicEncrypt, randomBytes, X509Certificate } from 'node:crypto'
import type { Subscription } from '../../tenant/subscription.ts'

/** Graph's envelope: the data by AES-256-CBC under a fresh key (its first half the vector), signed with that key, which only the certificate's owner can unwrap. */
export function encrypted(
  { certificate, certificateId }: NonNullable<Subscription['resourceData']>,
  resource: Record<string, unknown>,
): Record<string, string> {
  const x509 = new X509Certificate(Buffer.from(certificate, 'base64'))
  const key = randomBytes(32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16))
  const data = Buffer.concat([cipher.update(JSON.stringify(resource), 'utf8'), cipher.final()])
  const wrapped = publicEncrypt({ key: x509.publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }, key)
  return {
    data: data.toString('base64'),
    dataSignature: createHmac('sha256', key).update(data).digest('base64'),
    dataKey: wrapped.toString('base64'),
    encryptionCertificateId: certificateId,
    encryptionCertificateThumbprint: createHash('sha1').update(x509.raw).digest('hex').toUpperCase(),
  }
}
