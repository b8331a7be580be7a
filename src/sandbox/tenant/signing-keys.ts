import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { exportJWK } from 'jose'
import { generate } from 'selfsigned'
import { thumbprint } from './thumbprint.ts'

export interface SigningKey {
  kid: string
  privateKey: KeyObject
  publicKey: KeyObject
  /** As published: without `alg`, which Microsoft leaves out. */
  jwk: Record<string, unknown>
}

const LIFETIME_DAYS = 5 * 365
const DAY = 86_400_000

/** An issuer's RS256 keys. After a rotation the previous key stays published, as tokens signed with it are still about. */
export class SigningKeys {
  readonly #extra: Record<string, unknown>
  readonly #holder: string
  #published: SigningKey[]

  private constructor(first: SigningKey, holder: string, extra: Record<string, unknown>) {
    this.#published = [first]
    this.#holder = holder
    this.#extra = extra
  }

  /** `holder` is the name in the certificates; `extra` members stand beside each published key, e.g. the Bot Framework's endorsements. */
  static async create(holder: string, extra: Record<string, unknown> = {}): Promise<SigningKeys> {
    return new SigningKeys(await newKey(holder), holder, extra)
  }

  get current(): SigningKey {
    return this.#published[0]!
  }

  find(kid: string | undefined): SigningKey | undefined {
    return this.#published.find((key) => key.kid === kid)
  }

  async rotate(): Promise<void> {
    this.#published = [await newKey(this.#holder), this.current]
  }

  /** The published keys; `more` members join each. */
  document(more: Record<string, unknown> = {}): { keys: Record<string, unknown>[] } {
    return { keys: this.#published.map((key) => ({ ...key.jwk, ...this.#extra, ...more })) }
  }
}

async function newKey(holder: string): Promise<SigningKey> {
  const validity = { notBeforeDate: new Date(Date.now() - DAY), notAfterDate: new Date(Date.now() + LIFETIME_DAYS * DAY) }
  const made = await generate([{ name: 'commonName', value: holder }], { keyType: 'rsa', keySize: 2048, algorithm: 'sha256', ...validity })
  const certificate = new X509Certificate(made.cert)
  const publicKey = createPublicKey(made.public)
  const kid = thumbprint(certificate, 'sha1')
  const { kty, n, e } = await exportJWK(publicKey)
  const jwk = { kty, use: 'sig', kid, x5t: kid, n, e, x5c: [certificate.raw.toString('base64')] }
  return { kid, privateKey: createPrivateKey(made.private), publicKey, jwk }
}
