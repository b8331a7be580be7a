import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose'

export interface SigningKey {
  kid: string
  privateKey: KeyObject
  publicKey: KeyObject
  jwk: JWK
}

/** An issuer's RS256 keys. After a rotation the previous key stays published, as tokens signed with it are still about. */
export class SigningKeys {
  readonly #extra: Record<string, unknown>
  #published: SigningKey[]

  private constructor(first: SigningKey, extra: Record<string, unknown>) {
    this.#published = [first]
    this.#extra = extra
  }

  /** `extra` members stand beside each published key, e.g. the channel endorsements of the Bot Framework. */
  static async create(extra: Record<string, unknown> = {}): Promise<SigningKeys> {
    return new SigningKeys(await newKey(), extra)
  }

  get current(): SigningKey {
    return this.#published[0]!
  }

  find(kid: string | undefined): SigningKey | undefined {
    return this.#published.find((key) => key.kid === kid)
  }

  async rotate(): Promise<void> {
    this.#published = [await newKey(), this.current]
  }

  document(): { keys: Record<string, unknown>[] } {
    return { keys: this.#published.map((key) => ({ ...key.jwk, ...this.#extra })) }
  }
}

async function newKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const bare = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(bare)
  return { kid, privateKey, publicKey, jwk: { ...bare, kid, x5t: kid, use: 'sig', alg: 'RS256' } }
}
