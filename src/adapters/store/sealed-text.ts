import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16
/** So that the length of what is stored tells little of what it says. */
const paddedTo = 512

/** AES-256-GCM under a fresh nonce, bound to its `place`: copied to another row it cannot be opened. Spaces at the end are not kept. */
export function sealText(key: Uint8Array, place: string, text: string): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(place))
  const bytes = Buffer.from(text)
  const padding = Buffer.alloc(paddedTo - (bytes.length % paddedTo), ' ')
  return Buffer.concat([iv, cipher.update(bytes), cipher.update(padding), cipher.final(), cipher.getAuthTag()])
}

/** @throws Error when it was sealed under another key or for another place, or was changed. */
export function openText(key: Uint8Array, place: string, sealed: Uint8Array): string {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, ivBytes))
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-tagBytes))
  const text = Buffer.concat([decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()])
  return text.toString().trimEnd()
}
