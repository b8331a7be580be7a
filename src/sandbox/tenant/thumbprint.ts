import { hash, type X509Certificate } from 'node:crypto'

/** How a token names a certificate: `x5t` by SHA-1, `x5t#S256` by SHA-256 of its DER form. */
export function thumbprint(certificate: X509Certificate, algorithm: 'sha1' | 'sha256'): string {
  return hash(algorithm, certificate.raw, 'base64url')
}
