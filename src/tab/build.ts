import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const SOURCES = ['tab', 'contract', 'messages', 'access'].map((folder) => resolve(import.meta.dirname, '..', folder))

/**
 * Builds the tab into `outDir`, to be served under `/tab/`. Does nothing when no source is newer than the last build.
 * @returns whether it built. Rejects with Vite's error when the sources do not build.
 */
export async function buildTab(outDir: string): Promise<boolean> {
  const built = await stat(join(outDir, 'index.html')).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
  if (built > (await newest(SOURCES))) return false
  await build({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn', build: { outDir: resolve(outDir) } })
  return true
}

async function newest(folders: readonly string[]): Promise<number> {
  const files = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })))
  const times = await Promise.all(files.flat().map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs))
  return Math.max(...times)
}
