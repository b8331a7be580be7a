import { createHash, randomInt, randomUUID } from 'node:crypto'
import type { Chance } from '../../ports/chance.ts'

/** Namespace of this product's named ids; any change would make every name mean another id. */
const namespace = Buffer.from('5f0c1d3ea6f24b0d9f1c7a52c1c9e7b4', 'hex')

/** As fine as the generator of node:crypto goes. */
const steps = 2 ** 48 - 1

export const randomChance: Chance = { uuid: () => randomUUID(), named: uuidOfName, fraction: () => randomInt(steps) / steps }

/** UUID version 5 (RFC 9562, section 5.5): SHA-1 of namespace and name. */
export function uuidOfName(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
