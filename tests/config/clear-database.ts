import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'

export default async function clear(): Promise<void> {
  const copy = process.env.TEST_DATABASE_COPY
  if (copy) await rm(dirname(copy), { recursive: true, force: true })
}
