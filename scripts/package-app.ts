import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, parseEnv } from 'node:util'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { fillPlaceholders } from './fill-placeholders.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const USAGE = `Usage: npm run package-app -- [--env NAME] [--out FILE]
Zips appPackage/ for upload to Teams: manifest, icons and language files, with the values of env/.env.NAME and
env/.env.NAME.user filled in; variables of the shell win. NAME is dev unless given; FILE is
appPackage/build/appPackage.NAME.zip unless given.`

/**
 * The files of the app package by name, ready to be zipped.
 * @throws Error that lists every variable the manifest and the language files miss.
 */
export async function packageFiles(folder: string, values: NodeJS.Dict<string>): Promise<Record<string, Uint8Array>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') || name.endsWith('.png')).sort()
  const files: Record<string, Uint8Array> = {}
  const missing = new Set<string>()
  for (const name of names) {
    const content = await readFile(join(folder, name))
    if (name.endsWith('.png')) files[name] = content
    else {
      const filled = fillPlaceholders(content.toString('utf8'), values)
      for (const variable of filled.missing) missing.add(variable)
      files[name] = strToU8(filled.text)
    }
  }
  if (missing.size > 0) throw new Error(`The app package needs a value for ${[...missing].sort().join(', ')}`)
  return files
}

/** The same files give the same bytes: entries carry a fixed date. */
function zip(files: Record<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files)) entries[name] = [content, { mtime: '1980-01-01T12:00:00' }]
  return zipSync(entries, { level: 9 })
}

async function environmentValues(name: string): Promise<NodeJS.Dict<string>> {
  const read = (path: string) => readFile(join(ROOT, path), 'utf8').then(parseEnv, () => ({}))
  return { ...(await read(`env/.env.${name}`)), ...(await read(`env/.env.${name}.user`)), ...process.env }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { env: { type: 'string', default: 'dev' }, out: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help) return console.log(USAGE)
  const out = values.out ?? join(ROOT, `appPackage/build/appPackage.${values.env}.zip`)
  const files = await packageFiles(join(ROOT, 'appPackage'), await environmentValues(values.env))
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, zip(files))
  console.log(out)
}

if (process.argv[1] === import.meta.filename) {
  await main().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
