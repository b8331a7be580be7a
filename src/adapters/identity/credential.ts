import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Configuration, ManagedIdentityApplication } from '@azure/msal-node'

/** How the app proves itself to Entra: a managed identity or a certificate in production, a secret only in local mode. */
export type Credential =
  | { kind: 'secret'; secret: string }
  /** A PEM file with private key and certificate. */
  | { kind: 'certificate'; path: string }
  /** Client id of a user-assigned identity that the registration trusts (federated credential). */
  | { kind: 'managedIdentity'; identityClientId: string }

type Proof = Pick<Configuration['auth'], 'clientSecret' | 'clientCertificate' | 'clientAssertion'>

export function proofOf(credential: Credential): Proof {
  switch (credential.kind) {
    case 'secret':
      return { clientSecret: credential.secret }
    case 'certificate': {
      const pem = readFileSync(credential.path, 'utf8')
      const certificate = new X509Certificate(pem)
      return {
        clientCertificate: {
          privateKey: privateKeyIn(pem, credential.path),
          thumbprintSha256: createHash('sha256').update(certificate.raw).digest('hex'),
          x5c: pem,
        },
      }
    }
    case 'managedIdentity': {
      const identity = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId: credential.identityClientId } })
      return { clientAssertion: async () => (await identity.acquireToken({ resource: 'api://AzureADTokenExchange' })).accessToken }
    }
  }
}

function privateKeyIn(pem: string, path: string): string {
  const key = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]+?-----END [A-Z ]*PRIVATE KEY-----/.exec(pem)?.[0]
  if (!key) throw new Error(`${path} holds no private key`)
  return key
}
