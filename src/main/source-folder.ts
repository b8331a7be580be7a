import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

export interface Source {
  people: number
  seed: number
  /** Only when somebody asked for it: whoever does not takes up what is there. */
  clock?: Date | undefined
  directory?: string | undefined
  calendars?: string | undefined
}

/**
 * Name of the folder that keeps one tenant and what the product stored for it. Other people, another start of the clock or other contents of the
 * files are another tenant; asking for the same again finds it where it stood.
 */
export async function sourceFolder({ people, seed, clock, directory, calendars }: Source): Promise<string> {
  const start = clock ? `-from-${clock.toISOString().replace(/\D/g, '').slice(0, 14)}` : ''
  if (directory === undefined && calendars === undefined) return `made-up-${people}-${seed}${start}`
  const hash = createHash('sha256').update(`${seed}\0`)
  const files = [...(directory === undefined ? [] : [resolve(directory)]), ...(calendars === undefined ? [] : await filesIn(calendars))]
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(await content(file))
      .update('\0')
  return `imported-${hash.digest('hex').slice(0, 12)}${start}`
}

/** A folder that cannot be read counts as empty here: whoever loads it says so. */
async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.toLowerCase().endsWith('.ics'))
    .sort()
    .map((name) => join(resolve(folder), name))
}

function content(file: string): Promise<Buffer> {
  return readFile(file).catch(() => Buffer.of())
}
