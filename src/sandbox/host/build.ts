import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Builds the host page into `outDir` with vite, unless what lies there is newer than every source.
 * @throws when the build fails, with vite's message.
 */
export async function buildHost(outDir: string): Promise<void> {
  const built = await writtenAt(join(outDir, 'index.html'))
  const sources = await Promise.all([
    newestIn(join(here, 'page')),
    writtenAt(join(here, 'wire.ts')),
    writtenAt(join(here, 'vite.config.ts')),
  ])
  if (built > Math.max(...sources)) return
  const { build } = await import('vite')
  await build({ configFile: join(here, 'vite.config.ts'), logLevel: 'warn', build: { outDir, emptyOutDir: true } })
}

async function writtenAt(file: string): Promise<number> {
  return stat(file).then(
    (found) => found.mtimeMs,
    () => 0,
  )
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true })
  return Math.max(...(await Promise.all(entries.map((entry) => writtenAt(join(folder, entry))))))
}
