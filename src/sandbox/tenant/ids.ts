import { hash } from 'node:crypto'

/** Ids from a seed and a counter: the same seed and the same requests give the same ids, so journals can be compared. */
export class Ids {
  readonly #seed: string
  /** How many were given out: the place to go on from after a restart. */
  given = 0

  constructor(seed: number | string) {
    this.#seed = String(seed)
  }

  #hash(kind: string): Buffer {
    this.given += 1
    return hash('sha256', `${this.#seed}:${kind}:${this.given}`, 'buffer')
  }

  guid(kind = 'guid'): string {
    return guidFrom(this.#hash(kind))
  }

  /** Exchange-like opaque id: long, case-sensitive, URL-unsafe characters avoided as immutable ids do. */
  item(): string {
    this.given += 1
    return `AAMkA${hash('sha512', `${this.#seed}:item:${this.given}`, 'base64url')}A`
  }
}

/** A GUID that depends on nothing but its name: for tenant, apps and furnished people. */
export function namedGuid(name: string): string {
  return guidFrom(hash('sha256', name, 'buffer'))
}

function guidFrom(digest: Buffer): string {
  const hex = digest.subarray(0, 16).toString('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16).padStart(2, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`
}
